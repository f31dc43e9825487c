import { type Insertable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { RobotState } from '#modules/notify/server/robots/robot-state.ts';
import { usualReminders } from '#modules/notify/server/ringing.ts';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;
type Timed = Reader & Pick<Context, 'now'>;

/** A robot of a group, and how far it has come with what it is to say. */
export interface RobotRow extends RobotState {
  id: string;
  org: string;
  title: string;
  /** Who is in the group, as whoever registered it says. */
  audience: unknown;
  vendor: string;
  sealed: string;
}

const { quietFrom, quietUntil } = usualReminders;

const robots = ({ db, actor }: Reader) =>
  db
    .selectFrom('notify.robot as robot')
    .leftJoin('notify.workplace as school', (join) =>
      join.onRef('school.county', '=', 'robot.county').onRef('school.org', '=', 'robot.org'),
    )
    .select([
      'robot.id',
      'robot.org',
      'title',
      'audience',
      'vendor',
      'sealed',
      'waiting',
      'saying',
      'is_urgent as isUrgent',
    ])
    .select(['phase', 'tries', 'reason', 'at', 'tried_at as triedAt'])
    .select((eb) => eb.fn.coalesce('school.quiet_from', eb.lit(quietFrom)).as('quietFrom'))
    .select((eb) => eb.fn.coalesce('school.quiet_until', eb.lit(quietUntil)).as('quietUntil'))
    // A robot is one way, which takes what it says or does not.
    .select([sql<number>`0`.as('step'), sql<number>`0`.as('taken')])
    .where('robot.county', '=', actor.county)
    .$castTo<RobotRow>();

export const insertRobot = ({ db }: Reader, row: Insertable<Database['notify.robot']>) =>
  db.insertInto('notify.robot').values(row).execute();

/** The robots of these organisations, or of the county, the first to be registered first. */
export const robotsOf = (of: Reader, orgs?: readonly string[]): Promise<RobotRow[]> =>
  robots(of)
    .$if(orgs !== undefined, (query) => query.where(sql<boolean>`robot.org = any(${orgs}::uuid[])`))
    .orderBy('robot.id')
    .execute();

export const robotById = (of: Reader, id: string): Promise<RobotRow | undefined> =>
  robots(of).where('robot.id', '=', id).executeTakeFirst();

/** Robots by id; they are locked. */
export const lockRobots = (of: Reader, ids: readonly string[]): Promise<RobotRow[]> =>
  robots(of).where(sql<boolean>`robot.id = any(${ids}::uuid[])`).orderBy('robot.id').forUpdate('robot').execute();

/** The robots whose time has come, which nobody else works on; they are locked. */
export const takeDueRobots = (of: Timed, limit: number): Promise<RobotRow[]> =>
  robots(of)
    .where('phase', 'in', ['waiting', 'sending'])
    .where('at', '<=', of.now)
    .orderBy('at')
    .limit(limit)
    .forUpdate('robot')
    .skipLocked()
    .execute();

/** Writes down how far robots have come. */
export async function saveRobots(
  { db, actor }: Reader,
  changed: readonly (RobotState & { id: string })[],
): Promise<void> {
  for (const { id, waiting, saying, isUrgent, phase, tries, reason, at, triedAt } of changed)
    await db
      .updateTable('notify.robot')
      .set({ waiting, saying, is_urgent: isUrgent, phase, tries, reason, at, tried_at: triedAt })
      .where('county', '=', actor.county)
      .where('id', '=', id)
      .execute();
}

/** Forgets a robot and the way to it. */
export const deleteRobot = ({ db, actor }: Reader, id: string) =>
  db.deleteFrom('notify.robot').where('county', '=', actor.county).where('id', '=', id).execute();
