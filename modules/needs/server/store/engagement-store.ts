import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Reach } from '#platform/access/permit.ts';
import { withinReach } from '#platform/access/within-reach.ts';
import type { Context } from '#platform/context.ts';
import type { Side } from '#modules/needs/contract/offer.ts';
import { pairColumns, withinHisReach } from '#modules/needs/server/store/need-store.ts';
import { dayOf } from '#platform/clock.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

export type EngagementRow = Selectable<Database['needs.engagement']>;
export type MeetingRow = Selectable<Database['needs.meeting']>;
export type FeedbackRow = Selectable<Database['needs.feedback']>;

export async function insertEngagement(
  ctx: Context,
  one: Insertable<Database['needs.engagement']>,
): Promise<EngagementRow> {
  return ctx.db.insertInto('needs.engagement').values(one).returningAll().executeTakeFirstOrThrow();
}

export async function findEngagement(ctx: Context, id: string): Promise<EngagementRow | undefined> {
  return ctx.db
    .selectFrom('needs.engagement')
    .selectAll()
    .where('county', '=', ctx.actor.county)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The engagement as it is now, kept from ending until the transaction ends. */
export async function lockEngagement(ctx: Context, id: string): Promise<EngagementRow> {
  return ctx.db
    .selectFrom('needs.engagement')
    .selectAll()
    .where('county', '=', ctx.actor.county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** By offer, the engagement it led to. */
export async function engagementsOf(ctx: Context, offers: readonly string[]): Promise<Map<string, string>> {
  if (offers.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('needs.engagement')
    .select(['id', 'offer'])
    .where('county', '=', ctx.actor.county)
    .where('offer', 'in', offers)
    .execute();
  return new Map(rows.map((row) => [row.offer, row.id]));
}

/** One page of the engagements within reach, running ones first. */
export async function pageOfEngagements(
  ctx: Context,
  reach: Reach,
  paging: Paging,
): Promise<{ rows: EngagementRow[]; total: number }> {
  const query = ctx.db
    .selectFrom('needs.engagement')
    .where('county', '=', ctx.actor.county)
    .where(withinHisReach(ctx, reach, pairColumns));
  return readPage(
    query,
    (all) =>
      all
        .selectAll()
        .orderBy((eb) => eb.case().when('state', '=', 'active').then(0).else(1).end())
        .orderBy('made_at', 'desc')
        .orderBy('id'),
    paging,
  );
}

/** Changes an engagement that is still active; undefined when it has ended meanwhile. */
export async function moveEngagement(
  ctx: Context,
  id: string,
  change: Updateable<Database['needs.engagement']>,
): Promise<EngagementRow | undefined> {
  return ctx.db
    .updateTable('needs.engagement')
    .set(change)
    .where('county', '=', ctx.actor.county)
    .where('id', '=', id)
    .where('state', '=', 'active')
    .returningAll()
    .executeTakeFirst();
}

/** The active engagements of needs. */
export async function activeEngagementsOf(ctx: Context, needs: readonly string[]): Promise<EngagementRow[]> {
  if (needs.length === 0) return [];
  return ctx.db
    .selectFrom('needs.engagement')
    .selectAll()
    .where('county', '=', ctx.actor.county)
    .where('need', 'in', needs)
    .where('state', '=', 'active')
    .orderBy('id')
    .execute();
}

/** The newest active engagements within reach; where that is the whole county, none for one child. */
export async function activeWithin({ db, actor }: Context, reach: Reach, most: number): Promise<EngagementRow[]> {
  return db
    .selectFrom('needs.engagement')
    .selectAll()
    .where('county', '=', actor.county)
    .where('state', '=', 'active')
    .where(withinReach(reach, pairColumns))
    .$if(reach.everything, (query) => query.where('subject', 'is', null))
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
}

/** Engagements by id. */
export async function engagementsByIds({ db, actor }: Context, ids: readonly string[]): Promise<EngagementRow[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('needs.engagement')
    .selectAll()
    .where('county', '=', actor.county)
    .where('id', 'in', ids)
    .execute();
}

const overdueIn = ({ db, actor, now }: Context) =>
  db
    .selectFrom('needs.engagement')
    .where('county', '=', actor.county)
    .where('state', '=', 'active')
    .where('ends', '<', dayOf(now));

/** The active engagements whose last agreed day is over. */
export const overdueEngagements = (ctx: Context): Promise<Pick<EngagementRow, 'id'>[]> =>
  overdueIn(ctx).select('id').orderBy('id').execute();

/** One of them, held until the transaction ends, while nobody has closed it. */
export const takeOverdueEngagement = (ctx: Context, id: string): Promise<EngagementRow | undefined> =>
  overdueIn(ctx).selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

export async function insertMeeting(ctx: Context, meeting: Insertable<Database['needs.meeting']>): Promise<void> {
  await ctx.db.insertInto('needs.meeting').values(meeting).execute();
}

export async function findMeeting(ctx: Context, id: string): Promise<MeetingRow | undefined> {
  return ctx.db
    .selectFrom('needs.meeting')
    .selectAll()
    .where('county', '=', ctx.actor.county)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The meeting as it is now, kept from changing until the transaction ends. */
export async function lockMeeting(ctx: Context, id: string): Promise<MeetingRow | undefined> {
  return ctx.db
    .selectFrom('needs.meeting')
    .selectAll()
    .where('county', '=', ctx.actor.county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** The meetings of engagements, in order of time. */
export async function meetingsOf(ctx: Context, engagements: readonly string[]): Promise<MeetingRow[]> {
  if (engagements.length === 0) return [];
  return ctx.db
    .selectFrom('needs.meeting')
    .selectAll()
    .where('county', '=', ctx.actor.county)
    .where('engagement', 'in', engagements)
    .orderBy('at')
    .orderBy('id')
    .execute();
}

/** Confirms a meeting for one side; false when that side has confirmed already. */
export async function confirmFor(ctx: Context, id: string, side: Side): Promise<boolean> {
  const { now, actor } = ctx;
  const at = side === 'provider' ? 'provider_confirmed_at' : 'served_confirmed_at';
  const said =
    side === 'provider'
      ? { provider_confirmed_at: now, provider_confirmed_by: actor.person }
      : { served_confirmed_at: now, served_confirmed_by: actor.person };
  const { numUpdatedRows } = await ctx.db
    .updateTable('needs.meeting')
    .set({ ...said, state: 'held' })
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .where(at, 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Calls off a meeting that is still only proposed; gives whether it was. */
export async function callOff(ctx: Context, id: string): Promise<boolean> {
  const { numUpdatedRows } = await ctx.db
    .updateTable('needs.meeting')
    .set({ state: 'cancelled' })
    .where('county', '=', ctx.actor.county)
    .where('id', '=', id)
    .where('state', '=', 'proposed')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Calls off what an engagement still has before it; what is past may yet be confirmed. */
export async function callOffAhead(ctx: Context, engagement: string): Promise<void> {
  await ctx.db
    .updateTable('needs.meeting')
    .set({ state: 'cancelled' })
    .where('county', '=', ctx.actor.county)
    .where('engagement', '=', engagement)
    .where('state', '=', 'proposed')
    .where('at', '>', ctx.now)
    .execute();
}

/** Keeps one word of feedback per person; the later one counts. */
export async function saveFeedback(ctx: Context, feedback: Insertable<Database['needs.feedback']>): Promise<void> {
  const { helpful, words, at } = feedback;
  await ctx.db
    .insertInto('needs.feedback')
    .values(feedback)
    .onConflict((conflict) =>
      conflict.columns(['county', 'engagement', 'person']).doUpdateSet({ helpful, words: words ?? '', at }),
    )
    .execute();
}

/** What was said of engagements, the latest first. */
export async function feedbackOf(ctx: Context, engagements: readonly string[]): Promise<FeedbackRow[]> {
  if (engagements.length === 0) return [];
  return ctx.db
    .selectFrom('needs.feedback')
    .selectAll()
    .where('county', '=', ctx.actor.county)
    .where('engagement', 'in', engagements)
    .orderBy('at', 'desc')
    .orderBy('person')
    .execute();
}

/** How helpful engagements were said to be, without who said it and in which words. */
export async function helpfulnessOf(
  ctx: Context,
  engagements: readonly string[],
): Promise<Pick<FeedbackRow, 'engagement' | 'helpful'>[]> {
  if (engagements.length === 0) return [];
  return ctx.db
    .selectFrom('needs.feedback')
    .select(['engagement', 'helpful'])
    .where('county', '=', ctx.actor.county)
    .where('engagement', 'in', engagements)
    .orderBy('helpful', 'desc')
    .execute();
}
