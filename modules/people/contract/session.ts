import { z } from 'zod';
import { AtHome } from '#modules/people/contract/at-home.ts';
import { Login, NewPassword } from '#modules/people/contract/account.ts';
import { Code, SignInStep } from '#modules/people/contract/factor.ts';
import { PasskeyAssertion, PasskeyRequest } from '#modules/people/contract/passkey.ts';
import { Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';
import { endpoint } from '#platform/http/endpoint.ts';

/** One of a person's roles: what he may choose to act as. */
export const RoleChoice = z.object({
  grant: z.uuid(),
  role: z.string(),
  /** The role and where it is held, in the reader's language: 班主任 · 四年级1班 · 石塘乡中心小学. */
  title: z.string(),
});
export type RoleChoice = z.infer<typeof RoleChoice>;

export const listCounties = endpoint({
  method: 'GET',
  path: '/api/counties',
  access: 'people.list_counties',
  summary: 'The counties this server serves.',
  reply: z.object({ items: z.array(z.object({ code: z.string(), name: z.string() })) }),
});

/** Who is signed in, in which role, and where. */
export const Me = z.object({
  signedIn: z.boolean(),
  county: z.object({ code: z.string(), name: z.string() }),
  /** Whether this is a demonstration county, where any role can be picked. */
  demo: z.boolean(),
  person: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  acting: RoleChoice.nullable(),
  /** Until when he has to set up a second factor to go on in this role; from then on all else is withheld. */
  factorDue: Moment.nullable(),
  roles: z.array(RoleChoice),
  /** The address passkeys belong to: at any other none can be used. */
  passkeysAt: z.string(),
});
export type Me = z.infer<typeof Me>;

export const readMe = endpoint({
  method: 'GET',
  path: '/api/me',
  access: 'people.me',
  summary: 'Who is signed in, in which role, and in which others he could act.',
  query: AtHome,
  reply: Me,
});

export const signIn = endpoint({
  method: 'POST',
  path: '/api/session',
  access: 'people.sign_in',
  summary:
    'Signs in with a login, or a phone number nobody shares, and a password; who has a second factor gives it next.',
  query: AtHome,
  body: z.object({ login: z.string().trim().min(1).max(60), password: z.string().min(1).max(200) }),
  reply: SignInStep,
  isSecret: true,
  refuses: ['people.wrong_password', 'session.too_many_tries', 'session.busy'],
});

export const signOut = endpoint({
  method: 'DELETE',
  path: '/api/session',
  access: 'people.sign_out',
  summary: 'Ends this session, or all there are at this browser: of whoever shares it.',
  query: z.object({ of: z.enum(['mine', 'everybody']).default('mine') }),
  reply: z.object({ signedIn: z.literal(false) }),
});

export const takeRole = endpoint({
  method: 'PUT',
  path: '/api/session/role',
  access: 'people.take_role',
  summary: 'Acts in another of the caller’s roles; never in several at once.',
  body: z.object({ grant: z.uuid() }),
  reply: Me,
  refuses: ['access.prove_again'],
});

export const proveSelf = endpoint({
  method: 'POST',
  path: '/api/session/proof',
  access: 'people.prove',
  summary:
    'Proves once more to be oneself, for acts that ask for it to be fresh (`access.prove_again`): who has a second factor by that, anybody else by the password.',
  body: z.object({
    password: z.string().min(1).max(200).optional(),
    code: Code.optional(),
    passkey: PasskeyAssertion.optional(),
  }),
  reply: z.object({ proved: z.literal(true) }),
  refuses: [
    'people.wrong_old_password',
    'people.factor_needed',
    'people.wrong_code',
    'people.passkey_refused',
    'people.passkey_over',
    'session.too_many_tries',
    'session.busy',
  ],
});

export const askProof = endpoint({
  method: 'POST',
  path: '/api/session/proof/challenge',
  access: 'people.ask_proof',
  summary: 'Gives what a browser signs with a passkey of the caller to prove that it is he.',
  reply: PasskeyRequest,
  isSecret: true,
});

/** Somebody of the demonstration county to be, for a while. */
export const CastMember = z.object({
  person: z.uuid(),
  grant: z.uuid(),
  name: z.string(),
  role: z.string(),
  title: z.string(),
  /** What somebody in this role comes for. */
  comesFor: z.string(),
});
export type CastMember = z.infer<typeof CastMember>;

export const listCast = endpoint({
  method: 'GET',
  path: '/api/demo/cast',
  access: 'people.demo',
  summary: 'People of the demonstration county whose role can be picked; exists in county codes 99… only.',
  query: Paging.extend({
    ...AtHome.shape,
    role: z.string().max(40).optional(),
    words: z.string().trim().max(40).optional(),
  }),
  reply: pageOf(CastMember).extend({ roles: z.array(z.object({ role: z.string(), name: z.string() })) }),
});

export const pickRole = endpoint({
  method: 'POST',
  path: '/api/demo/session',
  access: 'people.demo',
  summary: 'Signs in as anybody of the demonstration county; exists in county codes 99… only.',
  query: AtHome,
  body: z.object({ grant: z.uuid() }),
  reply: z.object({ signedIn: z.literal(true) }),
});

export const setUp = endpoint({
  method: 'POST',
  path: '/api/setup',
  access: 'people.set_up',
  summary: 'Makes a county and its first administrator, with the one-time link printed at the start.',
  body: z.object({
    token: z.string().min(20).max(100),
    county: z.string().regex(/^\d{6}$/),
    countyName: z.string().trim().min(2).max(40),
    /** The city or prefecture it belongs to. */
    prefectureName: z.string().trim().min(2).max(40),
    bureauName: z.string().trim().min(2).max(60),
    name: z.string().trim().min(2).max(40),
    login: Login,
    password: NewPassword,
  }),
  reply: z.object({ county: z.string() }),
  refuses: [
    'people.link_spent',
    'people.already_set_up',
    'people.not_a_county_code',
    'people.weak_password',
    'people.common_password',
    'people.telling_password',
  ],
});
