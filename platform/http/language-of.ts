import type { FastifyRequest } from 'fastify';
import type { Language } from '#platform/i18n/dictionary.ts';

/** The language a caller reads: English when it is the first he names, else Chinese. */
export function languageOf(request: FastifyRequest): Language {
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh';
}
