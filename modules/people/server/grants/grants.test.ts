import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readInbox } from '#modules/notify/contract.ts';
import { clearances } from '#modules/people/access.ts';
import {
  askGrant,
  decideGrant,
  endGrant,
  endLending,
  GrantedRole,
  lendRole,
  listGrantRequests,
  listGrants,
  listLendings,
  rescopeGrant,
  withdrawGrantRequest,
} from '#modules/people/contract/grant.ts';
import { listOrders } from '#modules/people/contract/order.ts';
import { listPupils } from '#modules/people/contract/place.ts';
import { readMe } from '#modules/people/contract/session.ts';
import { chargeOf } from '#modules/people/server/charge.ts';
import { needsSecond, rolesBySecond } from '#modules/people/server/grants/limits.ts';
import { tellGrantEnds } from '#modules/people/server/grants/tell-ends.ts';
import { aClass, anAccountOf, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { signIn } from '#modules/people/contract/session.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { holding, queriesWait } from '#testing/holding.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

interface Somebody {
  person: string;
  grant: string;
  client: Client;
}

let world: World;
let org: string;
let group: string;
let leader: Somebody;
let deputy: Somebody;
let security: Somebody;
let today: string;

const somebody = async (role: string, where: string, more: { class?: string; name?: string } = {}) => {
  const one = await aPersonAs(world, role, { org: where, ...more });
  return { ...one, client: await world.as(one.grant) };
};

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  org = await anOrganisation(world);
  group = await aClass(world, org);
  await aPupil(world, { org, class: group });
  leader = await somebody('school_leader', org, { name: '周校长' });
  deputy = await somebody('school_leader', org, { name: '副校长' });
  const bureau = await anOrganisation(world, { kind: 'bureau', name: '县教育局' });
  security = await somebody('security_admin', bureau);
  today = dayOf(world.clock.now);
});
afterAll(() => world.close());

const ask = (client: Client, person: string, role: GrantedRole, more: { class?: string; until?: string } = {}) =>
  client.call(askGrant, { body: { person, role, class: more.class ?? null, until: more.until ?? null } });

const newest = async (client: Client) => {
  const [one] = (await client.call(listGrantRequests, { query: {} })).items;
  if (!one) throw new Error('nothing was asked');
  return one;
};

const decide = (client: Client, id: string, decision: 'approve' | 'refuse' = 'approve') =>
  client.call(decideGrant, { params: { id }, body: { decision } });

/** Ends a role by a way that tells nobody. */
const endRow = (id: string) =>
  world.system(({ db }) => db.updateTable('people.role_grant').set({ ended: today }).where('id', '=', id).execute());

const roles = async ({ client }: Somebody): Promise<string[]> =>
  (await client.call(readMe, { query: {} })).roles.map(({ title }) => title.split(' · ').join(' '));

const told = async ({ client }: Somebody): Promise<string[]> =>
  (await client.call(readInbox, { query: {} })).items.map(({ text }) => text);

