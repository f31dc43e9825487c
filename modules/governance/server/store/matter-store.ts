import { type Insertable, type RawBuilder, type Selectable, sql, type Updateable } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Reach } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

/** A matter, and how its kind is called in the list of its day. */
export type RaisedRow = Selectable<Database['governance.matter']> & { kind_name: string | null };
export type StepRow = Selectable<Database['governance.matter_step']>;

/** The SQL condition that a matter is within reach: of what somebody raised himself, what he proposed for his family. */
function within(reach: Reach): RawBuilder<boolean> {
  if (reach.everything) return sql<boolean>`true`;
  const held = (relation: string): readonly string[] => reach.holds[relation] ?? [];
  return sql<boolean>`(matter.readers && ${held('org:readers')}::uuid[]
    or matter.for_school = any(${held('org:for_school')}::uuid[])
    or (matter.source = 'family' and matter.raised_by = any(${held('self:raised_by')}::uuid[])))`;
}

const matters = ({ db, actor }: Reader) =>
  db.selectFrom('governance.matter as matter').where('matter.county', '=', actor.county);

const kindName = sql<string | null>`(select kind.name from governance.duty_matter as kind
  where kind.county = matter.county and kind.list = matter.list and kind.code = matter.kind)`.as('kind_name');

/** A matter; held until the transaction ends where it is to be changed. */
export const matterById = (reader: Reader, id: string, isHeld = false): Promise<RaisedRow | undefined> =>
  matters(reader)
    .selectAll('matter')
    .select(kindName)
    .where('matter.id', '=', id)
    .$if(isHeld, (query) => query.forUpdate('matter'))
    .executeTakeFirst();

/** These matters. */
export const mattersById = (reader: Reader, ids: readonly string[]): Promise<RaisedRow[]> =>
  matters(reader).selectAll('matter').select(kindName).where(sql<boolean>`matter.id = any(${ids}::uuid[])`).execute();

/** What of the matters is asked for. */
export interface MatterFilter {
  state: 'open' | 'closed' | 'all';
  holder?: string | undefined;
  source?: string | undefined;
  /** Those that were due before this day and are open. */
  dueBefore?: string | undefined;
}

/** A page of the matters within reach: what is open first, the soonest due before; what is closed, the latest first. */
export function pageOfRaised(reader: Reader, reach: Reach, filter: MatterFilter, paging: Paging) {
  const { state, holder, source, dueBefore } = filter;
  const found = matters(reader)
    .where(within(reach))
    .$if(state === 'open', (query) => query.where('matter.state', '=', 'open'))
    .$if(state === 'closed', (query) => query.where('matter.state', '<>', 'open'))
    .$if(holder !== undefined, (query) => query.where('matter.org', '=', holder ?? ''))
    .$if(source !== undefined, (query) => query.where('matter.source', '=', source ?? ''))
    .$if(dueBefore !== undefined, (query) =>
      query.where('matter.state', '=', 'open').where('matter.due_on', '<', dueBefore ?? ''),
    );
  return readPage(
    found,
    (query) =>
      query
        .selectAll('matter')
        .select(kindName)
        .orderBy(sql`matter.state <> 'open'`)
        .orderBy(sql`case when matter.state = 'open' then matter.due_on end`)
        .orderBy('matter.closed_at', 'desc')
        .orderBy('matter.id'),
    paging,
  );
}

const late = (reader: Reader, day: string) =>
  matters(reader).where('matter.state', '=', 'open').where('matter.due_on', '<', day);

/** The open matters that were due before a day. */
export const lateMatters = (reader: Reader, day: string): Promise<{ id: string }[]> =>
  late(reader, day).select('matter.id').orderBy('matter.id').execute();

/** One of them, held until the transaction ends, while it is late still. */
export const takeLateMatter = (ctx: Context, id: string): Promise<RaisedRow | undefined> =>
  late(ctx, dayOf(ctx.now))
    .selectAll('matter')
    .select(kindName)
    .where('matter.id', '=', id)
    .forUpdate('matter')
    .executeTakeFirst();

const open = (reader: Reader) => matters(reader).where('matter.state', '=', 'open');

/** The organisations that hold an open matter now. */
export const holdersNow = async (reader: Reader): Promise<string[]> =>
  (await open(reader).select('matter.org').distinct().execute()).map(({ org }) => org);

/** The open matters some organisations hold. */
export const openAt = (reader: Reader, orgs: readonly string[]): Promise<{ id: string }[]> =>
  open(reader)
    .where(sql<boolean>`matter.org = any(${orgs}::uuid[])`)
    .select('matter.id')
    .orderBy('matter.id')
    .execute();

/** One of them, held until the transaction ends, while it is open. */
export const takeOpenMatter = (ctx: Context, id: string): Promise<RaisedRow | undefined> =>
  open(ctx).selectAll('matter').select(kindName).where('matter.id', '=', id).forUpdate('matter').executeTakeFirst();

/** How many open matters an organisation holds. */
export async function countOpenAt(reader: Reader, org: string): Promise<number> {
  const { count } = await matters(reader)
    .where('matter.org', '=', org)
    .where('matter.state', '=', 'open')
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** How many proposals of somebody are open. */
export async function countOpenOf(reader: Reader, person: string): Promise<number> {
  const { count } = await matters(reader)
    .where('matter.raised_by', '=', person)
    .where('matter.source', '=', 'family')
    .where('matter.state', '=', 'open')
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

export async function insertMatter({ db }: Reader, row: Insertable<Database['governance.matter']>): Promise<void> {
  await db.insertInto('governance.matter').values(row).execute();
}

export async function changeMatter(
  { db, actor }: Reader,
  id: string,
  change: Updateable<Database['governance.matter']>,
): Promise<void> {
  await db
    .updateTable('governance.matter')
    .set(change)
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
}

export async function insertStep({ db }: Reader, row: Insertable<Database['governance.matter_step']>): Promise<void> {
  await db.insertInto('governance.matter_step').values(row).execute();
}

/** The latest `most` of what happened to a matter, in order. */
export async function stepsOf({ db, actor }: Reader, matter: string, most: number): Promise<StepRow[]> {
  const rows = await db
    .selectFrom('governance.matter_step')
    .selectAll()
    .where('county', '=', actor.county)
    .where('matter', '=', matter)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  return rows.toReversed();
}
