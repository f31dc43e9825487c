import { z } from 'zod';
import { PasskeyAssertion, PasskeyCreation, PasskeyMade, PasskeyRequest } from '#modules/people/contract/passkey.ts';
import { AtHome } from '#modules/people/contract/at-home.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Moment } from '#platform/http/moment.ts';

/** What proves somebody beside his password: a code of an authenticator app (RFC 6238), or a passkey, which alone is enough. */
export const FactorKind = z.enum(['code', 'passkey']);
export type FactorKind = z.infer<typeof FactorKind>;

/** A code of six digits, or one of the ten recovery codes, as they are typed. */
export const Code = z.string().regex(/^[0-9A-Za-z -]{6,40}$/);

/** The way of somebody whose sign-in is not over; it opens nothing by itself. */
export const Ticket = z.string().regex(/^\d{6}\.[\w-]{43}$/);

/** A factor somebody has. */
export const Factor = z.object({
  id: z.uuid(),
  kind: FactorKind,
  name: z.string(),
  addedAt: Moment,
  usedAt: Moment.nullable(),
});
export type Factor = z.infer<typeof Factor>;

/** What an account is guarded by. */
export const Factors = z.object({
  /** Whether he has an account: who picked a role of a demonstration county has none. */
  hasAccount: z.boolean(),
  items: z.array(Factor),
  /** How many recovery codes are left. */
  recoveryCodes: z.int(),
  /** The address passkeys belong to: at any other none can be made or used. */
  passkeysAt: z.string(),
});
export type Factors = z.infer<typeof Factors>;

export const listFactors = endpoint({
  method: 'GET',
  path: '/api/account/factors',
  access: 'people.list_factors',
  summary: 'The second factors of the caller’s own account.',
  reply: Factors,
});

export const beginCode = endpoint({
  method: 'POST',
  path: '/api/account/factors/code',
  access: 'people.add_factor',
  summary: 'Gives a new secret for an authenticator app; it counts once a first code of it is given.',
  reply: z.object({
    /** In base32, as it is typed where nothing can be scanned. */
    secret: z.string(),
    /** The `otpauth:` address an authenticator app opens or scans. */
    link: z.string(),
  }),
  isSecret: true,
  refuses: ['people.no_account'],
});

/** Recovery codes, told once: the first factor comes with ten; later ones change nothing of them. */
const Recovery = z.object({ recoveryCodes: z.array(z.string()) });

export const confirmCode = endpoint({
  method: 'POST',
  path: '/api/account/factors/code/confirmation',
  access: 'people.add_factor',
  summary:
    'Gives the first code of the new secret, which takes the place of an older one; the first factor comes with ten recovery codes.',
  body: z.object({ code: Code }),
  reply: Recovery,
  isSecret: true,
  refuses: ['people.wrong_code', 'session.too_many_tries'],
});

export const beginPasskey = endpoint({
  method: 'POST',
  path: '/api/account/factors/passkey',
  access: 'people.add_factor',
  summary: 'Gives what a browser makes a passkey with: for one answer within five minutes.',
  reply: PasskeyCreation,
  isSecret: true,
  refuses: ['people.no_account'],
});

export const addPasskey = endpoint({
  method: 'POST',
  path: '/api/account/factors/passkey/confirmation',
  access: 'people.add_factor',
  summary: 'Adds the passkey a browser has made; the first factor comes with ten recovery codes.',
  body: z.object({ name: z.string().trim().max(40), passkey: PasskeyMade }),
  reply: Recovery,
  isSecret: true,
  refuses: ['people.passkey_refused', 'people.passkey_over'],
});

export const renewRecoveryCodes = endpoint({
  method: 'POST',
  path: '/api/account/recovery-codes',
  access: 'people.add_factor',
  summary: 'Gives ten new recovery codes; the old ones work no longer.',
  reply: Recovery,
  isSecret: true,
});

export const removeFactor = endpoint({
  method: 'DELETE',
  path: '/api/account/factors/:id',
  access: 'people.remove_factor',
  summary: 'Removes one of the caller’s own factors; with the last one the recovery codes go too.',
  params: z.object({ id: z.uuid() }),
  reply: Factors,
});

/** How a sign-in goes on: done, or with one of these factors. */
export const SignInStep = z.object({
  signedIn: z.boolean(),
  next: z.object({ ticket: Ticket, kinds: z.array(FactorKind) }).optional(),
});
export type SignInStep = z.infer<typeof SignInStep>;

export const finishSignIn = endpoint({
  method: 'POST',
  path: '/api/session/factor',
  access: 'people.sign_in',
  summary: 'Ends a sign-in with a second factor: in the browser that gave the password, within five minutes.',
  body: z.object({ ticket: Ticket, code: Code }),
  reply: z.object({ signedIn: z.literal(true) }),
  isSecret: true,
  refuses: ['people.wrong_code', 'people.sign_in_over', 'session.too_many_tries'],
});

export const askPasskey = endpoint({
  method: 'POST',
  path: '/api/session/passkey/challenge',
  access: 'people.sign_in',
  summary:
    'Gives what a browser signs with a passkey to sign in: with any, or, after the password, with one of that person.',
  query: AtHome,
  body: z.object({ ticket: Ticket.optional() }),
  reply: PasskeyRequest,
  isSecret: true,
  refuses: ['people.sign_in_over'],
});

export const signInWithPasskey = endpoint({
  method: 'POST',
  path: '/api/session/passkey',
  access: 'people.sign_in',
  summary: 'Signs in with a passkey, alone or after the password: in the browser that asked, within five minutes.',
  body: z.object({ passkey: PasskeyAssertion }),
  reply: z.object({ signedIn: z.literal(true) }),
  isSecret: true,
  refuses: ['people.passkey_refused', 'people.passkey_over'],
});