describe('a role that opens sensitive data', () => {
  test('is asked for by the leader, approved by somebody else, and ends with the school year', async () => {
    const teacher = await somebody('teacher', org, { name: '孙老师' });
    expect(await ask(leader.client, teacher.person, 'safeguard_lead')).toEqual({ how: 'waiting' });
    expect(await roles(teacher)).toHaveLength(1);
    const waiting = await newest(security.client);
    expect(waiting).toMatchObject({
      name: '孙老师',
      title: '学生保护专员 · 石塘乡中心小学',
      askedBy: '周校长',
      state: 'waiting',
      from: today,
      until: '2027-09-01',
      mayDecide: true,
      mayWithdraw: false,
    });
    expect(await told(security)).toContain('有一个角色在等第二个人核准。');
    expect(await decide(security.client, waiting.id)).toMatchObject({ state: 'approved', mayDecide: false });
    expect(await roles(teacher)).toEqual(['教师 石塘乡中心小学', '学生保护专员 石塘乡中心小学']);
    const held = (await leader.client.call(listGrants, { query: { size: '100' } })).items;
    expect(held.find((one) => one.person === teacher.person && one.bySecond)).toMatchObject({ until: '2027-09-01' });
    await expect(decide(security.client, waiting.id)).rejects.toMatchObject({ code: 'people.grant_decided' });
    await expect(ask(leader.client, teacher.person, 'safeguard_lead')).rejects.toMatchObject({
      code: 'people.holds_it_already',
    });
  });

  test('is not approved by whom it is for or who asked, in whatever role, nor once it was withdrawn or refused', async () => {
    const teacher = await somebody('teacher', org);
    await ask(leader.client, teacher.person, 'counsellor');
    const { id } = await newest(leader.client);
    await expect(decide(leader.client, id)).rejects.toMatchObject({ code: 'people.grant_own' });
    // The asker, and whom it is for, as security administrators of the county.
    const both = [leader.person, teacher.person].map(async (person) => {
      const grant = {
        county: world.county,
        id: crypto.randomUUID(),
        person,
        role: 'security_admin',
        began: '2026-09-01',
      };
      await world.system(({ db }) => db.insertInto('people.role_grant').values(grant).execute());
      return world.as(grant.id);
    });
    for (const client of await Promise.all(both))
      await expect(decide(client, id)).rejects.toMatchObject({ code: 'people.grant_own' });
    expect(await deputy.client.call(withdrawGrantRequest, { params: { id } }).catch(String)).toContain('404');
    // Nor does who asked, in a role of his at another school.
    const there = { county: world.county, id: crypto.randomUUID(), person: leader.person, role: 'teacher' };
    const elsewhere = await anOrganisation(world, { name: '白云小学' });
    await world.system(({ db }) =>
      db
        .insertInto('people.role_grant')
        .values({ ...there, org: elsewhere, began: '2026-09-01' })
        .execute(),
    );
    const away = await world.as(there.id);
    expect(await away.call(withdrawGrantRequest, { params: { id } }).catch(String)).toContain('404');
    await leader.client.call(withdrawGrantRequest, { params: { id } });
    await expect(decide(deputy.client, id)).rejects.toMatchObject({ code: 'people.grant_decided' });
    const other = await somebody('teacher', org);
    await ask(leader.client, other.person, 'counsellor');
    const again = await newest(deputy.client);
    expect(await decide(deputy.client, again.id, 'refuse')).toMatchObject({ state: 'refused' });
    expect(await roles(other)).toHaveLength(1);
    expect(await told(leader)).toContain('您申请的角色没有核准。');
  });

  test('is approved by another leader of the school, and by none of another school', async () => {
    const teacher = await somebody('teacher', org);
    await ask(leader.client, teacher.person, 'counsellor', { until: '2027-01-31' });
    const { id } = await newest(deputy.client);
    const elsewhere = await somebody('school_leader', await anOrganisation(world, { name: '白云中学' }));
    await expect(decide(elsewhere.client, id)).rejects.toMatchObject({ status: 404 });
    expect((await elsewhere.client.call(listGrantRequests, { query: {} })).total).toBe(0);
    // Nor by one whose office is over, in the second in which he is still remembered.
    const former = await somebody('school_leader', org);
    expect((await newest(former.client)).mayDecide).toBe(true);
    await endRow(former.grant);
    await expect(decide(former.client, id)).rejects.toMatchObject({ code: 'people.in_office_today' });
    expect(await decide(deputy.client, id)).toMatchObject({ state: 'approved', until: '2027-01-31' });
  });

  test('is not given for longer than the school year, nor backwards, nor to who is not of the staff', async () => {
    const teacher = await somebody('teacher', org);
    const far = ask(leader.client, teacher.person, 'counsellor', { until: '2027-09-02' });
    await expect(far).rejects.toMatchObject({ code: 'people.grant_too_long' });
    const past = ask(leader.client, teacher.person, 'counsellor', { until: today });
    await expect(past).rejects.toMatchObject({ code: 'people.until_past' });
    const stranger = await somebody('teacher', await anOrganisation(world, { name: '远山小学' }));
    await expect(ask(leader.client, stranger.person, 'counsellor')).rejects.toMatchObject({ status: 404 });
    const pupil = await aPupil(world, { org, class: group });
    await expect(ask(leader.client, pupil.person, 'counsellor')).rejects.toMatchObject({
      code: 'people.not_of_the_staff',
    });
  });

  test('waits for two weeks; who has left meanwhile does not get it', async () => {
    const [gone, late] = [await somebody('teacher', org), await somebody('teacher', org)];
    await ask(leader.client, gone.person, 'counsellor');
    const first = await newest(deputy.client);
    await endRow(gone.grant);
    await expect(decide(deputy.client, first.id)).rejects.toMatchObject({ code: 'people.not_of_the_staff' });
    await ask(leader.client, late.person, 'counsellor');
    const second = await newest(deputy.client);
    world.clock.pass(14 * 86_400_000);
    const again = await world.as(deputy.grant);
    expect((await newest(again)).state).toBe('expired');
    await expect(decide(again, second.id)).rejects.toMatchObject({ code: 'people.grant_decided' });
    expect(await ask(await world.as(leader.grant), late.person, 'counsellor')).toEqual({ how: 'waiting' });
    world.clock.pass(-14 * 86_400_000);
  });

  test('asked for by a roster alone waits for the county, and is asked no more for whom the leader lets go', async () => {
    const [stays, goes] = [await somebody('teacher', org), await somebody('teacher', org)];
    const asked = [stays, goes].map(({ person }) => ({ person, id: newId(), role: 'safeguard_lead' }));
    await world.system(({ db, now }) =>
      db
        .insertInto('people.grant_request')
        .values(
          asked.map((one) => ({
            ...one,
            county: world.county,
            org,
            source: 'sis',
            state: 'waiting',
            asked_at: now,
            expires_at: new Date(now.getTime() + 86_400_000),
            began: today,
            ended: '2027-09-01',
          })),
        )
        .execute(),
    );
    const [first = '', second = ''] = asked.map(({ id }) => id);
    expect((await newest(deputy.client)).mayDecide).toBe(false);
    await expect(decide(deputy.client, first)).rejects.toMatchObject({ status: 404 });
    expect(await decide(security.client, first)).toMatchObject({ state: 'approved' });
    await leader.client.call(endGrant, { params: { id: goes.grant } });
    await expect(decide(security.client, second)).rejects.toMatchObject({ code: 'people.grant_decided' });
  });

  test('takes proof of the day for real accounts: a password of long ago asks and approves nothing', async () => {
    const county = '510199';
    const other = await createWorld(county);
    try {
      await aTown(other);
      const school = await anOrganisation(other);
      const boss = await aPersonAs(other, 'school_leader', { org: school });
      const teacher = await aPersonAs(other, 'teacher', { org: school });
      const account = await anAccountOf(other, boss.person);
      const client = other.given(await other.stranger.raw({ method: 'POST', url: signIn.path, body: account }));
      other.clock.pass(6 * 60_000);
      await expect(ask(client, teacher.person, 'counsellor')).rejects.toMatchObject({ code: 'access.prove_again' });
    } finally {
      await other.close();
    }
  });

  test('is told of before it ends, once, to its holder and the leaders', async () => {
    const teacher = await somebody('teacher', org);
    await ask(leader.client, teacher.person, 'counsellor', { until: addDays(today, 14) });
    await decide(deputy.client, (await newest(deputy.client)).id);
    const before = (await told(leader)).length;
    const run = () =>
      tellGrantEnds.run(
        {
          county: world.county,
          transaction: world.system,
          signal: new AbortController().signal,
          log: world.server.app.log,
        },
        {},
      );
    await run();
    await run();
    const said = '有一个角色再过 14 天到期。需要继续的，请重新申请。';
    expect((await told(teacher)).filter((text) => text === said)).toHaveLength(1);
    expect((await told(leader)).length - before).toBe(1);
  });
});

