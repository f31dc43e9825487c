import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { serverWords } from '#app/words.ts';
import { Refusal } from '#platform/errors.ts';
import { guardingHeaders } from '#platform/http/guarding-headers.ts';
import { problemOf, sendProblem } from '#platform/http/problem.ts';
import { readerOf } from '#platform/http/reader-of.ts';
import { asItStands } from '#platform/i18n/dictionary.ts';

/** The number a request is told and logged by. */
export const newRequestId = (): string => randomUUID();

/** Answers every error in the reader's words; what is our fault is logged. */
export function refuseInWords(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => refuse(error, request, reply));
}

/** Answers one error; used by itself for addresses the router cannot read, where no handler runs. */
export function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = problemOf(error, request.id, readerOf(request), serverWords);
  if (problem.status >= 500) request.log.error({ error, request: request.id }, problem.code);
  return sendProblem(reply.headers({ ...guardingHeaders, 'x-request-id': request.id }), problem);
}

const anybody = { language: 'zh', speak: asItStands } as const;

const reasons = { 400: 'Bad Request', 431: 'Request Header Fields Too Large' } as const;

/** Answers what is no HTTP that can be read, so that nobody knows either what its sender reads. */
export function refuseConnection(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy(error);
  const isTooLong = error.code === 'HPE_HEADER_OVERFLOW';
  const status = isTooLong ? 431 : 400;
  const refusal = new Refusal(isTooLong ? 'request.too_large' : 'request.malformed');
  const body = JSON.stringify({ ...problemOf(refusal, newRequestId(), anybody, serverWords), status });
  const head = [
    `HTTP/1.1 ${status} ${reasons[status]}`,
    'content-type: application/problem+json',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    ...Object.entries(guardingHeaders).map(([name, value]) => `${name}: ${value}`),
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
