import { z } from 'zod';
import { SignInStep, Ticket } from '#modules/people/contract/factor.ts';
import { AtHome } from '#modules/people/contract/at-home.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Moment } from '#platform/http/moment.ts';

/** What an issuer is called in addresses. */
const IssuerName = z.string().regex(/^[a-z][a-z0-9-]{0,29}$/);

/** An issuer (OpenID Connect) people may sign in at. */
export const Issuer = z.object({ name: IssuerName, label: z.string() });
export type Issuer = z.infer<typeof Issuer>;

/** One of our own pages. */
const OwnPath = z.string().regex(/^\/(?!\/)[\x21-\x5b\x5d-\x7e]{0,500}$/);

/** Where the browser goes to sign in there. */
const There = z.object({ url: z.url() });
const begins = ['openid.unknown_issuer', 'openid.away', 'openid.not_believed'];

export const beginAtIssuer = endpoint({
  method: 'POST',
  path: '/api/session/issuer',
  access: 'people.sign_in',
  summary: 'Begins to sign in at an issuer; the browser goes there and comes back once, within ten minutes.',
  query: AtHome,
  body: z.object({ issuer: IssuerName, to: OwnPath }),
  reply: There,
  isSecret: true,
  refuses: begins,
});

/** What the issuer sent the browser back with: the query of the address, as it is. */
const CameBack = z.object({ issuer: IssuerName, query: z.string().regex(/^\?[\x21-\x7e]{1,4000}$/) });
const ends = ['people.issuer_way_over', 'openid.away', 'openid.declined', 'openid.not_believed'];

export const finishAtIssuer = endpoint({
  method: 'POST',
  path: '/api/session/issuer/answer',
  access: 'people.sign_in',
  summary:
    'Ends a sign-in at an issuer, or opens an invitation with it. Only an account that was linked opens: no name, mail or number the issuer tells is looked at.',
  body: CameBack,
  reply: SignInStep.extend({ to: z.string() }),
  isSecret: true,
  refuses: [...ends, 'people.not_linked', 'people.linked_to_another', 'people.login_taken'],
});

export const welcomeAtIssuer = endpoint({
  method: 'POST',
  path: '/api/welcome/issuer',
  access: 'people.read_invitation',
  summary: 'Begins to open an invitation at an issuer: the account is linked to it and has no password.',
  body: z.object({ token: Ticket, issuer: IssuerName }),
  reply: There,
  isSecret: true,
  refuses: begins,
});

/** An account somewhere else that signs in here. */
export const Identity = z.object({
  id: z.uuid(),
  label: z.string(),
  linkedAt: Moment,
  usedAt: Moment.nullable(),
});
export type Identity = z.infer<typeof Identity>;

export const Identities = z.object({
  items: z.array(Identity),
  /** The issuers another account may be linked of. */
  issuers: z.array(Issuer),
});

export const listIdentities = endpoint({
  method: 'GET',
  path: '/api/account/identities',
  access: 'people.list_identities',
  summary: 'The accounts elsewhere that sign in to the caller’s own.',
  reply: Identities,
});

export const beginLink = endpoint({
  method: 'POST',
  path: '/api/account/identities',
  access: 'people.begin_link',
  summary: 'Begins to link an account at an issuer to the caller’s own.',
  body: z.object({ issuer: IssuerName }),
  reply: There,
  isSecret: true,
  refuses: [...begins, 'people.no_account'],
});

export const finishLink = endpoint({
  method: 'POST',
  path: '/api/account/identities/answer',
  access: 'people.link_identity',
  summary: 'Links the account at an issuer, in the session that began it.',
  body: CameBack,
  reply: z.object({ linked: z.literal(true) }),
  isSecret: true,
  refuses: [...ends, 'people.linked_to_another', 'people.no_account'],
});

export const removeIdentity = endpoint({
  method: 'DELETE',
  path: '/api/account/identities/:id',
  access: 'people.remove_identity',
  summary: 'Unlinks one of them; where there is no password, not the last.',
  params: z.object({ id: z.uuid() }),
  reply: Identities,
  refuses: ['people.only_door'],
});
