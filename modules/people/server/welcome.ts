import { randomInt } from 'node:crypto';
import type * as contract from '#modules/people/contract/account.ts';
import { chargeOf } from '#modules/people/server/charge.ts';
import { assertStrong, knownOf } from '#modules/people/server/strong-password.ts';
import { readSchoolYears } from '#modules/people/server/school-years/read-school-years.ts';
import { placedTitle } from '#modules/people/server/role-title.ts';
import { linkTo } from '#modules/people/server/identities/own-identities.ts';
import { admit } from '#modules/people/server/factors/admit.ts';
import { accountOf, insertAccount, isLoginTaken, setPassword } from '#modules/people/server/store/account-store.ts';
import { officeHolder } from '#modules/people/server/store/appointment-store.ts';
import { peopleInCharge, rolesWithPlaces } from '#modules/people/server/store/charge-store.ts';
import { findInvitation, spendInvitation } from '#modules/people/server/store/invitation-store.ts';
import { listCounties } from '#modules/people/server/store/place-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { setScopeCounty } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import type { Answer, Anteroom } from '#platform/http/route.ts';
import { newId } from '#platform/id.ts';
import type { Said } from '#platform/openid/issuers.ts';
import { hashPassword } from '#platform/session/password.ts';
import { endSessionsOf } from '#platform/session/session.ts';
import { countyOfToken, hashOfToken } from '#platform/session/token.ts';

/** Tells the holder of a link whom it is for. */
export async function readInvitation(ctx: Context, token: string): Promise<Replied<typeof contract.readInvitation>> {
  const person = await loadInvited(ctx, token, 'people.read_invitation');
  const { county } = ctx.actor;
  const years = await readSchoolYears(ctx);
  return {
    county: (await listCounties(ctx.db)).find((one) => one.county === county)?.name ?? '',
    name: person.name,
    roles: (await rolesWithPlaces(ctx, [person.id])).map((role) => placedTitle(ctx, years, role)),
    login: person.login,
  };
}

/** Hashes the password somebody chose with a link that works, before there is a transaction to hold. */
export async function prepareAccount(
  room: Anteroom,
  said: { token: string; login: string; password: string },
): Promise<string> {
  await room.transaction(async (ctx) => {
    const { id, login } = await findInvited(ctx, said.token);
    assertStrong(said.password, await knownOf(ctx, id, login ?? said.login));
  });
  return hashPassword(said.password);
}

/**
 * Spends a link. Whoever has no account gets one with the login he chose; whoever has one keeps his login, gets the new
 * password, and is signed out wherever he was signed in. A link stands for the password, not for a second factor.
 */
export async function acceptInvitation(
  ctx: Context,
  said: { token: string; login: string },
  hash: string,
  answer: Answer,
): Promise<Replied<typeof contract.acceptInvitation>> {
  const { id: person } = await loadInvited(ctx, said.token, 'people.accept_invitation');
  const known = await accountOf(ctx, person);
  const account = known?.id ?? newId();
  if (known) await setPassword(ctx, account, hash);
  else if (
    (await isLoginTaken(ctx, said.login, person)) ||
    !(await insertAccount(ctx, { id: account, person, login: said.login, hash }))
  )
    throw new Refusal('people.login_taken', { field: 'login' });
  await spendInvitation(ctx, person);
  await endSessionsOf(ctx, person, null);
  return admit(ctx, { account, person, by: 'link' }, answer);
}

/**
 * Spends a link with an account elsewhere: it is linked, and an account made for whoever has none, without a password and
 * under his name with a number, which is free.
 */
export async function openAtIssuer(
  ctx: Context,
  invitation: Buffer,
  said: Pick<Said, 'issuer' | 'subject'>,
): Promise<void> {
  const { id: person, name } = await findInvitedBy(ctx, invitation);
  await permit(ctx, 'people.accept_invitation', { kind: 'person', id: person, holders: {} });
  const known = await accountOf(ctx, person);
  const account = known?.id ?? newId();
  const login = `${name}.${randomInt(100_000, 1_000_000)}`;
  if (
    !known &&
    ((await isLoginTaken(ctx, login, person)) ||
      !(await insertAccount(ctx, { id: account, person, login, hash: null })))
  )
    throw new Refusal('people.login_taken', { field: 'login' });
  await linkTo(ctx, { account, person }, said);
  await spendInvitation(ctx, person);
  await endSessionsOf(ctx, person, null);
}

/** The person a link is for, who may do this with it. */
export async function loadInvited(ctx: Context, token: string, action: string) {
  const person = await findInvited(ctx, token);
  await permit(ctx, action, { kind: 'person', id: person.id, holders: {} });
  return person;
}

/** The person a link is for, in the county it names; refuses a link that does not work, and says why. */
async function findInvited(ctx: Context, token: string) {
  const county = countyOfToken(token);
  if (county === undefined) throw new Refusal('people.invitation_unknown');
  await setScopeCounty(ctx, county);
  return findInvitedBy(ctx, hashOfToken(token));
}

/** The same by the hash of the link, in the county the transaction stands in. */
async function findInvitedBy(ctx: Context, hash: Buffer) {
  const invitation = await findInvitation(ctx, hash);
  if (!invitation) throw new Refusal('people.invitation_unknown');
  if (invitation.used_at) throw new Refusal('people.invitation_used');
  if (invitation.revoked_at) throw new Refusal('people.invitation_revoked');
  if (invitation.expires_at <= ctx.now) throw new Refusal('people.invitation_expired');
  const person = await stillInCharge(ctx, invitation);
  if (!person) throw new Refusal('people.invitation_revoked');
  return person;
}

/**
 * A link is as good as the role it was given in: that must hold today, and the person still be in its charge. One given by
 * whoever runs the server is for who holds an office.
 */
async function stillInCharge(
  ctx: Context,
  { person, issuer }: NonNullable<Awaited<ReturnType<typeof findInvitation>>>,
): Promise<{ id: string; name: string; login: string | null } | undefined> {
  if (!issuer) return officeHolder(ctx, person);
  const charge = chargeOf(issuer);
  return issuer.holds && charge ? (await peopleInCharge(ctx, charge, [person]))[0] : undefined;
}
