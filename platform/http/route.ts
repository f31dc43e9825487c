import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';
import type { Endpoint, Received, Replied } from '#platform/http/endpoint.ts';
import type { WantedFile } from '#platform/http/show-file.ts';

/** What a use case may know and keep of the browser it answers, beside the body: cookies, nothing else. */
export interface Answer {
  /** The network address that asks. */
  address: string;
  /** The address people type, without a path: where passkeys belong. */
  origin: string;
  /** What this browser is known again by; made for one that shows none, and kept with a session. */
  device: string;
  /** What this browser is called, in words. */
  browser: string;
  /** What it has of a file already, and which stretch of it it asks for. */
  wanted: WantedFile;
  setSession: (token: string, expires: Date) => void;
  clearSession: () => void;
  /** Lets the browser be known again without a session. */
  keepDevice: () => void;
}

/** What comes before the transaction of an act: as many transactions of its own as it needs. */
export interface Anteroom {
  transaction: <T>(work: (ctx: Context) => Promise<T>) => Promise<T>;
  /** Aborts when whoever asked is gone. */
  gone: AbortSignal;
}

/** One endpoint with the use case that answers it. */
export interface Route {
  endpoint: Endpoint;
  first?: (room: Anteroom, received: never, answer: Answer) => Promise<unknown>;
  handle: (ctx: Context, received: never, answer: Answer, found: never) => Promise<unknown>;
}

/** Ties a use case to its endpoint; the compiler checks what goes in and what comes out. */
export function route<E extends Endpoint>(
  described: E,
  handle: (ctx: Context, received: Received<E>, answer: Answer) => Promise<Replied<E>>,
): Route {
  return { endpoint: described, handle };
}

/**
 * The same, where something comes first: slow work, which must not hold a connection, and counts that stay whatever
 * comes of the act. What it finds is handed to the use case.
 */
export function routeAfter<E extends Endpoint, F>(
  described: E,
  first: (room: Anteroom, received: Received<E>, answer: Answer) => Promise<F>,
  handle: (ctx: Context, received: Received<E>, answer: Answer, found: F) => Promise<Replied<E>>,
): Route {
  return { endpoint: described, first, handle };
}

/** An endpoint that answers by itself, for streams: it is given the actor, and holds no transaction open. */
export interface RawRoute {
  endpoint: Endpoint;
  serve: (request: FastifyRequest, reply: FastifyReply, actor: Actor) => Promise<unknown>;
}
