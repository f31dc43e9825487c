import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';
import type { Endpoint, Received, Replied } from '#platform/http/endpoint.ts';

/** What a use case may ask of the answer beside its body: cookies, nothing else. */
export interface Answer {
  setSession: (token: string, expires: Date) => void;
  clearSession: () => void;
}

/** One endpoint with the use case that answers it. */
export interface Route {
  endpoint: Endpoint;
  handle: (ctx: Context, received: never, answer: Answer) => Promise<unknown>;
}

/** Ties a use case to its endpoint; the compiler checks what goes in and what comes out. */
export function route<E extends Endpoint>(
  described: E,
  handle: (ctx: Context, received: Received<E>, answer: Answer) => Promise<Replied<E>>,
): Route {
  return { endpoint: described, handle: handle };
}

/** An endpoint that answers by itself, for streams: it is given the actor, and holds no transaction open. */
export interface RawRoute {
  endpoint: Endpoint;
  serve: (request: FastifyRequest, reply: FastifyReply, actor: Actor) => Promise<unknown>;
}
