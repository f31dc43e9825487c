import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { completeLoop } from '#modules/needs/testing.ts';
import { readInbox } from '#modules/notify/contract.ts';
import { readCopy } from '#modules/people/contract/copy.ts';
import { askHoldEnd, endHold, layHold, listHolds, renewHold } from '#modules/people/contract/hold.ts';
import { listLooks } from '#modules/people/contract/look.ts';
import { readOwnData } from '#modules/people/contract/own-data.ts';
import { aGuardianOf, anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { someCategories } from '#modules/resources/testing.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import { sweepCounty } from '#platform/jobs/sweep.ts';
import { heldWhileGoing, keepAllFromGoing } from '#platform/retention/due.ts';
import { keptRules } from '#platform/retention/kept.ts';
import { newId } from '#platform/id.ts';
import { holding, queriesWait } from '#testing/holding.ts';
import { createWorld, type World } from '#testing/world.ts';

const day = 86_400_000;
let world: World;
let org: string;
let pupil: string;
let family: string;
let lead: string;
let other: string;

const someone = async (role: string, name: string, where = org) =>
  (await aPersonAs(world, role, { org: where, name })).grant;
const inDays = (days: number): string => addDays(dayOf(world.clock.now), days);
const lay = async (grant: string, until = inDays(300)) =>
  (await world.as(grant)).call(layHold, {
    body: { pupil, document: '云公刑保字〔2026〕3号', reason: '家里报了警，公安正在调查', until },
  });
const call = async (grant: string, act: typeof askHoldEnd | typeof endHold, id: string) =>
  (await world.as(grant)).call(act, { params: { id } });
const listed = async (grant: string) => (await (await world.as(grant)).call(listHolds, { query: {} })).items;

beforeAll(async () => {
  world = await createWorld();
  await someCategories(world);
  await aTown(world);
  const objects = await completeLoop(world);
  ({ org = '', pupil = '' } = objects);
  family = (await aGuardianOf(world, pupil, org, '林大山')).grant;
  lead = await someone('safeguard_lead', '宋老师');
  other = await someone('safeguard_lead', '杨老师');
  // What the family is told of the loop has arrived before anybody looks.
  await world.settled();
});
afterAll(() => world.close());

test('a lead of the school lays one, for a year at most, and nobody else knows of it', async () => {
  for (const until of [inDays(0), inDays(366)])
    await expect(lay(lead, until)).rejects.toMatchObject({
      code: until === inDays(0) ? 'people.until_past' : 'people.hold_too_long',
    });
  const elsewhere = await anOrganisation(world, { name: '白云中学' });
  for (const [role, where] of [
    ['safeguard_lead', elsewhere],
    ['school_leader', org],
    ['official', org],
  ] as const)
    await expect(lay(await someone(role, '某某', where))).rejects.toMatchObject({ code: 'access.not_found' });
  const seen = async () => {
    const client = await world.as(family);
    const own = await client.call(readOwnData, { params: { id: pupil } });
    const { items } = await client.call(listLooks, { params: { id: pupil }, query: {} });
    const inbox = await client.call(readInbox, { query: {} });
    return JSON.stringify([own, items, await client.call(readCopy, { params: { id: pupil } }), inbox.items]);
  };
  const before = await seen();
  const { id } = await lay(lead);
  expect(await listed(lead)).toMatchObject([
    {
      id,
      pupilName: '林小雨',
      document: '云公刑保字〔2026〕3号',
      laidBy: '宋老师',
      renewableTo: inDays(365),
      state: 'holding',
      mayEnd: false,
    },
  ]);
  expect(await seen()).toBe(before);
  const kept = await world.system(({ db }) =>
    sql`select l::text, a.actions from people.legal_hold l, (select string_agg(a::text, ' ') as actions
      from platform.audit a where a.county = ${world.county}) a where l.county = ${world.county}`.execute(db),
  );
  expect(JSON.stringify(kept.rows)).toContain('people.lay_hold');
  expect(JSON.stringify(kept.rows)).not.toMatch(/保字|报了警/);
});

test('it is ended by a second lead where one has asked, and renewing it neither refuses that nor ends it sooner', async () => {
  const id = (await listed(lead))[0]?.id ?? '';
  await expect(call(other, endHold, id)).rejects.toMatchObject({ code: 'people.hold_end_not_asked' });
  expect((await call(lead, askHoldEnd, id)).state).toBe('ending');
  expect(JSON.stringify((await (await world.as(other)).call(readInbox, { query: {} })).items)).toContain(
    '解除一份保全',
  );
  await expect(call(lead, endHold, id)).rejects.toMatchObject({ code: 'people.hold_own' });
  await expect(call(other, askHoldEnd, id)).rejects.toMatchObject({ code: 'people.hold_end_asked' });
  expect(await listed(other)).toMatchObject([{ state: 'ending', endAskedBy: '宋老师', mayEnd: true }]);
  const renew = async (until: string) => (await world.as(lead)).call(renewHold, { params: { id }, body: { until } });
  await expect(renew(inDays(1))).rejects.toMatchObject({ code: 'people.hold_not_shorter', data: { field: 'until' } });
  const year = (await listed(lead))[0]?.renewableTo ?? '';
  expect(await renew(year)).toMatchObject({ until: inDays(365), state: 'ending' });
  expect(await listed(other)).toMatchObject([
    { state: 'ending', endAskedBy: '宋老师', mayEnd: true, renewableTo: null },
  ]);
});

test('the second lead acts in a role of his own, which he has since before today', async () => {
  const id = (await listed(lead))[0]?.id ?? '';
  const colleague = await aPersonAs(world, 'teacher', { org, name: '代班的老师' });
  const lent = { id: newId(), person: colleague.person, lent_from: other };
  const grants = 'people.role_grant';
  await world.system(({ db }) =>
    sql`insert into people.role_grant select (jsonb_populate_record(g, ${JSON.stringify(lent)}::jsonb)).*
      from people.role_grant g where county = ${world.county} and id = ${other}`.execute(db),
  );
  await expect(call(lent.id, endHold, id)).rejects.toMatchObject({ code: 'people.lent_decides_nothing' });
  await expect(call(lent.id, askHoldEnd, id)).rejects.toMatchObject({ code: 'people.lent_asks_nothing' });
  const newcomer = await someone('safeguard_lead', '新来的专员');
  await world.system(({ db }) =>
    db
      .updateTable(grants)
      .set({ began: inDays(0) })
      .where('id', '=', newcomer)
      .execute(),
  );
  await expect(call(newcomer, endHold, id)).rejects.toMatchObject({ code: 'people.in_office_today' });
  for (const one of [lent.id, newcomer]) expect((await listed(one))[0]).toMatchObject({ mayEnd: false });
  expect((await listed(lead))[0]).toMatchObject({ state: 'ending' });
});

/** How many rows of each table name the child. */
const naming = () =>
  world.system(async ({ db }) => {
    const counts: Record<string, number> = {};
    for (const { table, persons } of keptRules()) {
      if (persons.length === 0) continue;
      const names = sql.join(persons.map((name) => sql.ref(name)));
      const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}
        where county = ${world.county} and ${pupil}::uuid in (${names})`.execute(db);
      if ((rows[0]?.count ?? 0) > 0) counts[table] = rows[0]?.count ?? 0;
    }
    return counts;
  });
const sweepAll = async (): Promise<void> => {
  for (let night = 0; night < 5; night++)
    await sweepCounty({ signal: new AbortController().signal, transaction: world.system });
};

test('while it holds no sweep takes any row that names the child, whatever is due; afterwards they go', async () => {
  await world.system(({ db }) =>
    sql`update people.enrolment set ended = '2012-07-01', began = '2011-09-01'
      where county = ${world.county} and pupil = ${pupil}`.execute(db),
  );
  await world.system(({ db }) =>
    sql`update needs.engagement set ended_at = '2012-07-01' where county = ${world.county}`.execute(db),
  );
  world.clock.pass(360 * day);
  await world.server.sealer.seal();
  const before = await naming();
  process.stdout.write(`${Object.keys(before).length} tables name the child: ${JSON.stringify(before)}\n`);
  expect(Object.keys(before).length).toBeGreaterThan(10);
  await sweepAll();
  expect(await naming()).toEqual(before);
  const id = (await listed(lead))[0]?.id ?? '';
  await call(other, endHold, id);
  await expect(call(other, endHold, id)).rejects.toMatchObject({ code: 'people.hold_over' });
  await sweepAll();
  const after = await naming();
  const gone = Object.keys(before).filter((table) => (after[table] ?? 0) < (before[table] ?? 0));
  expect(gone.length).toBeGreaterThan(4);
});

test('what is being swept and a hold that is being laid or renewed wait for each other', async () => {
  const laying = await holding(world, keepAllFromGoing);
  const swept = sweepAll();
  await queriesWait(world);
  await laying();
  await swept;
  const sweeping = await holding(world, heldWhileGoing);
  const laid = lay(lead, inDays(2));
  await queriesWait(world);
  await sweeping();
  const { id } = await laid;
  const again = await holding(world, heldWhileGoing);
  const renewed = (await world.as(lead)).call(renewHold, { params: { id }, body: { until: inDays(2) } });
  await queriesWait(world);
  await again();
  await renewed;
});

test('it ends by its day', async () => {
  world.clock.pass(3 * day);
  expect((await listed(lead)).map(({ state }) => state)).toEqual(['over', 'over']);
});
