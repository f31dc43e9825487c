import type { FastifyRequest } from 'fastify';
import { type Language, type Reader, speakingTo } from '#platform/i18n/dictionary.ts';

/** The language a caller reads: English when it is the first he names, else Chinese. */
export function languageOf(request: FastifyRequest): Language {
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh';
}

const roles = new WeakMap<FastifyRequest, string>();

/** Notes in which role a request is made, so that a refusal, wherever it comes from, is said to whoever makes it. */
export const noteRole = (request: FastifyRequest, role: string): void => void roles.set(request, role);

/** Who reads the answer to a request; one of whom nothing is known yet is grown up. */
export const readerOf = (request: FastifyRequest): Reader => ({
  language: languageOf(request),
  speak: speakingTo(roles.get(request)),
});
