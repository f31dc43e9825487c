import { Problem } from '#platform/browser/problem.ts';
import type { WaitingName } from '#phone/api/offline.ts';

/** How acts are written now; what an older or newer app wrote says another number, the oldest none. */
const version = 2;

/** An act that was done on this phone and has to reach the server. */
export interface Act {
  v: typeof version;
  /** The county, person and role that did it; under another it is never sent. */
  who: string;
  endpoint: WaitingName;
  sent: unknown;
  /** The idempotency key; the same at every attempt. */
  key: string;
  /** The form it was filled in on, where it may be changed after a refusal. */
  form?: Form;
  /** What it is, for the reader: “同意 周四的谈心”. */
  title: string;
  /** When it was done, ISO 8601. */
  at: string;
  /** How often it was sent in vain since anything else came of it. */
  tries: number;
  /** How often the server itself failed at it. */
  faults: number;
  /** Not tried again by itself before, ISO 8601. */
  notBefore?: string;
  /** Since when a sending has had no answer, so that the server may have it already, ISO 8601. */
  unsure?: string;
  /** Set when it was refused; it waits to be read and settled by whoever did it. */
  refused?: Refused;
}

/** A form as it stood when it was sent: the screen it is on, its name among what is kept, and what was filled in. */
export interface Form {
  path: string;
  key: string;
  draft: object;
}

/** What a reader does: all of an act that is not about sending it. */
export type Done = Pick<Act, 'who' | 'endpoint' | 'sent' | 'form' | 'title'>;

/** Why an act was refused: the code, and the server's words, none where this phone itself refuses. */
export interface Refused {
  code: string;
  title: string;
}

/** An act with its place in the order of acts. */
export type Kept = Act & { id: string };

/** What a sending came to, where it did not come to a reply. */
type Answer = 'silence' | 'signed out' | 'busy' | 'failed' | 'refused';

const secondMs = 1_000;
const [firstPauseMs, longestPauseMs] = [2 * secondMs, 300 * secondMs];
/** The server knows a key for 90 days. What it may have had, from this phone or from a copy of it, is not sent so late that it could happen twice. */
const keyLivesMs = 80 * 24 * 3_600 * secondMs;
/** What the server fails at so often stands in the way of all that is behind it. */
const mostFaults = 8;

/** Ids, codes, days and numbers: what the app writes. */
const byTheApp = /^[!-~\n]*$/;

/** What somebody wrote by hand in an act: where it is refused he may want it elsewhere. */
export function handWritten({ sent }: Pick<Act, 'sent'>): string[] {
  const within = (value: unknown): string[] => {
    if (typeof value === 'string') return byTheApp.test(value) ? [] : [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(within) : [];
  };
  return within((sent as { body?: unknown }).body);
}

const later = (now: Date, ms: number): string => new Date(now.getTime() + ms).toISOString();
const since = (at: string, now: Date): number => now.getTime() - Date.parse(at);

/** An act as it is written down before anything else is done with it. */
export const written = (given: Done, key: string, now: Date): Act => ({
  ...given,
  v: version,
  key,
  at: now.toISOString(),
  tries: 0,
  faults: 0,
});

/** What this or an older app has written down; `undefined` for what a newer one has, which is left to it. */
export function asAct(kept: unknown): Act | undefined {
  const act = kept as Omit<Act, 'v'> & { v?: number };
  if (act.v === version) return act as Act;
  // The first app did not note whether it had sent an act in vain.
  if (act.v === undefined) return { ...act, v: version, tries: 0, faults: 0, unsure: act.at };
  return undefined;
}

/** How the first of a reader's acts that is not settled stands. */
type Next =
  | { is: 'sendable'; act: Kept }
  | { is: 'too late'; act: Kept; why: Refused }
  | { is: 'pausing'; until: Date }
  | undefined;

/** Looks at the acts of one reader in their order. What is refused lets those behind it pass, what waits does not. */
export function nextOf(acts: readonly Kept[], now: Date, isAsked: boolean): Next {
  const first = acts.find((act) => !act.refused);
  if (!first) return undefined;
  if (since(first.at, now) > keyLivesMs)
    return { is: 'too late', act: first, why: { code: 'phone.too_late', title: '' } };
  const pause = first.notBefore === undefined ? 0 : -since(first.notBefore, now);
  // A clock that was wrong and was put right must not stop an act for years.
  return isAsked || pause <= 0 || pause > longestPauseMs
    ? { is: 'sendable', act: first }
    : { is: 'pausing', until: new Date(now.getTime() + pause) };
}

/** An act as it is written down before it is sent: whatever happens now, the server may have it. */
export const beingSent = (act: Act, now: Date): Act => ({ ...act, unsure: act.unsure ?? now.toISOString() });

/** An act that was refused, by the server or by this phone. */
export function refused({ notBefore: _, ...act }: Act, why: Refused): Act {
  return { ...act, refused: why };
}

/** A refused act that its doer sends again, under the same key. */
export function again({ refused: _, ...act }: Act): Act {
  return { ...act, tries: 0, faults: 0 };
}

function answerOf(error: unknown): Answer {
  if (!(error instanceof Problem)) return 'failed';
  const { status, code } = error;
  // A page of something between here and there says nothing about the act.
  if (status === 0 || code === 'server.unreadable') return 'silence';
  if (status === 401) return 'signed out';
  if (status === 408 || status === 429 || status === 503 || status === 507) return 'busy';
  return status >= 500 ? 'failed' : 'refused';
}

/**
 * What becomes of an act that was sent and got no reply; `chance` from 0 to 1 spreads the phones of a county that all come
 * back at once. It stands in the way of those behind it as long as it is not refused.
 */
export function unsent(act: Act, error: unknown, now: Date, chance: number): Act {
  const answer = answerOf(error);
  const why = error instanceof Problem ? { code: error.code, title: error.title } : { code: 'phone.failed', title: '' };
  if (answer === 'refused') return refused(act, why);
  if (answer === 'signed out') return act;
  const pause = Math.min(firstPauseMs * 2 ** act.tries, longestPauseMs) * (0.8 + 0.2 * chance);
  const paused = { ...act, tries: act.tries + 1, notBefore: later(now, pause) };
  if (answer === 'busy') return paused;
  const unanswered = beingSent(paused, now);
  if (answer === 'silence') return unanswered;
  const faults = act.faults + 1;
  return faults < mostFaults ? { ...unanswered, faults } : refused({ ...unanswered, faults }, why);
}
