import { type Insertable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { AttachmentRow } from '#modules/messages/server/attachments/store/attachment-store.ts';
import type { MessageRow } from '#modules/messages/server/conversations/store/message-store.ts';
import type { OpeningFacts } from '#modules/messages/server/openings/rules/opening.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

/*
 * Row security shows these rows to the system alone: each use case steps up to it after the gate has let it.
 */

type Reader = Pick<Context, 'db' | 'actor'>;

const openings = ({ db, actor }: Reader) =>
  db
    .selectFrom('messages.opening as opening')
    .leftJoin('messages.opening_step as decided', (join) =>
      join
        .onRef('decided.county', '=', 'opening.county')
        .onRef('decided.opening', '=', 'opening.id')
        .on('decided.kind', '=', 'decided'),
    )
    .leftJoin('messages.opening_step as told', (join) =>
      join
        .onRef('told.county', '=', 'opening.county')
        .onRef('told.opening', '=', 'opening.id')
        .on('told.kind', '=', 'told'),
    )
    .leftJoin('messages.opening_step as late', (join) =>
      join
        .onRef('late.county', '=', 'opening.county')
        .onRef('late.opening', '=', 'opening.id')
        .on('late.kind', '=', 'late'),
    )
    .where('opening.county', '=', actor.county);

const shaped = (query: ReturnType<typeof openings>) =>
  query
    .selectAll('opening')
    .select(['decided.decision', 'decided.decided_by', 'decided.at as decided_at', 'decided.reason as decided_reason'])
    .select(['told.at as told_at', 'late.at as late_at']);

/** An opening with what became of it. */
export type OpeningRow = Awaited<ReturnType<ReturnType<typeof shaped>['execute']>>[number];

/** What of a row decides how it stands. */
export const factsOf = ({ ground, begun_at, decision, decided_at }: OpeningRow): OpeningFacts => ({
  ground: ground as OpeningFacts['ground'],
  begunAt: begun_at,
  verdict: decision && decided_at ? { verdict: decision as 'confirmed', at: decided_at } : null,
});

export const openingById = (ctx: Reader, id: string): Promise<OpeningRow | undefined> =>
  shaped(openings(ctx).where('opening.id', '=', id)).executeTakeFirst();

/** One, held until the transaction ends: what became of it is read once nobody else is about it. */
export async function heldOpening(ctx: Reader, id: string): Promise<OpeningRow | undefined> {
  const { db, actor } = ctx;
  const own = db.selectFrom('messages.opening').select('id').where('county', '=', actor.county);
  await own.where('id', '=', id).forUpdate().execute();
  return openingById(ctx, id);
}

/** A page of those of some schools, or of those the bureau decides on, but of some pupils; what nobody has decided on first. */
export const pageOfOpenings = (
  ctx: Reader,
  of: { orgs: readonly string[] } | 'bureau',
  { butOf, ...paging }: Paging & { butOf: readonly string[] },
) =>
  readPage(
    (of === 'bureau'
      ? openings(ctx).where((eb) => eb.or([eb('opening.judged_by', '=', 'bureau'), eb('late.at', 'is not', null)]))
      : openings(ctx).where(sql<boolean>`opening.org = any(${of.orgs}::uuid[])`)
    ).where(sql<boolean>`opening.pupil <> all(${butOf}::uuid[])`),
    (query) =>
      shaped(query)
        .orderBy((eb) => eb('decided.at', 'is', null), 'desc')
        .orderBy('opening.begun_at', 'desc')
        .orderBy('opening.id'),
    paging,
  );

/** Those of these pupils, the newest first. */
export const openingsOf = (ctx: Reader, pupils: readonly string[]): Promise<OpeningRow[]> =>
  shaped(openings(ctx).where(sql<boolean>`opening.pupil = any(${pupils}::uuid[])`))
    .orderBy('opening.begun_at', 'desc')
    .orderBy('opening.id')
    .execute();

/** Those of a pupil while nobody else begins one. */
export async function openingsNow(ctx: Reader, pupil: string): Promise<OpeningRow[]> {
  const key = `opening ${ctx.actor.county} ${pupil}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(ctx.db);
  return openingsOf(ctx, [pupil]);
}

/** By opening, how often its opener had begun one in an emergency in so many days up to it, with it. */
export async function timesBegun(
  { db, actor }: Reader,
  ids: readonly string[],
  days: number,
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('messages.opening as opening')
    .innerJoin('messages.opening as other', (join) =>
      join
        .onRef('other.county', '=', 'opening.county')
        .onRef('other.opened_by', '=', 'opening.opened_by')
        .onRef('other.begun_at', '<=', 'opening.begun_at')
        .on('other.ground', '=', 'emergency')
        .on(sql<boolean>`other.begun_at > opening.begun_at - make_interval(days => ${days})`),
    )
    .select(['opening.id', (eb) => eb.fn.countAll<number>().as('times')])
    .where('opening.county', '=', actor.county)
    .where(sql<boolean>`opening.id = any(${ids}::uuid[])`)
    .groupBy('opening.id')
    .execute();
  return new Map(rows.map(({ id, times }) => [id, Number(times)]));
}

export async function insertOpening({ db }: Reader, row: Insertable<Database['messages.opening']>): Promise<void> {
  await db.insertInto('messages.opening').values(row).execute();
}

type Step = Omit<Insertable<Database['messages.opening_step']>, 'county' | 'at'>;

/** Says what became of one; what was said of it before stays. */
export async function addStep({ db, actor, now }: Reader & Pick<Context, 'now'>, step: Step): Promise<void> {
  await db
    .insertInto('messages.opening_step')
    .values({ ...step, county: actor.county, at: now })
    .execute();
}

/** Those whose pupil is to hear of them by today and has not, but demands nobody confirmed. */
export const openingsToTell = (ctx: Reader & Pick<Context, 'now'>): Promise<{ id: string }[]> =>
  openings(ctx)
    .select('opening.id')
    .where('told.at', 'is', null)
    .where('opening.tell_on', '<=', dayOf(ctx.now))
    .where((eb) => eb.or([eb('opening.ground', '=', 'emergency'), eb('decided.decision', '=', 'confirmed')]))
    .execute();

/** The emergencies begun before a moment that nobody has decided on, of which the bureau has not heard. */
export const openingsLate = (ctx: Reader, before: Date): Promise<{ id: string }[]> =>
  openings(ctx)
    .select('opening.id')
    .where('decided.at', 'is', null)
    .where('late.at', 'is', null)
    .where('opening.ground', '=', 'emergency')
    .where('opening.begun_at', '<=', before)
    .execute();

/** By ground, how many were begun in a stretch of time, and what was said of them. */
export const countsBetween = (ctx: Reader, from: Date, until: Date) =>
  openings(ctx)
    .where('opening.begun_at', '>=', from)
    .where('opening.begun_at', '<', until)
    .select('opening.ground')
    .select((eb) => [
      eb.fn.countAll<number>().as('begun'),
      eb.fn.countAll<number>().filterWhere('decided.decision', '=', 'confirmed').as('confirmed'),
      eb.fn.countAll<number>().filterWhere('decided.decision', '=', 'objected').as('objected'),
    ])
    .groupBy('opening.ground')
    .execute();

type Scope = Pick<OpeningRow, 'pupil' | 'from_at' | 'to_at'>;

/** What a pupil wrote in his talks and what reached him there, within the scope of an opening. */
const messagesIn = ({ db, actor }: Reader, { pupil, from_at, to_at }: Scope) =>
  db
    .selectFrom('messages.message as message')
    .innerJoin('messages.conversation as talk', (join) =>
      join.onRef('talk.county', '=', 'message.county').onRef('talk.id', '=', 'message.conversation'),
    )
    .where('message.county', '=', actor.county)
    .where('talk.kind', '=', 'pupil')
    .where('talk.opened_by', '=', pupil)
    .where('message.written_at', '>=', from_at)
    .where('message.written_at', '<', to_at)
    .where((eb) => eb.or([eb('message.side', '=', 'pupil'), eb('message.seq', 'is not', null)]));

/** A page of them, the newest first. */
export const pageOfOpened = (
  ctx: Reader,
  scope: Scope,
  paging: Paging,
): Promise<{ rows: MessageRow[]; total: number }> =>
  readPage(
    messagesIn(ctx, scope),
    (query) => query.selectAll('message').orderBy('message.written_at', 'desc').orderBy('message.id', 'desc'),
    paging,
  );

/** All of them, the oldest first. */
export const allOpened = (ctx: Reader, scope: Scope): Promise<MessageRow[]> =>
  messagesIn(ctx, scope).selectAll('message').orderBy('message.written_at').orderBy('message.id').execute();

/** What came with one of them that was not withdrawn or removed. */
export const openedAttachment = (ctx: Reader, scope: Scope, attachment: string): Promise<AttachmentRow | undefined> =>
  messagesIn(ctx, scope)
    .innerJoin('messages.message_attachment as link', (join) =>
      join.onRef('link.county', '=', 'message.county').onRef('link.message', '=', 'message.id'),
    )
    .innerJoin('messages.attachment as file', (join) =>
      join.onRef('file.county', '=', 'link.county').onRef('file.id', '=', 'link.attachment'),
    )
    .selectAll('file')
    .where('file.id', '=', attachment)
    .where('message.state', 'not in', ['withdrawn', 'removed'])
    .executeTakeFirst();

/** The talks a pupil has had that are kept, those that are not over first. */
export const talksOfPupil = ({ db, actor }: Reader, pupil: string): Promise<{ id: string }[]> =>
  db
    .selectFrom('messages.conversation')
    .select('id')
    .where('county', '=', actor.county)
    .where('kind', '=', 'pupil')
    .where('opened_by', '=', pupil)
    .orderBy((eb) => eb('closed_at', 'is', null), 'desc')
    .orderBy('last_at', 'desc')
    .execute();
