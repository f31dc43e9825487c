import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';
import { Moment } from '#platform/http/moment.ts';

/** What somebody signed in with last: after a password that is followed by a factor, the factor. */
export const Means = z.enum([
  'password',
  'link',
  'one_time_code',
  'issuer',
  'code',
  'recovery_code',
  'passkey',
  'picked',
]);
export type Means = z.infer<typeof Means>;

/** A time somebody signed in or out, or somebody tried to be him. */
export const SignInRecord = z.object({
  id: z.uuid(),
  at: Moment,
  what: z.enum(['in', 'failed', 'out']),
  /** Null for what leaves none: signing out, and a try whose means was not told. */
  by: Means.nullable(),
  /** The browser in the reader’s language, while it is known: for half a year, and not of tries. */
  browser: z.string().nullable(),
});
export type SignInRecord = z.infer<typeof SignInRecord>;

export const listSignIns = endpoint({
  method: 'GET',
  path: '/api/account/sign-ins',
  access: 'people.list_sign_ins',
  summary: 'When the caller signed in and out, and when somebody failed to: the last twenty times within half a year.',
  reply: z.object({ items: z.array(SignInRecord) }),
});