describe('any other role', () => {
  test('is given at once, and ended at once with all that it opened', async () => {
    const teacher = await somebody('teacher', org);
    expect(await ask(leader.client, teacher.person, 'homeroom', { class: group })).toEqual({ how: 'granted' });
    const held = (await leader.client.call(listGrants, { query: { size: '200' } })).items;
    const homeroom = held.find((one) => one.person === teacher.person && one.role === 'homeroom');
    const acting = await world.as(homeroom?.id ?? '');
    expect((await acting.call(listPupils, { params: { id: group } })).items.length).toBeGreaterThan(0);
    await leader.client.call(endGrant, { params: { id: homeroom?.id ?? '' } });
    await expect(acting.call(listPupils, { params: { id: group } })).rejects.toMatchObject({ status: 401 });
  });

  test('changes its place in one act: from the old class to the new one on the same day', async () => {
    const next = await aClass(world, org, 2);
    const homeroom = await somebody('homeroom', org, { class: group });
    await leader.client.call(rescopeGrant, { params: { id: homeroom.grant }, body: { role: 'homeroom', class: next } });
    await expect(homeroom.client.call(listPupils, { params: { id: group } })).rejects.toMatchObject({ status: 401 });
    const rows = await world.system(({ db }) =>
      db
        .selectFrom('people.role_grant')
        .select(['class', 'began', 'ended'])
        .where('person', '=', homeroom.person)
        .orderBy('id')
        .execute(),
    );
    expect(rows.map((row) => [row.class, row.ended])).toEqual([
      [group, today],
      [next, null],
    ]);
    const again = rescopeGrant;
    const held = (await leader.client.call(listGrants, { query: { size: '200' } })).items;
    const now = held.find((one) => one.person === homeroom.person)?.id ?? '';
    const change = (role: GrantedRole, at: string | null) =>
      leader.client.call(again, { params: { id: now }, body: { role, class: at } });
    await expect(change('counsellor', null)).rejects.toMatchObject({ code: 'people.grant_needs_second' });
    await expect(change('homeroom', null)).rejects.toMatchObject({ code: 'people.homeroom_of_no_class' });
    await expect(change('homeroom', next)).rejects.toMatchObject({ code: 'people.holds_it_already' });
  });
});

