import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Reach } from '#platform/access/permit.ts';
import { withinReach } from '#platform/access/within-reach.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import { type Paging, windowOf } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type TaskRow = Selectable<Database['governance.task']>;
export type TaskStepRow = Selectable<Database['governance.task_step']>;

/** By relation, the column of a task that names who stands in it; who works along stands in a list of its own. */
const columns = { 'org:owner': 'task.org', 'org:asked_by': 'task.asking_org' } as const;
const along = 'org:co_owners';

/** What is neither done nor withdrawn. */
export const isLiving = sql<boolean>`task.state in ('open', 'suspended', 'in_review')`;

const tasks = ({ db, actor }: Reader) =>
  db.selectFrom('governance.task as task').where('task.county', '=', actor.county);

/** A task; held until the transaction ends where it is to be changed. */
export const taskById = (reader: Reader, id: string, isHeld = false): Promise<TaskRow | undefined> =>
  tasks(reader)
    .selectAll('task')
    .where('task.id', '=', id)
    .$if(isHeld, (query) => query.forUpdate('task'))
    .executeTakeFirst();

/** Some tasks. */
export const tasksById = (reader: Reader, ids: readonly string[]): Promise<TaskRow[]> =>
  tasks(reader).selectAll('task').where(sql<boolean>`task.id = any(${ids}::uuid[])`).execute();

/** What of the tasks is asked for. */
export interface TaskFilter {
  state: 'open' | 'closed' | 'all';
  owner?: string | undefined;
  matter?: string | undefined;
  /** Those that were due before this day, and are neither done nor waiting. */
  dueBefore?: string | undefined;
}

/** A page of the tasks within reach: what is left to do first, the soonest due before; then what is over, the latest first. */
export function pageOfTasks(reader: Reader, reach: Reach, filter: TaskFilter, paging: Paging) {
  const { state, owner, matter, dueBefore } = filter;
  const found = tasks(reader)
    .where(sql<boolean>`(${withinReach(reach, columns)} or task.co_orgs && ${reach.holds[along] ?? []}::uuid[])`)
    .$if(state === 'open', (query) => query.where(isLiving))
    .$if(state === 'closed', (query) => query.where(sql<boolean>`not ${isLiving}`))
    .$if(owner !== undefined, (query) => query.where('task.org', '=', owner ?? ''))
    .$if(matter !== undefined, (query) => query.where('task.matter', '=', matter ?? ''))
    .$if(dueBefore !== undefined, (query) =>
      query.where('task.state', '=', 'open').where('task.due_on', '<', dueBefore ?? ''),
    );
  return readPage(
    found,
    (query) =>
      query
        .selectAll('task')
        .orderBy(sql`not ${isLiving}`)
        .orderBy(sql`case when ${isLiving} then task.due_on end`)
        .orderBy('task.closed_at', 'desc')
        .orderBy('task.id'),
    paging,
  );
}

const late = (reader: Reader, day: string) =>
  tasks(reader).where('task.state', '=', 'open').where('task.due_on', '<', day);

/** The tasks in hand that were due before a day; what waits, or is looked at, is not late. */
export const lateTasks = (reader: Reader, day: string): Promise<{ id: string }[]> =>
  late(reader, day).select('task.id').orderBy('task.id').execute();

/** One of them, held until the transaction ends, while it is late still. */
export const takeLateTask = (ctx: Context, id: string): Promise<TaskRow | undefined> =>
  late(ctx, dayOf(ctx.now)).selectAll('task').where('task.id', '=', id).forUpdate('task').executeTakeFirst();

/** The tasks that are to settle a matter, in the order in which they were set. */
export const tasksOf = (reader: Reader, matter: string): Promise<TaskRow[]> =>
  tasks(reader).selectAll('task').where('task.matter', '=', matter).orderBy('task.set_at').orderBy('task.id').execute();

/** How many tasks of a matter are left to do. */
export const countLiving = (reader: Reader, matter: string): Promise<number> =>
  countOf(tasks(reader).where('task.matter', '=', matter).where(isLiving));

/** How many tasks an organisation owes still. */
export const countLivingAt = (reader: Reader, org: string): Promise<number> =>
  countOf(tasks(reader).where('task.org', '=', org).where(isLiving));

/** Whether an organisation owes a task for a matter still, or works along in one. */
export const isAskedFor = async (reader: Reader, matter: string, org: string): Promise<boolean> =>
  (await countOf(
    tasks(reader)
      .where('task.matter', '=', matter)
      .where(isLiving)
      .where(sql<boolean>`${org} = any(task.org || task.co_orgs)`),
  )) > 0;

async function countOf(found: ReturnType<typeof tasks>): Promise<number> {
  const { count } = await found.select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow();
  return count;
}

export async function insertTask({ db }: Reader, row: Insertable<Database['governance.task']>): Promise<void> {
  await db.insertInto('governance.task').values(row).execute();
}

export async function changeTask(
  { db, actor }: Reader,
  id: string,
  change: Updateable<Database['governance.task']>,
): Promise<void> {
  await db.updateTable('governance.task').set(change).where('county', '=', actor.county).where('id', '=', id).execute();
}

export async function insertTaskStep({ db }: Reader, row: Insertable<Database['governance.task_step']>): Promise<void> {
  await db.insertInto('governance.task_step').values(row).execute();
}

/** The latest `most` of what happened to a task, in order. */
export async function stepsOfTask({ db, actor }: Reader, task: string, most: number): Promise<TaskStepRow[]> {
  const rows = await db
    .selectFrom('governance.task_step')
    .selectAll()
    .where('county', '=', actor.county)
    .where('task', '=', task)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  return rows.toReversed();
}

/** What is asked of an organisation by another. */
export interface AskedRow {
  org: string;
  asking: string;
  minutes: number;
  tasks: number;
}

/** Of whom how much is asked by tasks that begin in some days, by who asks; whoever is asked most first. */
export async function askedBetween(
  { db, actor }: Reader,
  from: string,
  to: string,
  paging: Paging,
): Promise<{ rows: AskedRow[]; total: number }> {
  const asked = sql`select asked.org, task.asking_org as asking, sum(task.minutes)::int as minutes, count(*)::int as tasks
    from governance.task as task cross join lateral unnest(array[task.org] || task.co_orgs) as asked (org)
    where task.county = ${actor.county} and task.began between ${from} and ${to} and task.state <> 'withdrawn'
    group by asked.org, task.asking_org`;
  const { limit, offset } = windowOf(paging);
  const { rows } = await sql<AskedRow & { total: number }>`with asked as (${asked}),
    most as (select org, sum(minutes) as all_minutes, count(*) over ()::int as total from asked group by org
      order by all_minutes desc, org limit ${limit} offset ${offset})
    select asked.org, asked.asking, asked.minutes, asked.tasks, most.total from asked join most on most.org = asked.org
    order by most.all_minutes desc, asked.org, asked.minutes desc, asked.asking`.execute(db);
  return { rows, total: rows[0]?.total ?? 0 };
}
