import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNeed, withdrawNeed } from '#modules/needs/contract/need.ts';
import { completeLoop, runJob } from '#modules/needs/testing.ts';
import { tell } from '#modules/notify/server/public.ts';
import { readInbox } from '#modules/notify/contract.ts';
import { downloadCertificateJson, downloadCertificatePdf, takeBackErasure } from '#modules/people/contract/erasure.ts';
import { askHoldEnd, endHold, layHold } from '#modules/people/contract/hold.ts';
import { readOwnData } from '#modules/people/contract/own-data.ts';
import { answerRequest, askRequest, listOwnRequests, listRequests } from '#modules/people/contract/request.ts';
import { erase, goOnErasing } from '#modules/people/server/erasure/erase.ts';
import { insertErasure } from '#modules/people/server/erasure/store/erasure-store.ts';
import { aGuardianOf, aPersonAs, aTown } from '#modules/people/testing.ts';
import { someCategories } from '#modules/resources/testing.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import type { JobRoom } from '#platform/jobs/job.ts';
import { keptRules } from '#platform/retention/kept.ts';
import { putBack } from '#platform/retention/on-request.ts';
import { textOfPdf } from '#platform/typeset/testing.ts';
import { holding, queriesWait } from '#testing/holding.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

const day = 86_400_000;
const words = '他夜里常常惊醒';
const childsWords = '那位叔叔说话很凶';
let world: World;
let ids: Record<string, string>;
const grants: Record<string, string> = {};
const as = (who: string): Promise<Client> => world.as(grants[who] ?? '');

beforeAll(async () => {
  world = await createWorld();
  await someCategories(world);
  await aTown(world);
  ids = await completeLoop(world);
  const { org = '', pupil = '', class: group = '' } = ids;
  grants['family'] = (await aGuardianOf(world, pupil, org, '林大山')).grant;
  grants['other'] = (await aGuardianOf(world, pupil, org, '赵文远')).grant;
  for (const role of ['homeroom', 'school_leader', 'safeguard_lead'])
    grants[role] = (await aPersonAs(world, role, { org, class: group })).grant;
  grants['second lead'] = (await aPersonAs(world, 'safeguard_lead', { org })).grant;
  await anEndedNeed();
});
afterAll(() => world.close());

/**
 * A need that was taken back, with an offer somebody declined and why; what a guardian and the child said of a service; and
 * the copies two guardians asked for.
 */
async function anEndedNeed(): Promise<void> {
  const { pupil = '', offer = '', engagement = '' } = ids;
  const wish = { scope: 'pupil', pupil, category: 'mental.1', urgency: 2, mode: 'either', words } as const;
  const teacher = await as('homeroom');
  const headers = { 'idempotency-key': newId() };
  const inDays = (days: number): string => addDays(dayOf(world.clock.now), days);
  const body = { ...wish, wantedFrom: inDays(0), wantedTo: inDays(57) };
  const { id } = (await teacher.raw({ method: openNeed.method, url: openNeed.path, body, headers })).json<{
    id: string;
  }>();
  await teacher.call(withdrawNeed, { params: { id } });
  const { county } = world;
  await world.system(async ({ db }) => {
    const declined = { id: newId(), need: id, state: 'declined' };
    await sql`insert into needs.offer select (jsonb_populate_record(o, ${JSON.stringify(declined)}::jsonb)).*
      from needs.offer o where county = ${county} and id = ${offer}`.execute(db);
    await sql`insert into needs.decline (county, offer, side, need, resource, words, at)
      select county, id, 'served', need, resource, ${words}, now() from needs.offer
      where county = ${county} and id = ${declined.id}`.execute(db);
  });
  for (const [person, said] of [
    [await personOf('family'), words],
    [pupil, childsWords],
  ])
    await world.system(({ db }) =>
      sql`insert into needs.feedback (county, engagement, person, subject, provider, org, helpful, words, at)
        select county, id, ${person}::uuid, subject, provider, org, 3, ${said}, now() from needs.engagement
        where county = ${county} and id = ${engagement} on conflict do nothing`.execute(db),
    );
  for (const who of ['family', 'other']) {
    const asked_by = await personOf(who);
    await world.system(({ db, now }) =>
      db
        .insertInto('people.data_copy')
        .values({
          county,
          id: newId(),
          pupil,
          asked_by,
          language: 'zh',
          state: 'failed',
          made_at: now,
          expires_at: now,
        })
        .onConflict((found) => found.doNothing())
        .execute(),
    );
  }
}

