import type * as contract from '#modules/people/contract/claim.ts';
import { GuardianRelation } from '#modules/people/contract/guardian.ts';
import { admit } from '#modules/people/server/factors/admit.ts';
import { codeMeant } from '#modules/people/server/guardians/claim-code.ts';
import { hashOfCode } from '#modules/people/server/guardians/issue-claim.ts';
import {
  type ClaimRow,
  claimById,
  insertClaimant,
  spendClaim,
  tryClaim,
} from '#modules/people/server/guardians/store/claim-store.ts';
import { addGuardianships, guardianshipsOf } from '#modules/people/server/guardians/store/guardianship-store.ts';
import { tellOfClaim } from '#modules/people/server/guardians/tell-of-claim.ts';
import { assertStrong } from '#modules/people/server/strong-password.ts';
import { grantRoles } from '#modules/people/server/roster/grant-roles.ts';
import { accountsNamed, insertAccount, isLoginTaken } from '#modules/people/server/store/account-store.ts';
import { personById } from '#modules/people/server/store/person-store.ts';
import { permit } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { networkOf } from '#platform/http/network-of.ts';
import type { Answer, Anteroom } from '#platform/http/route.ts';
import { newId } from '#platform/id.ts';
import { hashPassword } from '#platform/session/password.ts';
import { type Budget, giveTryBack, takeTry } from '#platform/session/throttle.ts';

type Said = Received<typeof contract.makeClaim>['body'];

/** Ten tries at a number from one address; a hundred at all numbers together, since a whole school may stand behind it. */
const budgetsOf = (phone: string, address: string): Budget[] => [
  { key: `claim ${phone} ${networkOf(address)}`, allowed: 10 },
  { key: `claim address ${networkOf(address)}`, allowed: 100 },
];

/**
 * Finds the claim of a number and a code, before there is a transaction to hold. A number nobody has a code for, a wrong code and one that
 * ran out take the same time and get the same words; tries are counted against the number and against the code.
 */
export async function recogniseClaim(
  room: Anteroom,
  { phone, code }: { phone: string; code: string },
  browser: Pick<Answer, 'address'>,
): Promise<string> {
  const budgets = budgetsOf(phone, browser.address);
  const county = await room.transaction(async (ctx) => {
    await takeTry(ctx, budgets);
    return ctx.actor.county;
  });
  const hash = await hashOfCode(codeMeant(code), county);
  const found = await room.transaction(async (ctx) => {
    const claim = await tryClaim(ctx, { phone, hash });
    if (claim) await giveTryBack(ctx, budgets);
    return claim;
  });
  if (!found) throw new Refusal('people.claim_wrong');
  return found.id;
}

/** The same for who claims, with the password he chose hashed. */
export async function prepareClaim(
  room: Anteroom,
  said: Said,
  browser: Pick<Answer, 'address'>,
): Promise<{ id: string; hash: string | undefined }> {
  const id = await recogniseClaim(room, said, browser);
  if (!said.newcomer) return { id, hash: undefined };
  assertStrong(said.newcomer.password, { own: [said.phone, said.newcomer.name], place: [] });
  return { id, hash: await hashPassword(said.newcomer.password) };
}

/** Which child a code is for: its given name, to whoever has the number and the code. */
export async function readClaim(ctx: Context, id: string): Promise<Replied<typeof contract.readClaim>> {
  const { givenName, phone, relation } = await loadIssued(ctx, id);
  const hasAccount = (await accountsNamed(ctx, phone)).length > 0;
  return { givenName, relation: GuardianRelation.parse(relation), hasAccount };
}

/**
 * Spends a code: whoever has it claims to be a guardian of the child, which gives him nothing yet. Who is signed in claims for
 * himself; anybody else makes an account. A person known from a roster is never taken up here: that would open what else he has.
 */
export async function makeClaim(
  ctx: Context,
  said: Said,
  { id, hash }: { id: string; hash: string | undefined },
  answer: Answer,
): Promise<Replied<typeof contract.makeClaim>> {
  const claim = await loadIssued(ctx, id);
  if (ctx.actor.person !== '') {
    const { phone } = (await personById(ctx, ctx.actor.person)) ?? {};
    if (phone !== claim.phone) throw new Refusal('people.claim_not_yours');
    await link(ctx, claim, ctx.actor.person, said.relation);
    return { signedIn: true };
  }
  if (!said.newcomer || hash === undefined || (await accountsNamed(ctx, claim.phone)).length > 0)
    throw new Refusal('people.claim_sign_in');
  const [person, account] = [newId(), newId()];
  await insertClaimant(ctx, { id: person, name: said.newcomer.name, phone: claim.phone });
  // His number signs him in whatever his login is; where a roster has it too, that cannot be it.
  const login = (await isLoginTaken(ctx, claim.phone, person)) ? `${claim.phone}.${person}` : claim.phone;
  await insertAccount(ctx, { id: account, person, login, hash });
  await link(ctx, claim, person, said.relation);
  return admit(ctx, { account, person, by: 'link' }, answer);
}

async function loadIssued(ctx: Context, id: string): Promise<ClaimRow> {
  const claim = await claimById(ctx, id);
  // Somebody else was faster.
  if (claim?.state !== 'issued') throw new Refusal('people.claim_wrong');
  await permit(ctx, 'people.claim', { kind: 'claim', id, holders: {} });
  return claim;
}

async function link(ctx: Context, claim: ClaimRow, person: string, relation: string): Promise<void> {
  const { county } = ctx.actor;
  const { pupil, org } = claim;
  const current = (await guardianshipsOf(ctx, pupil)).filter((one) => one.state !== 'ended');
  if (current.some((one) => one.person === person)) throw new Refusal('people.already_guardian');
  const id = newId();
  const added = { county, id, org, pupil, guardian: person, relation, carer: false };
  await addGuardianships(ctx, [{ ...added, state: 'claimed', began: dayOf(ctx.now) }]);
  await grantRoles(ctx, [{ person, role: 'guardian', org: null, class: null }]);
  await spendClaim(ctx, claim.id, { claimant: person, guardianship: id });
  await tellOfClaim(ctx, claim, person);
}