describe('a role lent while on leave', () => {
  test('opens what the lender’s opens for its days, says whose it is, and is recorded as for him', async () => {
    const homeroom = await somebody('homeroom', org, { class: group });
    const colleague = await somebody('teacher', org, { name: '钱老师' });
    const from = addDays(today, 1);
    const until = addDays(today, 8);
    expect(await homeroom.client.call(lendRole, { body: { person: colleague.person, from, until } })).toEqual({
      how: 'granted',
    });
    expect((await homeroom.client.call(listLendings, {})).items).toMatchObject([{ name: '钱老师', state: 'coming' }]);
    expect(await roles(colleague)).toHaveLength(1);
    world.clock.pass(86_400_000);
    const borrowed = (await (await world.as(colleague.grant)).call(readMe, { query: {} })).roles.at(-1);
    expect(borrowed?.title).toContain('代理');
    const acting = await world.as(borrowed?.grant ?? '');
    await acting.call(listPupils, { params: { id: group } });
    const [record] = await world.system(({ db }) =>
      db
        .selectFrom('platform.audit')
        .select(['person', 'on_behalf', 'role'])
        .where('county', '=', world.county)
        .where('action', '=', 'people.list_pupils')
        .where('person', '=', colleague.person)
        .execute(),
    );
    expect(record).toEqual({ person: colleague.person, on_behalf: homeroom.person, role: 'homeroom' });
    world.clock.pass(7 * 86_400_000);
    await expect(acting.call(listPupils, { params: { id: group } })).rejects.toMatchObject({ status: 401 });
    world.clock.pass(-8 * 86_400_000);
  });

  test('is taken back at once, and ends with the lender’s own', async () => {
    const lender = await somebody('homeroom', org, { class: group });
    const [one, two] = [await somebody('teacher', org), await somebody('teacher', org)];
    for (const { person } of [one, two])
      await lender.client.call(lendRole, { body: { person, from: today, until: addDays(today, 5) } });
    const { items } = await lender.client.call(listLendings, {});
    expect(items.map(({ state }) => state)).toEqual(['now', 'now']);
    const acting = await Promise.all(items.map(({ id }) => world.as(id)));
    for (const client of acting) await client.call(listPupils, { params: { id: group } });
    await lender.client.call(endLending, { params: { id: items[0]?.id ?? '' } });
    await expect(acting[0]?.call(listPupils, { params: { id: group } })).rejects.toMatchObject({ status: 401 });
    await leader.client.call(endGrant, { params: { id: lender.grant } });
    await expect(acting[1]?.call(listPupils, { params: { id: group } })).rejects.toMatchObject({ status: 401 });
    // However that was ended: what opens rights asks the lender's too.
    const other = await somebody('homeroom', org, { class: group });
    await other.client.call(lendRole, { body: { person: one.person, from: today, until: addDays(today, 5) } });
    const borrower = await world.as((await other.client.call(listLendings, {})).items[0]?.id ?? '');
    await borrower.call(listPupils, { params: { id: group } });
    expect(await roles(one)).toHaveLength(2);
    await endRow(other.grant);
    world.clock.pass(1_000);
    await expect(borrower.call(listPupils, { params: { id: group } })).rejects.toMatchObject({ status: 401 });
    expect(await roles(one)).toHaveLength(1);
  });

  test('is lent for thirty days at most, to a colleague, forwards, and never on', async () => {
    const lender = await somebody('homeroom', org, { class: group });
    const colleague = await somebody('teacher', org);
    const elsewhere = await somebody('teacher', await anOrganisation(world, { name: '青石小学' }));
    const lend = (person: string, from = today, until = addDays(today, 3), client = lender.client) =>
      client.call(lendRole, { body: { person, from, until } });
    await expect(lend(colleague.person, today, addDays(today, 31))).rejects.toMatchObject({
      code: 'people.lending_too_long',
    });
    await expect(lend(elsewhere.person)).rejects.toMatchObject({ code: 'people.not_of_the_staff' });
    await expect(lend(lender.person)).rejects.toMatchObject({ code: 'people.not_of_the_staff' });
    await expect(lend(colleague.person, addDays(today, -1))).rejects.toMatchObject({ code: 'people.until_past' });
    await lend(colleague.person);
    await expect(lend(colleague.person)).rejects.toMatchObject({ code: 'people.holds_it_already' });
    const [lent] = (await lender.client.call(listLendings, {})).items;
    const borrower = await world.as(lent?.id ?? '');
    const offered = await borrower.call(listLendings, {});
    expect([offered.mayLend, offered.colleagues, offered.items]).toEqual([false, [], []]);
    expect((await lender.client.call(listLendings, {})).colleagues.map(({ id }) => id)).toContain(colleague.person);
    const third = await somebody('teacher', org);
    await expect(lend(third.person, today, addDays(today, 2), borrower)).rejects.toMatchObject({
      code: 'people.lent_is_not_lent_on',
    });
  });

  test('takes a second person where the role does, and approves nothing while it is lent', async () => {
    const counsellor = await somebody('counsellor', org);
    const colleague = await somebody('teacher', org);
    const body = { person: colleague.person, from: today, until: addDays(today, 10) };
    expect(await counsellor.client.call(lendRole, { body })).toEqual({ how: 'waiting' });
    expect((await counsellor.client.call(listLendings, {})).items).toMatchObject([{ state: 'waiting' }]);
    const standIn = await somebody('teacher', org);
    await leader.client.call(lendRole, { body: { ...body, person: standIn.person } });
    const [lent] = (await leader.client.call(listLendings, {})).items;
    const { id } = await newest(deputy.client);
    const borrower = await world.as(lent?.id ?? '');
    await expect(decide(borrower, id)).rejects.toMatchObject({ code: 'people.lent_decides_nothing' });
    expect((await newest(borrower)).mayDecide).toBe(false);
    // Nor is anything asked in it: the lender would approve his own word. What takes one person is given.
    await expect(ask(borrower, colleague.person, 'safeguard_lead')).rejects.toMatchObject({
      code: 'people.lent_asks_nothing',
    });
    expect(await ask(borrower, colleague.person, 'homeroom', { class: group })).toEqual({ how: 'granted' });
    await decide(deputy.client, id);
    expect((await counsellor.client.call(listLendings, {})).items).toMatchObject([{ state: 'now' }]);
    expect(await roles(colleague)).toContain('心理教师 石塘乡中心小学 代理');
  });
});

