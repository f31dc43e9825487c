import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Reach } from '#platform/access/permit.ts';
import { withinReach } from '#platform/access/within-reach.ts';
import type { Context } from '#platform/context.ts';
import { pairColumns } from '#modules/needs/server/store/need-store.ts';
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
    .where(withinReach(reach, pairColumns));
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
export async function endEngagement(
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

export async function updateMeeting(
  ctx: Context,
  id: string,
  change: Updateable<Database['needs.meeting']>,
): Promise<void> {
  await ctx.db
    .updateTable('needs.meeting')
    .set(change)
    .where('county', '=', ctx.actor.county)
    .where('id', '=', id)
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

export async function feedbackOf(ctx: Context, engagements: readonly string[], person: string): Promise<FeedbackRow[]> {
  if (engagements.length === 0) return [];
  return ctx.db
    .selectFrom('needs.feedback')
    .selectAll()
    .where('county', '=', ctx.actor.county)
    .where('engagement', 'in', engagements)
    .where('person', '=', person)
    .execute();
}
