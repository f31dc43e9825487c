import { z } from 'zod';
import { SignInStep } from '#modules/people/contract/factor.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

/** What somebody signs in with, as he chose it. */
export const Login = z.string().normalize('NFKC').trim().min(3).max(60);

/** A password to be chosen; how easily it is guessed is judged beside the login. */
export const NewPassword = z.string().min(10).max(200);

/** `none`: cannot sign in. `invited`: a link waits for him. `open`: has an account. */
export const AccountState = z.enum(['none', 'invited', 'open']);
export type AccountState = z.infer<typeof AccountState>;

/** Somebody the caller may invite. */
export const Person = z.object({
  id: z.uuid(),
  name: z.string(),
  /** His roles in the reader's language, each with where he has it. */
  roles: z.array(z.string()),
  /** The pupils within the caller's charge he is a guardian of. */
  pupils: z.array(z.string()),
  account: AccountState,
  /** Whether he has a task at a school. */
  isStaff: z.boolean(),
  /** Whether he signs in with a second factor. */
  hasFactor: z.boolean(),
  /** Until when his newest link works, while it does. */
  invitedUntil: Moment.nullable(),
});
export type Person = z.infer<typeof Person>;

export const listPeople = endpoint({
  method: 'GET',
  path: '/api/people',
  access: 'people.list_people',
  summary: 'The people the caller may invite: with or without an account, by role and place; each look is audited.',
  query: Paging.extend({
    account: AccountState.optional(),
    role: z.string().max(40).optional(),
    org: z.uuid().optional(),
    words: z.string().trim().max(40).optional(),
  }),
  reply: pageOf(Person).extend({ roles: z.array(z.object({ role: z.string(), name: z.string() })) }),
});

/** A link for one person. */
export const Invitation = z.object({
  person: z.uuid(),
  name: z.string(),
  roles: z.array(z.string()),
  pupils: z.array(z.string()),
  /** Where he goes with it, with the token behind `#`, which no server log ever sees. */
  path: z.string(),
  until: Moment,
});
export type Invitation = z.infer<typeof Invitation>;

export const invite = endpoint({
  method: 'POST',
  path: '/api/invitations',
  access: 'people.invite',
  summary:
    'Gives each of these people a link to make an account, or a new password, with; an older link stops working.',
  body: z.object({ people: z.array(z.uuid()).min(1).max(200) }),
  reply: z.object({ items: z.array(Invitation) }),
  isSecret: true,
});

export const revokeInvitation = endpoint({
  method: 'DELETE',
  path: '/api/people/:id/invitation',
  access: 'people.revoke_invitation',
  summary: 'Lets the link of a person work no longer.',
  params: z.object({ id: z.uuid() }),
  reply: Person,
});

export const resetFactors = endpoint({
  method: 'DELETE',
  path: '/api/people/:id/factors',
  access: 'people.reset_factors',
  summary: 'Takes the second factor from a person who lost it, signs him out everywhere, and tells him.',
  params: z.object({ id: z.uuid() }),
  reply: Person,
});

export const endSessions = endpoint({
  method: 'DELETE',
  path: '/api/people/:id/sessions',
  access: 'people.end_sessions',
  summary: 'Signs a person out everywhere within a second, and tells him.',
  params: z.object({ id: z.uuid() }),
  reply: Person,
});

const Token = z.string().min(20).max(100);
const spent = [
  'people.invitation_unknown',
  'people.invitation_used',
  'people.invitation_revoked',
  'people.invitation_expired',
];

export const readInvitation = endpoint({
  method: 'POST',
  path: '/api/welcome',
  access: 'people.read_invitation',
  summary: 'Whom a link is for; the token travels in the body, so that no address holds it.',
  body: z.object({ token: Token }),
  reply: z.object({
    county: z.string(),
    name: z.string(),
    roles: z.array(z.string()),
    /** His login, when he has an account and gets a new password. */
    login: z.string().nullable(),
  }),
  refuses: spent,
});

export const acceptInvitation = endpoint({
  method: 'POST',
  path: '/api/welcome/account',
  access: 'people.accept_invitation',
  summary: 'Spends a link: makes the account, or gives it a new password, ends older sessions, and signs in.',
  body: z.object({ token: Token, login: Login, password: NewPassword }),
  reply: SignInStep,
  isSecret: true,
  refuses: [
    ...spent,
    'people.login_taken',
    'people.weak_password',
    'people.common_password',
    'people.telling_password',
  ],
});

export const changePassword = endpoint({
  method: 'PUT',
  path: '/api/account/password',
  access: 'people.change_password',
  summary: 'Changes the caller’s own password; his other sessions end.',
  body: z.object({ old: z.string().min(1).max(200), password: NewPassword }),
  reply: z.object({ changed: z.literal(true) }),
  refuses: [
    'people.wrong_old_password',
    'people.weak_password',
    'people.common_password',
    'people.telling_password',
    'session.too_many_tries',
    'access.prove_again',
  ],
});