describe('no role reaches itself, its peers or what is above', () => {
  const all = Object.keys(clearances);

  test('by any chain of grants', () => {
    const gives = (role: string): string[] =>
      [...(chargeOf({ role, org: 'o', class: 'c' })?.roles ?? [])].filter((one) => one !== 'pupil');
    for (const role of all) {
      const reached = new Set<string>();
      const look = [...gives(role)];
      for (let one = look.pop(); one !== undefined; one = look.pop())
        if (!reached.has(one)) {
          reached.add(one);
          look.push(...gives(one));
        }
      expect([role, reached.has(role)]).toEqual([role, false]);
      for (const above of ['official', 'system_admin', 'security_admin', 'audit_admin'])
        expect([role, above, reached.has(above)]).toEqual([role, above, false]);
    }
    for (const role of rolesBySecond()) expect([role, needsSecond(role)]).toEqual([role, true]);
    expect(rolesBySecond()).toEqual(['counsellor', 'safeguard_lead']);
  });

  test('by any request, asked as every role for every role, for himself and for a colleague', async () => {
    const colleague = await somebody('teacher', org);
    let tried = 0;
    for (const role of all) {
      const actor = await somebody(role, org, { class: group });
      for (const wanted of all)
        for (const person of [actor.person, colleague.person]) {
          const body = { person, role: wanted, class: group, until: null };
          const reply = await actor.client.raw({ method: 'POST', url: '/api/grants', body });
          tried += 1;
          const may = role === 'school_leader' && person === colleague.person && GrantedRole.safeParse(wanted).success;
          const isOpen = reply.statusCode === 200 || reply.json().code === 'people.holds_it_already';
          expect([role, wanted, person === actor.person, isOpen]).toEqual([role, wanted, person === actor.person, may]);
        }
    }
    const held = await world.system(({ db }) =>
      db.selectFrom('people.role_grant').select('role').where('person', '=', colleague.person).execute(),
    );
    expect(held.map((one) => one.role).sort()).toEqual(['homeroom', 'teacher']);
    process.stdout.write(`${tried} grants tried as ${all.length} roles, for ${all.length} roles\n`);
    expect(tried).toBe(all.length * all.length * 2);
  });
});

