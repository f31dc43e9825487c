import { type Insertable, type RawBuilder, type Selectable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';
import type { Reach } from '#platform/access/permit.ts';
import { withinReach } from '#platform/access/within-reach.ts';
import { keptQuery } from '#platform/db/kept-query.ts';
import { dayOf } from '#platform/clock.ts';
import { type LastEvent, lastEventIn } from '#platform/events/last-event.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

export type NeedRow = Selectable<Database['needs.need']>;

/** By relation, the column of a need, offer or engagement that names who holds it. */
const holderColumns = { org: 'org', class: 'class', child: 'subject' } as const;

/** The same for what has a provider too. */
export const pairColumns = { ...holderColumns, provider: 'provider' } as const;

/** The SQL condition that a row is within reach; what the actor opened is where he acts now, in no role he has elsewhere. */
export const withinHisReach = (
  { actor }: Context,
  reach: Reach,
  columns: Readonly<Record<string, string>> = holderColumns,
): RawBuilder<boolean> =>
  sql<boolean>`(${withinReach(reach, columns)} or opener = any(${reach.holds['self'] ?? []}::uuid[])
    and org = any(${actor.holds['org'] ?? []}::uuid[]))`;

/** Needs that still want something. */
const living = ['open', 'offered', 'engaged'] as const;

export async function insertNeed(ctx: Context, need: Insertable<Database['needs.need']>): Promise<NeedRow> {
  return ctx.db.insertInto('needs.need').values(need).returningAll().executeTakeFirstOrThrow();
}

const needById = keptQuery<{ county: string; id: string }, NeedRow>((db, { county, id }) =>
  db.selectFrom('needs.need').selectAll().where('county', '=', county).where('id', '=', id),
);

export async function findNeed({ db, actor }: Context, id: string): Promise<NeedRow | undefined> {
  const [need] = await needById(db, { county: actor.county, id });
  return need;
}

/** A need, and the newest event of its county as the same query sees it. */
export type NeedNow = NeedRow & { event: LastEvent | null };

const needNowById = keptQuery<{ county: string; id: string }, NeedNow>((db, { county, id }) =>
  db
    .selectFrom('needs.need')
    .selectAll()
    .select((eb) => lastEventIn(eb, county).as('event'))
    .where('county', '=', county)
    .where('id', '=', id),
);

export async function findNeedNow({ db, actor }: Context, id: string): Promise<NeedNow | undefined> {
  const [need] = await needNowById(db, { county: actor.county, id });
  return need;
}

/** The same need again, not yet ended: what makes two the same stands at `twinKey`. */
export async function findTwin(
  ctx: Context,
  wish: { category: string; scope: string; subject: string | null; class: string | null; org: string },
): Promise<{ id: string } | undefined> {
  return ctx.db
    .selectFrom('needs.need')
    .select('id')
    .where('county', '=', ctx.actor.county)
    .where('category', '=', wish.category)
    .where('scope', '=', wish.scope)
    .where('org', '=', wish.org)
    .where((eb) => eb(eb.fn.coalesce('subject', 'class'), 'is not distinct from', wish.subject ?? wish.class))
    .where('state', 'in', living)
    .executeTakeFirst();
}

/** What makes two needs the same: a pupil's stays his own when he changes the class. */
export const twinKey = (need: {
  scope: string;
  category: string;
  subject?: string | null | undefined;
  class?: string | null | undefined;
  org?: string | undefined;
}): string => [need.scope, need.category, need.org, need.subject ?? need.class ?? ''].join('/');

/** The keys of all needs that have not ended. */
export async function livingTwins({ db, actor }: Context): Promise<Set<string>> {
  const rows = await db
    .selectFrom('needs.need')
    .select(['scope', 'category', 'subject', 'class', 'org'])
    .where('county', '=', actor.county)
    .where('state', 'in', living)
    .execute();
  return new Set(rows.map(twinKey));
}

/** Needs with a number of their own. */
export async function codedNeeds({ db, actor }: Context) {
  return db
    .selectFrom('needs.need')
    .select(['id', 'code', 'scope', 'category', 'urgency', 'mode', 'schedule', 'languages', 'words'])
    .select(['wanted_from as wantedFrom', 'wanted_to as wantedTo'])
    .where('county', '=', actor.county)
    .where('code', 'is not', null)
    .execute();
}

/** One page of the needs within reach, newest first. */
export async function pageOfNeeds(
  ctx: Context,
  reach: Reach,
  filter: Paging & { state?: string | undefined; category?: string | undefined },
): Promise<{ rows: NeedRow[]; total: number }> {
  let query = ctx.db.selectFrom('needs.need').where('county', '=', ctx.actor.county).where(withinHisReach(ctx, reach));
  if (filter.state) query = query.where('state', '=', filter.state);
  if (filter.category) query = query.where('category', '=', filter.category);
  return readPage(query, (all) => all.selectAll().orderBy('opened_at', 'desc').orderBy('id'), filter);
}

/** Moves needs to another state; gives how many were really in one of `from`. */
export async function moveNeeds(
  ctx: Context,
  ids: readonly string[],
  from: readonly string[],
  to: { state: string; ended_at?: Date; returned_at?: Date },
): Promise<number> {
  if (ids.length === 0) return 0;
  const { numUpdatedRows } = await ctx.db
    .updateTable('needs.need')
    .set(to)
    .where('county', '=', ctx.actor.county)
    .where('id', 'in', ids)
    .where('state', 'in', from)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Those needs that are open, kept from changing until the transaction ends. */
export async function lockOpenNeeds(ctx: Context, ids: readonly string[]): Promise<NeedRow[]> {
  if (ids.length === 0) return [];
  return (
    ctx.db
      .selectFrom('needs.need')
      .selectAll()
      .where('county', '=', ctx.actor.county)
      .where('id', 'in', ids)
      .where('state', '=', 'open')
      // Everybody locks in the same order, so that two never wait for each other.
      .orderBy('id')
      .forUpdate()
      .execute()
  );
}

/** The next needs of the county that have not ended and are wanted in a period, by id. */
export async function someWanted(
  ctx: Context,
  { from, to, after, count }: { from: string; to: string; after: string | undefined; count: number },
): Promise<NeedRow[]> {
  let query = ctx.db
    .selectFrom('needs.need')
    .selectAll()
    .where('county', '=', ctx.actor.county)
    .where('state', 'in', living)
    .where('wanted_from', '<=', to)
    .where('wanted_to', '>=', from);
  if (after !== undefined) query = query.where('id', '>', after);
  return query.orderBy('id').limit(count).execute();
}

/** Needs by their ids. */
export async function needsById(ctx: Context, ids: readonly string[]): Promise<NeedRow[]> {
  if (ids.length === 0) return [];
  return ctx.db
    .selectFrom('needs.need')
    .selectAll()
    .where('county', '=', ctx.actor.county)
    .where('id', 'in', ids)
    .execute();
}

const overdueIn = ({ db, actor, now }: Context) =>
  db
    .selectFrom('needs.need')
    .select('id')
    .where('county', '=', actor.county)
    .where('state', 'in', ['open', 'offered'])
    .where('wanted_to', '<', dayOf(now));

/** The needs that wait, or are offered, and whose wanted time is over. */
export const overdueNeeds = (ctx: Context): Promise<{ id: string }[]> => overdueIn(ctx).orderBy('id').execute();

/** One of them, while it still is one. */
export const takeOverdueNeed = (ctx: Context, id: string): Promise<{ id: string } | undefined> =>
  overdueIn(ctx).where('id', '=', id).executeTakeFirst();

/** Whether a need of a family of categories waits that is not refused and still wanted on a day. */
export async function isAnybodyWaiting(ctx: Context, family: string, day: string): Promise<boolean> {
  const found = await ctx.db
    .selectFrom('needs.need')
    .select('id')
    .where('county', '=', ctx.actor.county)
    .where('state', '=', 'open')
    .where('consent', '!=', 'refused')
    .where('wanted_to', '>=', day)
    .where((eb) => eb.or([eb('category', '=', family), eb('category', 'like', `${family}.%`)]))
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** The needs of a pupil that have not ended. */
export async function livingNeedsOf(ctx: Context, pupil: string): Promise<NeedRow[]> {
  return ctx.db
    .selectFrom('needs.need')
    .selectAll()
    .where('county', '=', ctx.actor.county)
    .where('subject', '=', pupil)
    .where('state', 'in', living)
    .orderBy('id')
    .execute();
}

/** Pupils with living needs that the family has agreed to. */
export async function pupilsAgreedTo(ctx: Context): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('needs.need')
    .select('subject')
    .distinct()
    .where('county', '=', ctx.actor.county)
    .where('subject', 'is not', null)
    .where('consent', '=', 'given')
    .where('state', 'in', living)
    .execute();
  return rows.flatMap((row) => row.subject ?? []);
}

/** Notes on needs what counts of the family's decisions. */
export async function setConsent(
  ctx: Context,
  ids: readonly string[],
  consent: 'given' | 'refused' | 'asked',
): Promise<void> {
  if (ids.length === 0) return;
  await ctx.db
    .updateTable('needs.need')
    .set({ consent })
    .where('county', '=', ctx.actor.county)
    .where('id', 'in', ids)
    .execute();
}