const byTheSchool = async (id: string): Promise<void> => {
  const answer = { answer: 'granted', reason: '可以删除' } as const;
  await (await as('school_leader')).call(answerRequest, { params: { id }, body: answer });
};

/** Asks to delete, and has it granted. */
async function granted(grant = byTheSchool): Promise<string> {
  const body = { kind: 'deletion', words: '请删除孩子的需求' } as const;
  const { id } = await (await as('family')).call(askRequest, { params: { id: ids['pupil'] ?? '' }, body });
  await grant(id);
  return id;
}
const personOf = (who: string): Promise<string> =>
  world.system(async ({ db, actor }) => {
    const { person } = await db
      .selectFrom('people.role_grant')
      .select('person')
      .where('county', '=', actor.county)
      .where('id', '=', grants[who] ?? '')
      .executeTakeFirstOrThrow();
    return person;
  });
const told = async (id: string) =>
  (await (await as('family')).call(listOwnRequests, { params: { id: ids['pupil'] ?? '' }, query: {} })).items.find(
    (one) => one.id === id,
  )?.erasure;

/** All rows of the tables that hold anything of the child, but what speaks of the erasure itself. */
const everything = () =>
  world.system(async ({ db }) => {
    const kept: Record<string, string[]> = {};
    for (const table of new Set(keptRules().map((rule) => rule.table))) {
      if (!/^(needs|people)\./.test(table) || /erasure|erased|family_request/.test(table)) continue;
      const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(table)} t
        where county = ${world.county} order by 1`.execute(db);
      kept[table] = rows.map(({ row }) => row);
    }
    return kept;
  });
const waiting = async (): Promise<number> =>
  world.system(async ({ db }) => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from people.erased_row
      where county = ${world.county}`.execute(db);
    return rows[0]?.n ?? 0;
  });
/** Kept answers to requests, for those that are sent again, which say what was written. */
const answersKept = (): Promise<number> =>
  world.system(async ({ db }) => {
    const { rows } = await sql`select key from platform.idempotency
      where county = ${world.county} and reply::text like ${`%${words}%`}`.execute(db);
    return rows.length;
  });
const goOn = (): Promise<void> => runJob(world, goOnErasing);

let request: string;

test('what a family asked to delete is read by nobody within a minute, and the register and what runs stay', async () => {
  const before = await everything();
  expect(await answersKept()).toBe(2);
  // One is as old as any that is kept.
  await world.system(({ db }) =>
    sql`update platform.idempotency set at = at - interval '89 days' where (county, key) in (select county, key
      from platform.idempotency where county = ${world.county} and reply::text like ${`%${words}%`} limit 1)`.execute(
      db,
    ),
  );
  request = await granted();
  await world.settled();
  expect(await told(request)).toEqual({ state: 'hidden', until: '2026-12-01', lost: 0 });
  const after = await everything();
  expect([JSON.stringify(after).includes(words), await answersKept()]).toEqual([false, 0]);
  const fewer = Object.keys(before).filter((table) => (after[table]?.length ?? 0) < (before[table]?.length ?? 0));
  expect(fewer.sort()).toEqual(['needs.decline', 'needs.feedback', 'needs.need', 'needs.offer', 'people.data_copy']);
  // What the child said, and what another guardian asked for, is theirs.
  expect([JSON.stringify(after).split(childsWords).length - 1, after['people.data_copy']?.length]).toEqual([1, 1]);
  expect(after['people.data_copy']?.[0]).toContain(await personOf('other'));
  expect([after['needs.engagement'], after['needs.need']?.length]).toEqual([before['needs.engagement'], 1]);
  const own = await (await as('family')).call(readOwnData, { params: { id: ids['pupil'] ?? '' } });
  expect(JSON.stringify(own)).not.toContain(words);
  const { rows } = await world.system(({ db }) =>
    sql`select sealed from people.erased_row where county = ${world.county}`.execute(db),
  );
  expect(rows.length).toBe(5);
  expect(JSON.stringify(rows)).not.toContain(words);
  const early = (await as('family')).call(downloadCertificatePdf, { params: { id: request } });
  await expect(early).rejects.toMatchObject({ code: 'people.no_certificate' });
});