test('an approval waits for a role that ends at that moment, and gives nothing to who is of the staff no more', async () => {
  const { person, grant } = await somebody('teacher', org);
  await ask(leader.client, person, 'counsellor');
  const { id } = await newest(security.client);
  const letGo = await holding(world, ({ db }) =>
    db.selectFrom('people.role_grant').select('id').where('id', '=', grant).forUpdate().execute(),
  );
  const ending = leader.client.call(endGrant, { params: { id: grant } });
  await queriesWait(world);
  const approving = security.client
    .call(decideGrant, { params: { id }, body: { decision: 'approve' } })
    .catch((error: unknown) => error);
  await Promise.race([approving, queriesWait(world, 2)]);
  await letGo();
  expect(await ending).toEqual({ ended: true });
  expect(await approving).toMatchObject({ code: 'people.grant_decided' });
});

test('who is lead by a grant reads what a lead does', async () => {
  const teacher = await somebody('teacher', org);
  await ask(leader.client, teacher.person, 'safeguard_lead');
  await decide(security.client, (await newest(security.client)).id);
  const grant = (await teacher.client.call(readMe, { query: {} })).roles.find((one) => one.role === 'safeguard_lead');
  expect((await (await world.as(grant?.grant ?? '')).call(listOrders)).total).toBe(0);
});
