import type { z } from 'zod';
import type * as contract from '#modules/people/contract/claim.ts';
import { GuardianRelation } from '#modules/people/contract/guardian.ts';
import { move } from '#modules/people/server/guardians/move.ts';
import {
  type ClaimRow,
  claimById,
  claimsOf,
  decide,
  pageOfClaims,
} from '#modules/people/server/guardians/store/claim-store.ts';
import { tellClaimant } from '#modules/people/server/guardians/tell-of-claim.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import { showed } from '#platform/audit/showed.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

/** Claims about the actor's pupils. */
export async function listClaims(
  ctx: Context,
  query: Received<typeof contract.listClaims>['query'],
): Promise<Replied<typeof contract.listClaims>> {
  const { holds } = await reachOf(ctx, 'people.list_claims', 'claim');
  const { rows, total } = await pageOfClaims(ctx, holds, query);
  showed(
    ctx,
    'people.list_claims',
    rows.map((row) => row.pupil),
  );
  return { items: rows.map(present), total, page: query.page, size: query.size };
}

/** Confirms who somebody is: from now on he cares for the child, and in seven days for all of it. */
export async function confirmClaim(
  ctx: Context,
  id: string,
  { proof, carer, entrustedSince }: Received<typeof contract.confirmClaim>['body'],
): Promise<Replied<typeof contract.confirmClaim>> {
  const today = dayOf(ctx.now);
  if (entrustedSince !== null && entrustedSince > today)
    throw new Refusal('people.entrusted_later', { field: 'entrustedSince' });
  const claim = await loadWaiting(ctx, id);
  const said = { carer, entrusted_since: entrustedSince };
  return close(ctx, claim, { decision: 'confirmed', ground: proof }, { event: 'confirm', who: 'school', said });
}

/** Refuses a claim; it never was anything. */
export async function refuseClaim(
  ctx: Context,
  id: string,
  { reason }: Received<typeof contract.refuseClaim>['body'],
): Promise<Replied<typeof contract.refuseClaim>> {
  const claim = await loadWaiting(ctx, id);
  return close(ctx, claim, { decision: 'refused', ground: reason }, { event: 'refuse', who: 'school' });
}

type Waiting = ClaimRow & { claimant: string; guardianship: string };

/** A claim the actor decides about, which waits for it. Nobody confirms himself. */
async function loadWaiting(ctx: Context, id: string): Promise<Waiting> {
  const claim = await claimById(ctx, id);
  const holders = claim && { org: claim.org, class: claim.class, claimant: claim.claimant };
  await permit(ctx, 'people.decide_claim', holders && { kind: 'claim', id, holders });
  if (claim?.state !== 'waiting') throw new Refusal('people.claim_decided');
  return claim as Waiting;
}

async function close(
  ctx: Context,
  claim: Waiting,
  decided: Parameters<typeof decide>[2],
  along: Parameters<typeof move>[2],
): Promise<z.input<typeof contract.Claim>> {
  if (!(await move(ctx, claim.guardianship, along))) throw new Refusal('people.claim_decided');
  await decide(ctx, claim.id, decided);
  await tellClaimant(ctx, claim.claimant, decided.decision);
  return present({ ...claim, state: decided.decision, ground: decided.ground });
}

const present = ({ phone, relation, ground, ...claim }: ClaimRow): z.input<typeof contract.Claim> => ({
  ...claim,
  relation: GuardianRelation.parse(relation),
  phoneEnds: phone.slice(-4),
  ground: ground as z.input<typeof contract.Claim>['ground'],
});

/** For how long somebody reads that a school refused him, in days. */
const refusedDays = 30;

/** What the actor claimed that waits, or was refused. */
export async function listOwnClaims(ctx: Context): Promise<Replied<typeof contract.listOwnClaims>> {
  await reachOf(ctx, 'people.list_own_claims', 'claim');
  const since = new Date(ctx.now.getTime() - refusedDays * 86_400_000);
  const rows = await claimsOf(ctx, ctx.actor.person, since);
  return {
    items: rows.flatMap(({ givenName, state, usedAt }) =>
      usedAt && (state === 'waiting' || state === 'refused') ? [{ givenName, state, usedAt }] : [],
    ),
  };
}
