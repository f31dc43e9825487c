import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { leaveNotice } from '#modules/messages/server/notices/leave-notice.ts';
import { aNotice } from '#modules/messages/testing.ts';
import { asSystemOf, type Context } from '#platform/context.ts';
import { type DemoServer, rounded, startDemoServer } from './demo-server.ts';
import { guardiansOf, listen } from './listen.ts';

const recipients = 100_000;
const connected = 500;
const times = 3;

/**
 * From the commit that lets a notice leave until each of a hundred thousand guardians has his receipt and his message, and until
 * the first and the last of those who are connected have heard; with nothing but the inbox, and with messages to telephones and
 * browsers, where each has a delivery as well.
 */
export async function* figures(): AsyncGenerator<object> {
  yield* figuresOf('inbox', {});
  const gateway = createServer((request, reply) => void request.resume().on('end', () => reply.writeHead(204).end()));
  await new Promise<void>((open) => gateway.listen(0, '127.0.0.1', open));
  const { port } = gateway.address() as AddressInfo;
  const ways = {
    SMS_URL: `http://127.0.0.1:${port}/`,
    SMS_SECRET: 's'.repeat(32),
    PUSH_CONTACT: 'mailto:a@example.org',
  };
  yield* figuresOf('inbox, telephones and browsers', ways);
  gateway.closeAllConnections();
  gateway.close();
}

async function* figuresOf(by: string, environment: NodeJS.ProcessEnv): AsyncGenerator<object> {
  const demo = await startDemoServer(environment);
  const work = <T>(run: (ctx: Context) => Promise<T>): Promise<T> =>
    asSystemOf(demo.server.around, demo.world.county, run);
  await work(moreGuardians);
  const heard: number[] = [];
  for (const { person, id } of guardiansOf(demo).slice(0, connected))
    await listen(demo.address, await demo.cookieOf(person, id), () => heard.push(performance.now()));
  const runs: { durable: number; first: number; last: number; deliveries: number }[] = [];
  for (let time = 0; time < times; time++) {
    heard.length = 0;
    const { id, committed } = await leave(demo, work);
    const durable = await untilSent(work, id);
    await untilHeard(heard);
    const [first = NaN, last = NaN] = [heard.at(0), heard.at(-1)];
    runs.push({
      durable: durable - committed,
      first: first - committed,
      last: last - committed,
      ...(await counted(work)),
    });
  }
  await demo.close();
  const middle = (of: 'durable' | 'first' | 'last'): number =>
    rounded(runs.map((run) => run[of]).toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? NaN);
  const told = { by, recipients, connected, times, deliveries: runs.at(-1)?.deliveries };
  yield { figure: 'notice: all durable', value: middle('durable'), unit: 'ms', aim: 5_000, ...told };
  yield { figure: 'notice: first connected recipient', value: middle('first'), unit: 'ms', aim: 1_000, ...told };
  yield { figure: 'notice: last connected recipient', value: middle('last'), unit: 'ms', ...told };
}

type Work = <T>(run: (ctx: Context) => Promise<T>) => Promise<T>;

/** Gives the pupils of the county as many more guardians, each with a telephone, as make a hundred thousand of them. */
async function moreGuardians({ db, actor: { county } }: Context): Promise<void> {
  const { rows } = await sql<{ known: number }>`select count(distinct guardian)::int as known from people.guardianship
    where county = ${county} and ended is null`.execute(db);
  const more = recipients - (rows[0]?.known ?? 0);
  const made = await sql<{ id: string }>`insert into people.person (county, id, org, name, given_name, phone)
    select ${county}, gen_random_uuid(), null, '奶奶', '奶奶', '199' || lpad(number::text, 8, '0')
    from generate_series(1, ${more}::int) as number returning id`.execute(db);
  await sql`with child as (select person, org, row_number() over () - 1 as number from people.pupil where county = ${county})
    insert into people.guardianship (county, id, org, pupil, guardian, relation, began, state)
    select ${county}, gen_random_uuid(), child.org, child.person, made.id, 'grandparent', '2020-09-01', 'active'
    from unnest(${made.rows.map(({ id }) => id)}::uuid[]) with ordinality as made (id, number)
    join child on child.number = made.number % (select count(*) from child)`.execute(db);
  await sql`analyze people.person, people.guardianship`.execute(db).catch(() => undefined);
}

/** Lets a notice to the guardians of the county leave, as whoever approves it does. */
async function leave(demo: DemoServer, work: Work): Promise<{ id: string; committed: number }> {
  const { county } = demo.world;
  const official = demo.grantOf('official');
  const sender = { person: official.person, grant: official.id };
  const id = await aNotice({ county, system: work }, { sender, state: 'sending' });
  const audience = JSON.stringify({
    any: [{ all: [{ of: 'guardians', place: { in: 'region', region: county } }], except: [] }],
  });
  return work(async (ctx) => {
    await ctx.db
      .updateTable('messages.notice')
      .set({ audience, decided_by: otherThan(demo, official.person) })
      .where('county', '=', county)
      .where('id', '=', id)
      .execute();
    await ctx.enqueue(ctx, leaveNotice, { notice: id });
    return { id, committed: performance.now() };
  });
}

const otherThan = (demo: DemoServer, person: string): string =>
  guardiansOf(demo).find((one) => one.person !== person)?.person ?? '';

async function untilSent(work: Work, id: string): Promise<number> {
  for (;;) {
    const row = await work(({ db, actor }) =>
      db
        .selectFrom('messages.notice')
        .select(['state', 'persons'])
        .where('county', '=', actor.county)
        .where('id', '=', id)
        .executeTakeFirstOrThrow(),
    );
    if (row.state === 'sent' && row.persons === recipients) return performance.now();
    if (row.state === 'sent') throw new Error(`${row.persons} got it`);
    await delay(20);
  }
}

async function untilHeard(heard: readonly number[]): Promise<void> {
  const latest = performance.now() + 60_000;
  while (heard.length < connected) {
    if (performance.now() > latest) throw new Error(`${heard.length} of ${connected} heard`);
    await delay(5);
  }
}

const counted = (work: Work): Promise<{ deliveries: number }> =>
  work(async ({ db, actor }) => {
    const { deliveries } = await db
      .selectFrom('notify.delivery')
      .select((eb) => eb.fn.countAll<number>().as('deliveries'))
      .where('county', '=', actor.county)
      .executeTakeFirstOrThrow();
    return { deliveries: Number(deliveries) };
  });
