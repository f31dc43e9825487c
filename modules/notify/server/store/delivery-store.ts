import { sql } from 'kysely';
import type { Delivery, Way } from '#modules/notify/server/deliveries/delivery.ts';
import type { OwnHours } from '#modules/notify/server/held/hours-of.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;
type Timed = Reader & Pick<Context, 'now'>;

/** A delivery of one message. */
interface Begun {
  id: string;
  person: string;
  seq: number;
  at: Date;
}

const columns = (begun: readonly Begun[]) => sql`unnest(${begun.map(({ id }) => id)}::uuid[],
  ${begun.map(({ person }) => person)}::uuid[], ${begun.map(({ seq }) => seq)}::bigint[],
  ${begun.map(({ at }) => at)}::timestamptz[]) as given (id, person, seq, at)`;

/** Begins deliveries of one message each. */
export async function insertDeliveries(
  { db, actor, now }: Timed,
  begun: readonly Begun[],
  isUrgent: boolean,
): Promise<void> {
  if (begun.length === 0) return;
  await sql`insert into notify.delivery (county, id, person, first_seq, last_seq, is_urgent, gathers, at, made_at)
    select ${actor.county}, id, person, seq, seq, ${isUrgent}, false, at, ${now} from ${columns(begun)}`.execute(db);
}

/** Adds messages to what gathers for their readers, and begins it where nothing does; the earlier hour holds. */
export async function gatherDeliveries({ db, actor, now }: Timed, begun: readonly Begun[]): Promise<void> {
  if (begun.length === 0) return;
  await sql`insert into notify.delivery as d (county, id, person, first_seq, last_seq, is_urgent, gathers, at, made_at)
    select ${actor.county}, id, person, seq, seq, false, true, at, ${now} from ${columns(begun)}
    on conflict (county, person) where gathers
      do update set last_seq = excluded.last_seq, at = least(d.at, excluded.at)`.execute(db);
}

/** A delivery something is to be done about, with what its reader wants. */
export interface DueDelivery extends Delivery, OwnHours {
  id: string;
  person: string;
  isUrgent: boolean;
  steps: Way[] | null;
  /** All of it was read in the app. */
  isRead: boolean;
  ways: Way[] | null;
  patienceMinutes: number;
}

const delivery = sql`d.id, d.person, d.is_urgent as "isUrgent", d.steps, d.step, d.tries, d.taken, d.phase, d.reason, d.at,
  not exists (select from notify.item i where i.county = d.county and i.person = d.person
    and i.seq between d.first_seq and d.last_seq and i.read_at is null) as "isRead",
  m.ways, m.patience_minutes as "patienceMinutes", m.quiet_from as "quietFrom", m.quiet_until as "quietUntil"`;

/** The deliveries whose time has come, the longest due first, which nobody else works on; they are locked. */
export async function takeDue({ db, actor, now }: Timed, limit: number): Promise<DueDelivery[]> {
  const { rows } = await sql<DueDelivery>`select ${delivery} from notify.delivery d
    join notify.mailbox m on m.county = d.county and m.person = d.person
    where d.county = ${actor.county} and d.phase in ('waiting', 'sending') and d.at <= ${now}
    order by d.at limit ${limit} for update of d skip locked`.execute(db);
  return rows;
}

/** Deliveries by id as they are now; they are locked. */
export async function lockDeliveries({ db, actor }: Reader, ids: readonly string[]): Promise<DueDelivery[]> {
  const { rows } = await sql<DueDelivery>`select ${delivery} from notify.delivery d
    join notify.mailbox m on m.county = d.county and m.person = d.person
    where d.county = ${actor.county} and d.id = any(${ids}::uuid[]) order by d.id for update of d`.execute(db);
  return rows;
}

/** Writes down how far deliveries have come. What has begun to go out gathers no more. */
export async function saveDeliveries(
  { db, actor }: Reader,
  changed: readonly (Delivery & { id: string; steps: readonly Way[] })[],
): Promise<void> {
  if (changed.length === 0) return;
  const given = changed.map(({ at, ...one }) => ({ ...one, at: at.toISOString() }));
  await sql`update notify.delivery d set gathers = false, steps = array(select jsonb_array_elements_text(given.steps)),
      step = given.step, tries = given.tries, taken = given.taken, phase = given.phase, reason = given.reason, at = given.at
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given (id uuid, steps jsonb, step smallint,
      tries smallint, taken smallint, phase text, reason text, at timestamptz)
    where d.county = ${actor.county} and d.id = given.id`.execute(db);
}

/** A page of the deliveries no way took, and of the robots that did not take what they are to say, the last to die first. */
export async function pageOfDead({ db, actor }: Reader, paging: Paging) {
  const messages = db
    .selectFrom('notify.delivery')
    .select(['id', 'steps as ways', 'reason', 'is_urgent as isUrgent', 'made_at as madeAt', 'at as diedAt'])
    .where('county', '=', actor.county)
    .where('phase', '=', 'dead');
  const robots = db
    .selectFrom('notify.robot')
    .select(['id', sql<string[] | null>`array['robot']`.as('ways'), 'reason', 'is_urgent as isUrgent'])
    .select([sql<Date>`coalesce(tried_at, at)`.as('madeAt'), 'at as diedAt'])
    .where('county', '=', actor.county)
    .where('phase', '=', 'dead');
  return readPage(
    db.selectFrom(messages.unionAll(robots).as('dead')),
    (query) => query.selectAll().orderBy('diedAt', 'desc').orderBy('id'),
    paging,
  );
}

/** How many deliveries stand in each phase; robots are among them while they do not take what they are to say. */
export const countPhases = ({ db, actor }: Reader) => {
  const phases = db.selectFrom('notify.delivery').select('phase').where('county', '=', actor.county);
  const robots = db.selectFrom('notify.robot').select('phase').where('county', '=', actor.county);
  return db
    .selectFrom(phases.unionAll(robots.where('phase', '=', 'dead')).as('one'))
    .select(['phase', (eb) => eb.fn.countAll<number>().as('count')])
    .groupBy('phase')
    .orderBy('phase')
    .execute();
};

/** Has one that no way took begin anew, or leaves it; says whether there was one. */
export async function settleDead({ db, actor, now }: Timed, id: string, how: 'retry' | 'drop'): Promise<boolean> {
  const anew = { phase: 'waiting', tries: 0, reason: null, at: now };
  const dropped = { phase: 'dropped', at: now };
  const messages = await db
    .updateTable('notify.delivery')
    .set(how === 'retry' ? { ...anew, steps: null, step: 0, taken: 0 } : dropped)
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .where('phase', '=', 'dead')
    .executeTakeFirst();
  if (messages.numUpdatedRows === 1n) return true;
  const robots = await db
    .updateTable('notify.robot')
    .set(how === 'retry' ? anew : { ...dropped, waiting: 0, saying: 0 })
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .where('phase', '=', 'dead')
    .executeTakeFirst();
  return robots.numUpdatedRows === 1n;
}

/** Whether there is such a delivery, or such a robot. */
export const findDelivery = ({ db, actor }: Reader, id: string) => {
  const robot = db.selectFrom('notify.robot').select('id').where('county', '=', actor.county).where('id', '=', id);
  return db
    .selectFrom('notify.delivery')
    .select('id')
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .unionAll(robot)
    .executeTakeFirst();
};