/** How the one who asked stands to the child from now on. */
const stands = async (how: { ended: string | null; restrained: string }): Promise<void> => {
  const guardian = await personOf('family');
  await world.system(({ db }) =>
    db.updateTable('people.guardianship').set(how).where('guardian', '=', guardian).execute(),
  );
};

test('taken back, everything is as it was: by who asked it alone, while he is a guardian of the child', async () => {
  const takeBack = async (who: string) => (await as(who)).call(takeBackErasure, { params: { id: request } });
  await expect(takeBack('other')).rejects.toMatchObject({ code: 'access.not_found' });
  const today = dayOf(world.clock.now);
  for (const no of [
    { ended: null, restrained: `{[${today},)}` },
    { ended: today, restrained: '{}' },
  ]) {
    await stands(no);
    await expect(takeBack('family')).rejects.toMatchObject({ code: 'access.not_found' });
  }
  await stands({ ended: null, restrained: '{}' });
  const hidden = await everything();
  expect((await takeBack('family')).state).toBe('working');
  await world.settled();
  expect((await told(request))?.state).toBe('taken_back');
  await expect(takeBack('family')).rejects.toMatchObject({ code: 'people.erasure_over' });
  const back = await everything();
  expect(back['needs.need']?.length).toBe((hidden['needs.need']?.length ?? 0) + 1);
  expect([JSON.stringify(back).split(words).length - 1, await waiting()]).toEqual([3, 0]);
});

test('what was taken before a column came is put back with its default', async () => {
  const back = await world.system(async (ctx) => {
    const { rows } = await sql<{ row: string }>`delete from needs.feedback f where county = ${world.county}
      and person <> subject returning (to_jsonb(f) - 'words')::text as row`.execute(ctx.db);
    for (const { row } of rows) await putBack(ctx, { table: 'needs.feedback', row });
    const now = await ctx.db.selectFrom('needs.feedback').select('words').where('county', '=', world.county).execute();
    return now.map((one) => one.words);
  });
  expect(back.sort()).toEqual(['', childsWords]);
});

/** Runs the hourly job; before its transaction of that number the server is killed. */
const killedAt = (nth: number) => {
  let at = 0;
  const transaction: World['system'] = (work) => {
    at += 1;
    return at === nth ? Promise.reject(new Error('killed')) : world.system(work);
  };
  const { log } = world.server.app;
  return goOnErasing.run({ county: world.county, log, signal: new AbortController().signal, transaction }, {});
};

/** Granted by a server that was killed before its job began. */
const byAKilledServer = async (id: string): Promise<void> => {
  const { org = '', pupil = '' } = ids;
  const waits = { county: world.county, id, org, pupil, asked_by: await personOf('family'), state: 'waiting' };
  await world.system((ctx) => insertErasure(ctx, { ...waits, language: 'zh', granted_at: ctx.now }));
};

test('killed at any step it goes on where it was, and counts each row once', async () => {
  request = await granted(byAKilledServer);
  for (const nth of [1, 2, 3, 3]) await expect(killedAt(nth)).rejects.toThrow('killed');
  await goOn();
  const { rows } = await world.system(({ db }) =>
    sql<{ counts: object }>`select counts from people.erasure where id = ${request}`.execute(db),
  );
  const one = ['needs.decline', 'needs.feedback', 'needs.need', 'needs.offer', 'people.data_copy'];
  expect(rows[0]?.counts).toEqual(Object.fromEntries(one.map((table) => [table, 1])));
  expect(await waiting()).toBe(5);
});

