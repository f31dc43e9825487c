import type * as contract from '#modules/people/contract/identity.ts';
import { beginSession } from '#modules/people/server/begin-session.ts';
import { admit } from '#modules/people/server/factors/admit.ts';
import { keepBegun, type Returned } from '#modules/people/server/identities/way.ts';
import { accountLinked, noteUse } from '#modules/people/server/store/identity-store.ts';
import { loadInvited, openAtIssuer } from '#modules/people/server/welcome.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { setScopeCounty } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import type { Answer } from '#platform/http/route.ts';
import { hashOfToken } from '#platform/session/token.ts';

const nothing = { person: null, session: null, invitation: null };

/** Keeps the way of somebody who wants to sign in. */
export async function beginAtIssuer(
  ctx: Context,
  { issuer, to }: { issuer: string; to: string },
  { state, url }: { state: string; url: string },
  answer: Answer,
): Promise<{ url: string }> {
  await permit(ctx, 'people.sign_in', { kind: 'session', id: '', holders: {} });
  await keepBegun(ctx, state, { ...nothing, issuer, purpose: 'sign_in', goes_to: to }, answer);
  return { url };
}

/** Keeps the way of somebody who was invited. */
export async function welcomeAtIssuer(
  ctx: Context,
  { token, issuer }: { token: string; issuer: string },
  { state, url }: { state: string; url: string },
  answer: Answer,
): Promise<{ url: string }> {
  const hash = hashOfToken(token);
  await loadInvited(ctx, token, 'people.read_invitation');
  await keepBegun(ctx, state, { ...nothing, issuer, purpose: 'welcome', invitation: hash, goes_to: '/' }, answer);
  return { url };
}

/**
 * Lets in whose account is linked to what the issuer calls him. It stands for the password; a second factor is asked for
 * still, unless he showed the issuer one that this server is told to believe in.
 */
export async function finishAtIssuer(
  ctx: Context,
  { way, said, county }: Returned,
  answer: Answer,
): Promise<Replied<typeof contract.finishAtIssuer>> {
  if (way.purpose === 'link') throw new Refusal('people.issuer_way_over');
  await setScopeCounty(ctx, county);
  await permit(ctx, 'people.sign_in', { kind: 'session', id: '', holders: {} });
  if (way.invitation) await openAtIssuer(ctx, way.invitation, said);
  const linked = await accountLinked(ctx, said);
  if (!linked) throw new Refusal('people.not_linked');
  await noteUse(ctx, linked.id);
  const who = { account: linked.account, person: linked.person, by: 'issuer' } as const;
  if (!said.hasSecondFactor) return { ...(await admit(ctx, who, answer)), to: way.goes_to };
  await beginSession(ctx, { ...who, acting: null }, answer);
  return { signedIn: true, to: way.goes_to };
}
