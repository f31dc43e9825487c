import type { FastifyReply } from 'fastify';
import { Refusal } from '#platform/errors.ts';
import { say } from '#platform/i18n/dictionary.ts';
import type { Dictionary, Reader } from '#platform/i18n/dictionary.ts';
import { httpRefusals } from '#platform/http/http-refusals.ts';

/** An error reply (RFC 9457): `code` for programs, `title` for people in their language. */
export interface Problem {
  type: string;
  status: number;
  code: string;
  title: string;
  data: Readonly<Record<string, unknown>>;
  request: string;
}

/** What an error looks like to whoever reads of it. Whatever is not a refusal says nothing of its inside. */
export function problemOf(
  error: unknown,
  request: string,
  { language, speak }: Reader,
  refusalWords: Dictionary,
): Problem {
  const refusal = error instanceof Refusal ? error : new Refusal(codeOfHttpError(error), {}, error);
  return {
    type: `/docs#${refusal.code}`,
    status: refusal.status,
    code: refusal.code,
    title: say(refusalWords, language, refusal.code, refusal.data, speak),
    data: refusal.data,
    request,
  };
}

/** Errors the HTTP library raises before a use case is reached. */
function codeOfHttpError(error: unknown): keyof typeof httpRefusals {
  const status = typeof error === 'object' && error && 'statusCode' in error ? error.statusCode : 500;
  if (status === 413) return 'request.too_large';
  if (status === 415) return 'request.wrong_type';
  if (status === 429) return 'request.too_many';
  return typeof status === 'number' && status >= 400 && status < 500 ? 'request.malformed' : 'server.failed';
}

/** Sends a problem. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  // How long it is of which there is no such part (RFC 9110, 15.5.17).
  if (problem.status === 416) reply.header('content-range', `bytes */${String(problem.data['size'])}`);
  return reply
    .code(problem.status)
    .type('application/problem+json')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problem));
}