/** What family and school read of it, from the last day for taking it back until it is certified; without days and ids. */
async function story(): Promise<string[]> {
  const { pupil = '' } = ids;
  const seen = async (): Promise<string> => {
    const school = (await (await as('school_leader')).call(listRequests, { query: {} })).items;
    const inbox = (await (await as('family')).call(readInbox, { query: {} })).items[0]?.text;
    const own = await (await as('family')).call(readOwnData, { params: { id: pupil } });
    const file = await (await as('family')).raw({ method: 'GET', url: `/api/requests/${request}/erasure/json` });
    const paper = file.statusCode === 200 ? file.json<{ body: object }>().body : null;
    const read = [
      await told(request),
      school.find(({ id }) => id === request)?.erasure,
      inbox,
      own.items.filter(({ kind }) => kind !== 'family_requests'),
      paper,
    ];
    return JSON.stringify(read).replaceAll(/\d{4}-\d\d-\d\d(T[\d:.]+Z)?|[\da-f]{8}(-[\da-f]+){4}/g, '');
  };
  const read = [await seen()];
  world.clock.pass(7 * day);
  read.push(await seen());
  await goOn();
  return [...read, await seen()];
}

test('with a hold everybody reads what he would read without; what it keeps stays sealed until it has ended', async () => {
  const { pupil = '' } = ids;
  const body = { pupil, document: '公保字3号', reason: '正在调查', until: '2027-06-30' };
  const { id: hold } = await (await as('safeguard_lead')).call(layHold, { body });
  await world.settled();
  const withHold = await story();
  expect([await told(request), await waiting()]).toEqual([{ state: 'done', until: null, lost: 0 }, 5]);
  const late = (await as('family')).call(takeBackErasure, { params: { id: request } });
  await expect(late).rejects.toMatchObject({ code: 'people.erasure_over' });
  await goOn();
  expect(await waiting()).toBe(5);
  await (await as('safeguard_lead')).call(askHoldEnd, { params: { id: hold } });
  await (await as('second lead')).call(endHold, { params: { id: hold } });
  await expect(killedAt(3)).rejects.toThrow('killed');
  await goOn();
  expect(await waiting()).toBe(0);
  await anEndedNeed();
  request = await granted();
  await world.settled();
  expect(await story()).toEqual(withHold);
  expect(await waiting()).toBe(0);
});

test('one that cannot go on keeps no other from it', async () => {
  const both = [await granted(byAKilledServer), await granted(byAKilledServer)];
  await expect(killedAt(2)).rejects.toThrow('killed');
  const states = async () => (await Promise.all(both.map(told))).map((one) => one?.state);
  expect(new Set(await states())).toEqual(new Set(['nothing', 'working']));
  await goOn();
  expect(await states()).toEqual(['nothing', 'nothing']);
});

test('where nothing can go it ends at once, and all that tells of it says that nothing was deleted', async () => {
  const before = await everything();
  const id = await granted();
  await world.settled();
  const family = await as('family');
  const school = (await (await as('school_leader')).call(listRequests, { query: { size: 100 } })).items;
  const ended = { state: 'nothing', until: null, lost: 0 };
  expect([await told(id), school.find((one) => one.id === id)?.erasure]).toEqual([ended, ended]);
  expect(await everything()).toEqual(before);
  expect((await family.call(readInbox, { query: {} })).items[0]?.text).toMatch(/^您请求删除的信息里没有可以删除的内容/);
  const file = async (kind: 'json' | 'pdf') =>
    (await family.raw({ method: 'GET', url: `/api/requests/${id}/erasure/${kind}` })).rawPayload;
  const { body } = JSON.parse((await file('json')).toString()) as { body: object };
  expect(body).toMatchObject({ hidden: null, gone: [] });
  const text = textOfPdf(await file('pdf')).join('');
  expect(text).toContain('没有可以删除的内容，什么也没有删除');
  expect(text).not.toContain('从系统中删除');
});

