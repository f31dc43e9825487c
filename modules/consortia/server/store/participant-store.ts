import { type Selectable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Reading, Span } from '#platform/facts/fact.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type ParticipantRow = Selectable<Database['consortia.participant']>;

const participants = ({ db, actor }: Reader) =>
  db.selectFrom('consortia.participant as one').where('one.county', '=', actor.county);

/** A page of who said he comes to a gathering, in the order they did. */
export const pageOfParticipants = (reader: Reader, gathering: string, paging: Paging) =>
  readPage(
    participants(reader).where('one.gathering', '=', gathering),
    (query) => query.selectAll('one').orderBy('one.joined_at').orderBy('one.person'),
    paging,
  );

/** Everybody who said he comes to a gathering. */
export async function whoComes(reader: Reader, gathering: string): Promise<string[]> {
  const rows = await participants(reader).select('one.person').where('one.gathering', '=', gathering).execute();
  return rows.map(({ person }) => person);
}

/** By gathering, how many said they come, and how many of them were confirmed. */
export async function countParticipants(
  reader: Reader,
  gatherings: readonly string[],
): Promise<Map<string, { joined: number; confirmed: number }>> {
  const rows = await participants(reader)
    .select(['one.gathering', sql<number>`count(*)::int`.as('joined')])
    .select(sql<number>`count(one.confirmed_at)::int`.as('confirmed'))
    .where(sql<boolean>`one.gathering = any(${gatherings}::uuid[])`)
    .groupBy('one.gathering')
    .execute();
  return new Map(rows.map(({ gathering, joined, confirmed }) => [gathering, { joined, confirmed }]));
}

/** By gathering, what somebody himself has said of it. */
export async function ownParts(
  reader: Reader,
  person: string,
  gatherings: readonly string[],
): Promise<Map<string, ParticipantRow>> {
  const rows = await participants(reader)
    .selectAll('one')
    .where('one.person', '=', person)
    .where(sql<boolean>`one.gathering = any(${gatherings}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.gathering, row]));
}

/** Adds that somebody comes; once is enough. */
export async function insertParticipant(
  { db, actor: { county } }: Reader,
  row: { gathering: string; person: string; org: string; host: string; joined_at: Date },
): Promise<void> {
  await db
    .insertInto('consortia.participant')
    .values({ ...row, county })
    .onConflict((conflict) => conflict.columns(['county', 'gathering', 'person']).doNothing())
    .execute();
}

/** Takes back that somebody comes, unless it was confirmed; whether he comes no longer. */
export async function deleteParticipant({ db, actor }: Reader, gathering: string, person: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('consortia.participant')
    .where('county', '=', actor.county)
    .where('gathering', '=', gathering)
    .where('person', '=', person)
    .where('confirmed_at', 'is', null)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Writes down for how long somebody was there; whether he had said that he comes. */
export async function confirmParticipant(
  { db, actor, now }: Pick<Context, 'db' | 'actor' | 'now'>,
  gathering: string,
  { person, minutes }: { person: string; minutes: number },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('consortia.participant')
    .set({ minutes, confirmed_by: actor.person, confirmed_at: now })
    .where('county', '=', actor.county)
    .where('gathering', '=', gathering)
    .where('person', '=', person)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

const ownResearch = (reader: Reader, person: string) =>
  participants(reader)
    .innerJoin('consortia.gathering as gathering', (join) =>
      join.onRef('gathering.county', '=', 'one.county').onRef('gathering.id', '=', 'one.gathering'),
    )
    .where('gathering.kind', '=', 'research')
    .where('one.person', '=', person)
    .where('one.minutes', 'is not', null);

/** A page of the research somebody took part in, the latest first. */
export const pageOfResearch = (reader: Reader, person: string, paging: Paging) =>
  readPage(
    ownResearch(reader, person),
    (query) =>
      query
        .select(['gathering.id as gathering', 'gathering.title', 'gathering.host', 'gathering.starts_at'])
        .select(sql<number>`one.minutes`.as('minutes'))
        .orderBy('gathering.starts_at', 'desc')
        .orderBy('gathering.id'),
    paging,
  );

/** For how many minutes somebody took part in research, in all. */
export async function minutesOfResearch(reader: Reader, person: string): Promise<number> {
  const row = await ownResearch(reader, person)
    .select(sql<number>`coalesce(sum(one.minutes), 0)::int`.as('minutes'))
    .executeTakeFirstOrThrow();
  return row.minutes;
}

/** By school, how often its people took part in research of a span for how many hours. */
export async function hoursBySchool({ db, actor }: Reader, { began, ended }: Span): Promise<Reading[]> {
  const { rows } = await sql<{ org: string; minutes: number; times: number }>`
    select one.org, one.minutes, count(*)::int as times
    from consortia.participant as one join consortia.gathering as gathering
      on gathering.county = one.county and gathering.id = one.gathering
    where one.county = ${actor.county} and gathering.kind = 'research' and one.minutes is not null
      and gathering.starts_at >= ${began}::date::timestamp at time zone 'Asia/Shanghai'
      and gathering.starts_at < (${ended}::date + 1)::timestamp at time zone 'Asia/Shanghai'
    group by one.org, one.minutes order by one.org, one.minutes`.execute(db);
  return Array.from(
    Map.groupBy(rows, ({ org }) => org),
    ([org, those]) => ({
      org,
      counted: those.map(({ minutes, times }) => [minutes / 60, times] as const),
      children: null,
    }),
  );
}
