import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type PairRow = Selectable<Database['messages.pair']>;

const pairsOf = ({ db, actor }: Reader) => db.selectFrom('messages.pair').where('county', '=', actor.county);

/** The two who were put last into each of these talks, whether or not they still are what they were put there as. Asked of the system. */
export const pairsNow = (ctx: Reader, conversations: readonly string[]): Promise<PairRow[]> =>
  pairsOf(ctx)
    .selectAll()
    .where(sql<boolean>`conversation = any(${conversations}::uuid[])`)
    .where('until', 'is', null)
    .execute();

/** By pupil, the adults who were put last into his talks, also who has left since and nobody has taken the place of. Asked of the system. */
export async function adultsOf(ctx: Reader, pupils: readonly string[]): Promise<(pupil: string) => string[]> {
  const rows = await pairsOf(ctx)
    .select(['pupil', 'school_adult', 'other_adult'])
    .where(sql<boolean>`pupil = any(${pupils}::uuid[])`)
    .where('until', 'is', null)
    .execute();
  const adults = Map.groupBy(rows, ({ pupil }) => pupil);
  return (pupil) => (adults.get(pupil) ?? []).flatMap(({ school_adult, other_adult }) => [school_adult, other_adult]);
}

/** The pairs of a talk that somebody is or was one of. Asked of the system. */
export async function pairsWith(ctx: Reader, conversation: string, person: string): Promise<string[]> {
  const rows = await pairsOf(ctx)
    .select('id')
    .where('conversation', '=', conversation)
    .where((eb) => eb.or([eb('school_adult', '=', person), eb('other_adult', '=', person)]))
    .execute();
  return rows.map(({ id }) => id);
}

/** The talks in which the actor was put last, as what he acts as. Asked of the system. */
export async function talksWith(ctx: Reader, orgs: readonly string[]): Promise<string[]> {
  const { person, role } = ctx.actor;
  const rows = await pairsOf(ctx)
    .select('conversation')
    .where('until', 'is', null)
    .where((eb) =>
      eb.or([
        eb.and([
          eb('school_adult', '=', person),
          eb('school_role', '=', role),
          sql<boolean>`school = any(${orgs}::uuid[])`,
        ]),
        eb.and([
          eb('other_adult', '=', person),
          eb('other_role', '=', role),
          sql<boolean>`other_org = any(${orgs}::uuid[])`,
        ]),
      ]),
    )
    .execute();
  return rows.map(({ conversation }) => conversation);
}

/** Puts two into a talk, in the place of those who were there. The talk's row is held. Asked of the system. */
export async function putPair(
  ctx: Reader & Pick<Context, 'now'>,
  row: Omit<Insertable<Database['messages.pair']>, 'since'>,
): Promise<void> {
  const { db, now } = ctx;
  await changePair(ctx, row.conversation, { until: now });
  await db
    .insertInto('messages.pair')
    .values({ ...row, since: now })
    .execute();
}

/** Has one of the two be there no more; who is not, or left before, stays as he was. Asked of the system. */
export async function leavePair(
  ctx: Reader & Pick<Context, 'now'>,
  { conversation, school_adult, school_left_at, other_left_at }: PairRow,
  person: string,
): Promise<void> {
  const change =
    person === school_adult
      ? { school_left_at: school_left_at ?? ctx.now }
      : { other_left_at: other_left_at ?? ctx.now };
  await changePair(ctx, conversation, change);
}

async function changePair(
  { db, actor }: Reader,
  conversation: string,
  change: Partial<Insertable<Database['messages.pair']>>,
): Promise<void> {
  await db
    .updateTable('messages.pair')
    .set(change)
    .where('county', '=', actor.county)
    .where('conversation', '=', conversation)
    .where('until', 'is', null)
    .execute();
}