test('the certificate says what is gone, what stays and why, and of nobody; it is signed', async () => {
  const family = await as('family');
  const file = async (kind: 'json' | 'pdf') =>
    (await family.raw({ method: 'GET', url: `/api/requests/${request}/erasure/${kind}` })).rawPayload;
  const paper = JSON.parse((await file('json')).toString()) as { lianyu: string; body: Record<string, unknown> };
  expect(paper.body['gone']).toContainEqual({ kind: 'needs.need', title: { zh: '需求', en: 'Needs' }, rows: 1 });
  for (const kept of ['学籍由学校依《义务教育法》', '审计记录'])
    expect(JSON.stringify(paper.body['stays'])).toContain(kept);
  const again = await world.server.around.signPaper(paper.lianyu, paper.body);
  expect(JSON.parse(again)).toEqual(paper);
  const text = textOfPdf(await file('pdf')).join('\n');
  expect(text).toMatch(/个人信息删除凭证[\s\S]*需求[\s\S]*1 条[\s\S]*加密封存/);
  expect(text + JSON.stringify(paper)).not.toMatch(/林|小雨|赵文远|惊醒|请删除|保全|法院/);
  const other = (await as('other')).call(downloadCertificateJson, { params: { id: request } });
  await expect(other).rejects.toMatchObject({ code: 'access.not_found' });
});

test('of the kept answers those that name nothing but the child stay', async () => {
  const { pupil = '' } = ids;
  await world.system((ctx) =>
    tell(ctx, {
      persons: [pupil],
      event: newId(),
      topic: 'people',
      textKey: 'people.tell.erasure_done',
      data: {},
      link: '/data',
      level: 2,
    }),
  );
  const person = await personOf('homeroom');
  const key = newId();
  await world.system(async (ctx) => {
    await ctx.db
      .insertInto('platform.idempotency')
      .values({
        county: world.county,
        holder: person,
        key,
        request_hash: Buffer.alloc(32),
        at: ctx.now,
        reply: JSON.stringify({ pupil }),
      })
      .execute();
  });
  const id = await granted();
  await world.settled();
  const [row, erased] = await world.system(
    async ({ db }) =>
      [
        await db
          .selectFrom('platform.idempotency')
          .select('reply')
          .where('county', '=', world.county)
          .where('key', '=', key)
          .executeTakeFirstOrThrow(),
        await db
          .selectFrom('people.erasure')
          .select('counts')
          .where('county', '=', world.county)
          .where('id', '=', id)
          .executeTakeFirstOrThrow(),
      ] as const,
  );
  expect(erased.counts).toMatchObject({ 'notify.item': 1 });
  expect(row.reply).toEqual({ pupil });
});

test('what the child or another guardian stated or declined stays when a guardian asks; his own goes, and what the school stated', async () => {
  const { pupil = '', need = '', offer = '' } = ids;
  const persons = [pupil, ...(await Promise.all(['other', 'family', 'homeroom'].map(personOf)))];
  const over = persons.map((opener) => ({ id: newId(), opener, code: null, state: 'withdrawn' }));
  const declined = persons.map((served_answered_by) => ({
    id: newId(),
    state: 'declined',
    served_answer: 'decline',
    served_answered_by,
  }));
  // In older records nobody is named: the child may have declined.
  declined.push({ id: newId(), state: 'declined', served_answer: 'decline', served_answered_by: null as never });
  const like = (table: 'needs.need' | 'needs.offer', id: string, changes: readonly object[]) =>
    world.system(({ db }) =>
      sql`insert into ${sql.table(table)} select (jsonb_populate_record(o, change)).* from ${sql.table(table)} o,
        jsonb_array_elements(${JSON.stringify(changes)}::jsonb) change
        where county = ${world.county} and id = ${id}`.execute(db),
    );
  world.clock.pass(7 * day);
  await goOn();
  await like('needs.need', need, over);
  await like('needs.offer', offer, declined);
  await granted();
  await world.settled();
  const left = JSON.stringify(await everything());
  const stays = (rows: readonly { id: string }[]) => rows.map(({ id }) => left.includes(id));
  expect(stays(over)).toEqual([true, true, false, false]);
  expect(stays(declined)).toEqual([true, true, false, false, true]);
});

