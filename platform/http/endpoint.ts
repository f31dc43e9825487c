import type { z } from 'zod';

/** One HTTP operation, described once and used by the server, the browser and the API document. */
export interface Endpoint {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: `/${string}`;
  /** The action of the access policy; without a policy row the server does not start. */
  access: string;
  /** One sentence for the API document. */
  summary: string;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  reply: z.ZodType;
  /** What the reply is sent as, where it is not JSON. */
  types?: readonly string[];
  /** What it may come with, where that is not 200 alone. */
  statuses?: readonly number[];
  /** The request or the reply holds what is told once and kept nowhere: a request sent again is carried out again, to the same effect. */
  isSecret?: true;
  /** Answers the same to everybody: who is signed in is not looked at, and the path names the county. */
  isForAnybody?: true;
  /** Refusal codes a caller of this endpoint should be ready for, beside the general ones. */
  refuses?: readonly string[];
}

/** Checks the shape of an endpoint while keeping its exact schema types. */
export const endpoint = <const E extends Endpoint>(described: E): E => described;

/** The parts of a request an endpoint may name. */
export type Part = 'params' | 'query' | 'body';

/** What a caller sends: only the parts the endpoint names. */
export type Sent<E extends Endpoint> = { [K in Part & keyof E]: E[K] extends z.ZodType ? z.input<E[K]> : never };

/** What a use case receives: the same parts, parsed. */
export type Received<E extends Endpoint> = { [K in Part & keyof E]: E[K] extends z.ZodType ? z.output<E[K]> : never };

/** What a use case gives back, before it is stripped to the contract. */
export type Replied<E extends Endpoint> = z.input<E['reply']>;

/** What a caller gets back. */
export type Reply<E extends Endpoint> = z.output<E['reply']>;
