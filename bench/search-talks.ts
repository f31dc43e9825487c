import { sql } from 'kysely';
import { asSystemOf, type Context } from '#platform/context.ts';
import { type DemoServer, percentile, rounded, startDemoServer } from './demo-server.ts';

/** How many conversations the searcher has and others have, and of how many messages each. */
const [own, others, each] = [500, 5_000, 100];
const times = 40;

/** What is looked for: one word stands in half of the messages, one in one of 2,000, one in none. */
const asked = {
  'a common word': '孩子',
  'a rare word': '皮影戏',
  'two words': '孩子 皮影戏',
  'a word of no message': '龘靐齉',
};

/**
 * How long it takes over HTTP to find words in the 500 conversations of one person, a leader whom families answered, where the
 * county's conversations hold half a million messages more.
 */
export async function* figures(): AsyncGenerator<object> {
  const demo = await startDemoServer();
  const leader = await asSystemOf(demo.server.around, demo.world.county, fill);
  const cookie = await demo.cookieOf(leader.person, leader.grant);
  const told = { conversations: own, messages: own * each, 'of others': others * each };
  for (const [what, words] of Object.entries(asked)) {
    const { took, found } = await search(demo, cookie, words);
    const figure = `search of talks, ${what}`;
    yield { figure: `${figure}, p50`, value: rounded(percentile(took, 0.5)), unit: 'ms', found, ...told };
    yield { figure: `${figure}, p95`, value: rounded(percentile(took, 0.95)), unit: 'ms', aim: 150, found, ...told };
  }
  await demo.close();
}

interface Leader {
  person: string;
  grant: string;
}

/** Gives a leader of a large school, and after him the others of the county, conversations with families about a notice. */
async function fill({ db, actor: { county }, now }: Context): Promise<Leader> {
  await sql`set local statement_timeout = 0`.execute(db);
  const { rows } = await sql<Leader & { org: string }>`
    select person, id as grant, org from people.role_grant as held where county = ${county} and role = 'school_leader'
    order by (select count(*) from people.enrolment as one where one.county = held.county and one.org = held.org and one.ended is null) desc, id limit 1`.execute(
    db,
  );
  const [leader] = rows;
  if (!leader) throw new Error('nobody leads a school');
  const talks = sql`
    select held.county, gen_random_uuid(), held.org, child.pupil, child.guardian, held.person, ${now}::timestamptz - interval '1 year', ${each}::int, ${now}::timestamptz - random() * interval '1 day',
      (select id from messages.notice as told where told.county = held.county order by id limit 1), 'talk'`;
  const into = sql`insert into messages.conversation (county, id, org, child, guardian, teacher, opened_at, last_seq, last_at, notice, kind)`;
  const families = sql`people.role_grant as held join people.guardianship as child on child.county = held.county and child.org = held.org and child.ended is null`;
  const where = sql`held.county = ${county} and held.role = 'school_leader' and held.person <> child.guardian`;
  await sql`${into} ${talks} from ${families} where ${where} and held.id = ${leader.grant} order by child.id limit ${own}`.execute(
    db,
  );
  await sql`${into} ${talks} from ${families} where ${where} and held.org <> ${leader.org} order by child.id limit ${others}`.execute(
    db,
  );
  await sql`insert into messages.message (county, id, conversation, writer, side, body, state, written_at, due_at, seq, delivered_at)
    select county, gen_random_uuid(), id, case n % 2 when 0 then teacher else guardian end, case n % 2 when 0 then 'teacher' else 'guardian' end,
      case when random() < 0.5 then '孩子今天作业写完了，' else '明天早上我送他到校门口，' end
        || case when random() < 0.0005 then '晚上带他去看皮影戏，' else '' end || '请老师放心，有事再打电话，第' || n || '次说谢谢老师。',
      'delivered', at, at, n, at
    from messages.conversation, generate_series(1, ${each}) as n, lateral (select last_at - (${each} - n) * interval '3 days' as at) as said
    where county = ${county} and kind = 'talk' and last_seq = ${each}`.execute(db);
  return leader;
}

async function search(demo: DemoServer, cookie: string, words: string): Promise<{ took: number[]; found: number }> {
  const took: number[] = [];
  let found = 0;
  for (let time = 0; time < times; time++) {
    const began = performance.now();
    const reply = await fetch(`${demo.address}/api/conversations/search?words=${encodeURIComponent(words)}`, {
      headers: { cookie },
    });
    const said = (await reply.json()) as { total: number };
    took.push(performance.now() - began);
    if (!reply.ok) throw new Error(`the search answered ${reply.status}`);
    found = said.total;
  }
  return { took, found };
}
