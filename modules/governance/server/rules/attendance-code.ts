import { createHmac, timingSafeEqual } from 'node:crypto';

/** For how long a code is on the wall; the one before it is still taken, for whoever is slow. */
const stepMs = 30_000;

const stepOf = (at: Date): number => Math.floor(at.getTime() / stepMs);

/** 128 bits of an HMAC-SHA-256 over the conference and the half minute: whoever has one code can make no other. */
const codeOf = (key: Buffer, conference: string, step: number): string =>
  createHmac('sha256', key).update(`${conference} ${step}`).digest().subarray(0, 16).toString('base64url');

/** The code of a conference at a moment, and until when it is the newest. */
export function codeAt(key: Buffer, conference: string, at: Date): { code: string; until: Date } {
  const step = stepOf(at);
  return { code: codeOf(key, conference, step), until: new Date((step + 1) * stepMs) };
}

/** Whether a code is that of a conference now, or of the half minute before. */
export function isCode(key: Buffer, conference: string, at: Date, code: string): boolean {
  const given = Buffer.from(code);
  return [stepOf(at), stepOf(at) - 1].some((step) => {
    const wanted = Buffer.from(codeOf(key, conference, step));
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  });
}
