import type { FastifyBaseLogger } from 'fastify';

/** The structured log (pino). It is given ids, codes and errors, never what people wrote or who they are. */
export type Log = Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>;
