import { type RawBuilder, sql } from 'kysely';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

/** How far each has read who has read anything of a conversation, by person. Asked of the system. */
export async function readingsIn({ db, actor }: Reader, conversation: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('messages.reading')
    .select(['person', 'up_to'])
    .where('county', '=', actor.county)
    .where('conversation', '=', conversation)
    .execute();
  return new Map(rows.map(({ person, up_to }) => [person, up_to]));
}

/** Notes how far the actor has read; nothing is read less for having been read on another phone. */
export async function noteReading(
  { db, actor, now }: Reader & Pick<Context, 'now'>,
  conversation: string,
  up_to: number,
): Promise<void> {
  await db
    .insertInto('messages.reading')
    .values({ county: actor.county, conversation, person: actor.person, up_to, read_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(['county', 'conversation', 'person'])
        .doUpdateSet({ up_to: sql`greatest(reading.up_to, excluded.up_to)`, read_at: now }),
    )
    .execute();
}

/** Who has read in a conversation since a moment. Asked of the system. */
export async function hereIn({ db, actor }: Reader, conversation: string, since: Date): Promise<Set<string>> {
  const rows = await db
    .selectFrom('messages.reading')
    .select('person')
    .where('county', '=', actor.county)
    .where('conversation', '=', conversation)
    .where('read_at', '>=', since)
    .execute();
  return new Set(rows.map(({ person }) => person));
}

interface Reading {
  person: RawBuilder<string>;
  /** How far he has read. */
  upTo: RawBuilder<number | null>;
  since: RawBuilder<Date | null>;
}

/** Of a message `m`, whether somebody has not read it yet: of another, delivered since he reads there, and still to be read. */
const isUnread = ({ person, upTo, since }: Reading): RawBuilder<boolean> =>
  sql<boolean>`m.writer <> ${person} and m.state not in ('withdrawn', 'removed') and m.seq > coalesce(${upTo}, 0)
    and m.delivered_at >= coalesce(${since}, '-infinity')`;

/** How many messages of others, delivered since each of some people reads there, he has not read in a conversation. Asked of the system. */
export async function unreadBy(
  { db, actor }: Reader,
  conversation: string,
  persons: readonly string[],
  since: ReadonlyMap<string, Date>,
): Promise<Map<string, number>> {
  const { rows } = await sql<{ person: string; unread: number }>`
    select who.person, count(m.id)::integer as unread from unnest(${persons}::uuid[], ${timesOf(persons, since)}::timestamptz[]) as who (person, since)
    left join messages.reading r on r.county = ${actor.county} and r.conversation = ${conversation} and r.person = who.person
    left join messages.message m on m.county = ${actor.county} and m.conversation = ${conversation}
      and ${isUnread({ person: sql`who.person`, upTo: sql`r.up_to`, since: sql`who.since` })}
    group by who.person`.execute(db);
  return new Map(rows.map(({ person, unread }) => [person, unread]));
}

/** Has these have read all there was before they came. Asked of the system. */
export async function startReading(
  { db, actor }: Reader,
  conversation: string,
  persons: readonly string[],
  up_to: number,
): Promise<void> {
  if (persons.length === 0) return;
  await db
    .insertInto('messages.reading')
    .values(persons.map((person) => ({ county: actor.county, conversation, person, up_to })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const timesOf = (ids: readonly string[], since: ReadonlyMap<string, Date>): Date[] =>
  ids.map((id) => since.get(id) ?? new Date(0));

/**
 * How many messages of others, delivered since he reads there, the actor has not read, by conversation, of those where there are
 * any. Of each conversation what comes after he stopped is looked at alone. Asked of the system.
 */
export async function unreadIn(
  { db, actor }: Reader,
  conversations: readonly string[],
  since: ReadonlyMap<string, Date> = new Map(),
): Promise<Map<string, number>> {
  const { rows } = await sql<{ conversation: string; unread: number }>`
    select wanted.id as conversation, count(*)::integer as unread
    from unnest(${conversations}::uuid[], ${timesOf(conversations, since)}::timestamptz[]) as wanted (id, since)
    left join messages.reading r on r.county = ${actor.county} and r.conversation = wanted.id and r.person = ${actor.person}
    join messages.message m on m.county = ${actor.county} and m.conversation = wanted.id
      and ${isUnread({ person: sql`${actor.person}::uuid`, upTo: sql`r.up_to`, since: sql`wanted.since` })}
    group by wanted.id`.execute(db);
  return new Map(rows.map(({ conversation, unread }) => [conversation, unread]));
}

/**
 * Of the rows of `conversation`, whether the actor has anything to read in each; given is by conversation from when he reads there,
 * where that is not all of it. The first such message alone is looked for, by its number. Asked of the system.
 */
export function hasUnread({ actor }: Reader, since: ReadonlyMap<string, Date>): RawBuilder<boolean> {
  const ids = [...since.keys()];
  const upTo = sql<number | null>`(select up_to from messages.reading r
    where r.county = ${actor.county} and r.conversation = conversation.id and r.person = ${actor.person})`;
  const from = sql<Date | null>`(select known.since from unnest(${ids}::uuid[], ${timesOf(ids, since)}::timestamptz[]) as known (id, since)
    where known.id = conversation.id)`;
  return sql<boolean>`(select true from messages.message m where m.county = ${actor.county} and m.conversation = conversation.id
    and ${isUnread({ person: sql`${actor.person}::uuid`, upTo, since: from })} limit 1)`;
}
