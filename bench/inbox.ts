import { sql } from 'kysely';
import { asSystemOf, type Context } from '#platform/context.ts';
import { type DemoServer, percentile, rounded, startDemoServer } from './demo-server.ts';

const messages = 1_000_000;
/** What the fullest of the mailboxes holds; the others share what is left. */
const fullest = 20_000;
const readers = 8;
const rounds = 60;

/**
 * How long a page of an inbox takes over HTTP where the county’s inboxes hold a million messages: the first page, one far back and
 * the counts, eight readers at once, the fullest mailbox among them, who also mark as read what they saw; and in how many mailboxes
 * the unread count is another than what is unread.
 */
export async function* figures(): AsyncGenerator<object> {
  const demo = await startDemoServer();
  const work = <T>(run: (ctx: Context) => Promise<T>): Promise<T> =>
    asSystemOf(demo.server.around, demo.world.county, run);
  await work(fill);
  const times: number[] = [];
  await Promise.all((await cookiesOfReaders(demo)).map((cookie) => read(demo.address, cookie, times)));
  const { held, wrong } = await work(counted);
  await demo.close();
  const told = { messages: held, fullest, readers, reads: times.length };
  yield { figure: 'inbox p50', value: rounded(percentile(times, 0.5)), unit: 'ms', ...told };
  yield { figure: 'inbox p95', value: rounded(percentile(times, 0.95)), unit: 'ms', aim: 50, ...told };
  yield { figure: 'inboxes whose unread count is wrong', value: wrong, unit: 'mailboxes', aim: 0 };
}

/** Guardians whose mailboxes are read, the fullest first: the order in which `fill` deals. */
const guardians = sql`select person, min(id::text)::uuid as grant, row_number() over (order by person) as number
  from people.role_grant where role = 'guardian' group by person`;

/** Gives the county’s guardians a million messages, three in four of them read. */
async function fill({ db, actor: { county }, now }: Context): Promise<void> {
  await sql`delete from notify.item where county = ${county}`.execute(db);
  await sql`delete from notify.mailbox where county = ${county}`.execute(db);
  await sql`insert into notify.mailbox (county, person, last_seq, unread)
    with guardian as (${guardians}), dealt as (
      select person, case number when 1 then ${fullest}::int
        else (${messages}::int - ${fullest}::int) / (select count(*)::int - 1 from guardian) end as items from guardian
    )
    select ${county}, person, items, items - items * 3 / 4 from dealt`.execute(db);
  await sql`insert into notify.item (county, person, seq, event, topic, text_key, data, link, roles, level, quiet, at, read_at)
    select ${county}, box.person, seq, gen_random_uuid(), 'messages.notice', 'messages.notice.told', '{}', '/notices', '{}', 1, true,
      ${now}::timestamptz - (box.last_seq - seq) * interval '1 hour', case when seq <= box.last_seq - box.unread then ${now}::timestamptz end
    from notify.mailbox as box, generate_series(1, box.last_seq) as seq where box.county = ${county}`.execute(db);
}

async function cookiesOfReaders(demo: DemoServer): Promise<string[]> {
  const { rows } = await asSystemOf(demo.server.around, demo.world.county, ({ db }) =>
    sql<{ person: string; grant: string }>`select person, "grant" from (${guardians}) as guardian
      order by number limit ${readers}`.execute(db),
  );
  return Promise.all(rows.map(({ person, grant }) => demo.cookieOf(person, grant)));
}

/** One reader: his counts, a page, one far back, and now and then he has seen the newest. */
async function read(address: string, cookie: string, times: number[]): Promise<void> {
  const ask = async (path: string, init: RequestInit = {}): Promise<unknown> => {
    const began = performance.now();
    const reply = await fetch(address + path, { ...init, headers: { cookie, ...init.headers } });
    const said: unknown = await reply.json();
    if (!reply.ok) throw new Error(`${path} answered ${reply.status}`);
    times.push(performance.now() - began);
    return said;
  };
  for (let round = 0; round < rounds; round++) {
    const { lastSeq } = (await ask('/api/inbox/summary')) as { lastSeq: number };
    await ask('/api/inbox');
    await ask(`/api/inbox?page=${1 + (round % 10)}&size=50`);
    const seen = Math.max(1, lastSeq - round);
    await ask('/api/inbox/read', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify({ from: seen, upTo: seen }),
    });
  }
}

const counted = ({ db, actor: { county } }: Context): Promise<{ held: number; wrong: number }> =>
  sql<{ held: number; wrong: number }>`with held as (
      select person, count(*) as items, count(*) filter (where read_at is null) as unread from notify.item where county = ${county} group by person
    )
    select sum(items)::int as held, (count(*) filter (where m.unread <> held.unread))::int as wrong
    from notify.mailbox m join held using (person) where m.county = ${county}`
    .execute(db)
    .then(({ rows: [row] }) => row ?? { held: 0, wrong: NaN });