const stateOf = (id: string) =>
  world.system(({ db }) =>
    db
      .selectFrom('people.erasure')
      .select(['state', 'lost'])
      .where('county', '=', world.county)
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  );

test('a second erasure of the child waits for the first; what has lost what it stood on is let go of and counted', async () => {
  world.clock.pass(7 * day);
  await goOn();
  await anEndedNeed();
  const before = await everything();
  const [first, second] = [await granted(), await granted()];
  await world.settled();
  expect([await stateOf(first), await stateOf(second)]).toMatchObject([{ state: 'hidden' }, { state: 'waiting' }]);
  await (await as('family')).call(takeBackErasure, { params: { id: first } });
  await world.settled();
  expect(await stateOf(first)).toEqual({ state: 'taken_back', lost: 0 });
  expect((await everything())['needs.offer']).toEqual(before['needs.offer']);
  await goOn();
  expect(await stateOf(second)).toMatchObject({ state: 'hidden' });
  // A sweep has let go of the need meanwhile, and with it of what stands on it.
  await world.system(({ db }) =>
    sql`delete from people.erased_row where county = ${world.county} and erasure = ${second} and table_name = 'needs.need'`.execute(
      db,
    ),
  );
  await (await as('family')).call(takeBackErasure, { params: { id: second } });
  await world.settled();
  expect(await stateOf(second)).toEqual({ state: 'taken_back', lost: 2 });
  const shown = { id: second, erasure: { state: 'taken_back', lost: 2 } };
  const own = await (await as('family')).call(listOwnRequests, { params: { id: ids['pupil'] ?? '' }, query: {} });
  const answered = await (await as('school_leader')).call(listRequests, { query: { size: 100 } });
  for (const { items } of [own, answered]) expect(items.find(({ id }) => id === second)).toMatchObject(shown);
});

test('of two erasures of the child that begin at once the first goes through, and the second waits', async () => {
  world.clock.pass(7 * day);
  await goOn();
  await anEndedNeed();
  const [first, second] = [await granted(byAKilledServer), await granted(byAKilledServer)];
  const room = { county: world.county, signal: new AbortController().signal, log: world.server.app.log };
  let other: Promise<void> | undefined;
  /** What the first takes at first is not written yet when the second begins. */
  const transaction: JobRoom['transaction'] = async (work) => {
    if (other) return world.system(work);
    const came = Promise.withResolvers<Awaited<ReturnType<typeof work>>>();
    const ends = await holding(world, async (ctx) => came.resolve(await work(ctx)));
    other = erase.run({ ...room, transaction: (its) => world.system(its) }, { erasure: second });
    await Promise.race([queriesWait(world), other]);
    await ends();
    return came.promise;
  };
  await erase.run({ ...room, transaction }, { erasure: first });
  await other;
  expect([await stateOf(first), await stateOf(second)]).toMatchObject([{ state: 'hidden' }, { state: 'waiting' }]);
});

test('of whom an order keeps from the child before anything was taken, nothing is', async () => {
  world.clock.pass(7 * day);
  await goOn();
  await anEndedNeed();
  const id = await granted(byAKilledServer);
  await stands({ ended: null, restrained: `{[${dayOf(world.clock.now)},)}` });
  const before = await everything();
  await goOn();
  expect([await stateOf(id), await everything()]).toEqual([{ state: 'taken_back', lost: 0 }, before]);
  await stands({ ended: null, restrained: '{}' });
});
