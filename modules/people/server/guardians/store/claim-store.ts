import { type Insertable, type RawBuilder, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import { givenNameOf } from '#modules/people/server/roster/given-name.ts';
import type { ClaimState } from '#modules/people/contract/claim.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor' | 'now'>;

/** Keeps a code; an older one of the pupil for the same number works no longer. */
export async function insertClaim(
  { db, actor, now }: Reader,
  claim: Insertable<Database['people.claim']>,
): Promise<void> {
  await db
    .updateTable('people.claim')
    .set({ expires_at: now })
    .where('county', '=', actor.county)
    .where('pupil', '=', claim.pupil)
    .where('phone', '=', claim.phone)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .execute();
  await db.insertInto('people.claim').values(claim).execute();
}

/**
 * The claim of a number and a code. Whatever is meant by only one of the two loses a try: a right code with another number, and
 * every code of a number that comes with a wrong one. Who tries at the same time waits.
 */
export async function tryClaim(
  { db, actor, now }: Reader,
  said: { phone: string; hash: Buffer },
): Promise<{ id: string } | undefined> {
  const rows = await db
    .selectFrom('people.claim')
    .select(['id', 'phone', 'code_hash as hash'])
    .where('county', '=', actor.county)
    .where((eb) => eb.or([eb('code_hash', '=', said.hash), eb('phone', '=', said.phone)]))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .where('tries_left', '>', 0)
    .orderBy('id')
    .forUpdate()
    .execute();
  const meant = rows.find((row) => row.phone === said.phone && row.hash.equals(said.hash));
  // Asked for also where nothing is lost: right and wrong take the same way.
  const lost = meant ? [] : rows.map((row) => row.id);
  await db
    .updateTable('people.claim')
    .set((eb) => ({ tries_left: eb('tries_left', '-', 1) }))
    .where('county', '=', actor.county)
    .where(sql<boolean>`id = any(${lost}::uuid[])`)
    .execute();
  return meant;
}

const stateOf = (now: Date): RawBuilder<ClaimState> =>
  sql<ClaimState>`coalesce(claim.decision, case when claim.used_at is not null then 'waiting'
    when claim.expires_at <= ${now} or claim.tries_left = 0 then 'over' else 'issued' end)`;

const claims = ({ db, actor }: Reader) =>
  db
    .selectFrom('people.claim as claim')
    .innerJoin('people.person as child', (join) =>
      join.onRef('child.county', '=', 'claim.county').onRef('child.id', '=', 'claim.pupil'),
    )
    .leftJoin('people.enrolment as enrolment', (join) =>
      join
        .onRef('enrolment.county', '=', 'claim.county')
        .onRef('enrolment.pupil', '=', 'claim.pupil')
        .on('enrolment.ended', 'is', null),
    )
    .leftJoin('people.person as claimant', (join) =>
      join.onRef('claimant.county', '=', 'claim.county').onRef('claimant.id', '=', 'claim.claimant'),
    )
    .where('claim.county', '=', actor.county);

const shapedOn = (now: Date) => (query: ReturnType<typeof claims>) =>
  query
    .select(['claim.id', 'claim.pupil', 'claim.org', 'claim.relation', 'claim.phone', 'claim.claimant'])
    .select(['claim.guardianship', 'claim.issued_at as issuedAt', 'claim.expires_at as until'])
    .select(['claim.used_at as usedAt', 'claim.ground', 'enrolment.class', 'child.name as pupilName'])
    .select(['child.given_name as givenName', 'claimant.name as claimantName', stateOf(now).as('state')])
    .orderBy(sql`${stateOf(now)} = 'waiting'`, 'desc')
    .orderBy('claim.issued_at', 'desc')
    .orderBy('claim.id');

export type ClaimRow = NonNullable<Awaited<ReturnType<typeof claimById>>>;

/** A claim, kept as it is until the transaction ends. */
export const claimById = (ctx: Reader, id: string) =>
  shapedOn(ctx.now)(claims(ctx).where('claim.id', '=', id))
    .forUpdate('claim')
    .executeTakeFirst();

/** A page of the claims about the pupils of these schools or classes. */
export function pageOfClaims(
  ctx: Reader,
  holds: Readonly<Record<string, readonly string[]>>,
  { state, ...paging }: Paging & { state?: ClaimState | undefined },
) {
  const { class: groups, org = [] } = holds;
  const own = groups
    ? sql<boolean>`enrolment.class = any(${groups}::uuid[])`
    : sql<boolean>`claim.org = any(${org}::uuid[])`;
  let query = claims(ctx).where(own);
  if (state) query = query.where(sql<boolean>`${stateOf(ctx.now)} = ${state}`);
  return readPage(query, shapedOn(ctx.now), paging);
}

/** What somebody has claimed that waits, or was refused since a moment. */
export const claimsOf = (ctx: Reader, claimant: string, since: Date) =>
  shapedOn(ctx.now)(
    claims(ctx)
      .where('claim.claimant', '=', claimant)
      .where(sql<boolean>`(claim.decision is null or (claim.decision = 'refused' and claim.decided_at > ${since}))`),
  ).execute();

/** Somebody new, who claims: what he is called by his own word, and the number the school gave the code for. */
export async function insertClaimant(
  { db, actor: { county } }: Reader,
  { id, name, phone }: { id: string; name: string; phone: string },
): Promise<void> {
  await db
    .insertInto('people.person')
    .values({ county, id, name, given_name: givenNameOf(name), phone })
    .execute();
}

/** Notes who used a code. */
export async function spendClaim(
  { db, actor, now }: Reader,
  id: string,
  by: { claimant: string; guardianship: string },
): Promise<void> {
  await db
    .updateTable('people.claim')
    .set({ ...by, used_at: now })
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
}

/** Notes what the school decided, and on what ground. */
export async function decide(
  { db, actor, now }: Reader,
  id: string,
  decided: { decision: 'confirmed' | 'refused'; ground: string },
): Promise<void> {
  await db
    .updateTable('people.claim')
    .set({ ...decided, decided_by: actor.person, decided_at: now })
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
}
