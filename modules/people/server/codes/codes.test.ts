import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { askForCode, giveCode, listDoors } from '#modules/people/contract/one-time-code.ts';
import { beginCode, confirmCode, finishSignIn } from '#modules/people/contract/factor.ts';
import { readMe } from '#modules/people/contract/session.ts';
import { anAccountOf, aPersonAs } from '#modules/people/testing.ts';
import { sweep } from '#platform/jobs/sweep.ts';
import { codeOf, givePassword } from '#testing/guarded.ts';
import { type SmsStub, startSmsStub } from '#testing/sms-stub.ts';
import { addCounty, cookiesAfter, createWorld, type World } from '#testing/world.ts';

const minute = 60_000;
const over = { status: 409, code: 'people.one_time_code_over' };
const wrong = { status: 422, code: 'people.wrong_one_time_code' };
const spent = { status: 429, code: 'session.too_many_tries' };

let world: World;
let stub: SmsStub;
let numbers = 0;
/** A number nobody had before. */
const aNumber = (): string => `100${String((numbers += 1)).padStart(8, '0')}`;

beforeAll(async () => {
  stub = await startSmsStub();
  world = await createWorld('990101', addCounty, { ...stub.environment, TRUST_PROXY: 'true' });
});
beforeEach(() => world.clock.pass(61 * minute));
afterAll(async () => {
  await world.close();
  await stub.close();
});

/** Somebody with a number, and an account unless said otherwise. */
async function somebodyAt(
  phone: string,
  { role = 'guardian', name = '王奶奶', born = null as string | null, account = true } = {},
) {
  const { person, grant } = await aPersonAs(world, role, { name, ...(born ? { born } : {}) });
  await world.system(({ db }) =>
    db
      .updateTable('people.person')
      .set({ phone })
      .where('county', '=', world.county)
      .where('id', '=', person)
      .execute(),
  );
  return { person, grant, ...(account ? await anAccountOf(world, person) : { login: '', password: '' }) };
}

interface From {
  cookie?: string;
  address?: string;
}

const post = (path: string, body: object, { cookie = '', address = '203.0.113.1' }: From = {}) =>
  world.stranger.raw({ method: 'POST', url: path, body, headers: { cookie, 'x-forwarded-for': address } });

/** Asks for a code in a browser. */
async function ask(phone: string, from: From = {}) {
  const reply = await post(askForCode.path, { phone }, from);
  const { ticket = '' } = reply.json<{ ticket?: string }>();
  return { reply, ticket, cookie: cookiesAfter(reply, from.cookie) };
}

/** Asks for a code, waits for the message, and gives the code that came. */
async function askAndRead(phone: string, from: From = {}) {
  const asked = await ask(phone, from);
  await world.settled();
  return { ...asked, code: stub.codeTo(phone) ?? '' };
}

const give = (way: { ticket: string; cookie: string }, code: string, more: From & { person?: string } = {}) => {
  const { person, ...from } = more;
  return post(
    giveCode.path,
    { ticket: way.ticket, code, ...(person ? { person } : {}) },
    { cookie: way.cookie, ...from },
  );
};

const other = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

const whoIs = async (cookie: string) =>
  (await world.stranger.raw({ method: 'GET', url: readMe.path, headers: { cookie } })).json<{
    person: { id: string } | null;
  }>().person?.id;

describe('a code sent to a telephone', () => {
  test('signs a guardian in: number, message, six digits', async () => {
    const phone = aNumber();
    const { person } = await somebodyAt(phone);
    const way = await askAndRead(`+86 ${phone.slice(0, 3)}-${phone.slice(3)}`);
    expect(way.reply.json()).toMatchObject({ minutes: 5, againSeconds: 60 });
    expect(way.code).toBe('');
    const code = stub.codeTo(phone) ?? '';
    expect(code).toMatch(/^\d{6}$/);
    expect(await whoIs(way.cookie)).toBeUndefined();
    const done = await give(way, code);
    expect(done.json()).toEqual({ signedIn: true });
    expect(await whoIs(cookiesAfter(done, way.cookie))).toBe(person);
  });

  test('comes with a template, the digits and minutes, and nothing of anybody', async () => {
    const phone = aNumber();
    await somebodyAt(phone, { name: '王秀英' });
    const { code } = await askAndRead(phone);
    const { id, ...message } = stub.sent.at(-1) ?? { id: '' };
    expect(message).toEqual({ to: phone, template: 'sign_in_code', parameters: { code, minutes: '5' } });
    expect(id).not.toBe('');
  });

  test('works in the browser that asked, for five minutes, and once, also for two at the same moment', async () => {
    const phone = aNumber();
    await somebodyAt(phone);
    const way = await askAndRead(phone);
    const elsewhere = await ask(aNumber());
    expect((await give({ ...way, cookie: elsewhere.cookie }, way.code)).json()).toMatchObject(over);
    expect((await give({ ...way, cookie: '' }, way.code)).json()).toMatchObject(over);
    expect((await give({ ...way, ticket: elsewhere.ticket }, way.code)).json()).toMatchObject(over);
    const both = await Promise.all([give(way, way.code), give(way, way.code)]);
    expect(both.map((one) => one.statusCode).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const late = await askAndRead(phone);
    world.clock.pass(5 * minute);
    expect((await give(late, late.code)).json()).toMatchObject(over);
  });

  test('is over after five wrong guesses, also for the right one', async () => {
    const phone = aNumber();
    await somebodyAt(phone);
    const way = await askAndRead(phone);
    for (const left of [4, 3, 2, 1])
      expect((await give(way, other(way.code))).json()).toMatchObject({ ...wrong, data: { field: 'code', left } });
    expect((await give(way, other(way.code))).json()).toMatchObject(over);
    expect((await give(way, way.code)).json()).toMatchObject(over);
  });

  test('is known to the database by a hash alone once it is on its way; no job holds it', async () => {
    const phone = aNumber();
    await somebodyAt(phone);
    const { code } = await askAndRead(phone);
    const kept = await world.system(async ({ db }) => ({
      codes: await db.selectFrom('people.sign_in_code').selectAll().where('county', '=', world.county).execute(),
      messages: await db.selectFrom('platform.sms').selectAll().where('county', '=', world.county).execute(),
      jobs: (await sql`select data::text from jobs.job`.execute(world.server.around.opened.db)).rows,
    }));
    expect(kept.codes.length).toBeGreaterThan(0);
    expect(kept.messages.length).toBeGreaterThan(0);
    expect(kept.codes.filter(({ sealed }) => sealed !== null)).toEqual([]);
    expect(JSON.stringify([kept.codes, kept.messages])).not.toContain(`"${code}"`);
    expect(JSON.stringify([kept.messages, kept.jobs])).not.toContain(phone);
  });

  test('of a family that shares a telephone asks who it is, after the code and not before', async () => {
    const phone = aNumber();
    const grandmother = await somebodyAt(phone, { name: '王奶奶' });
    const pupil = await somebodyAt(phone, { role: 'pupil', name: '林小雨', born: '2011-01-02' });
    const stranger = await somebodyAt(aNumber());
    const way = await askAndRead(phone);
    expect(JSON.stringify(way.reply.json())).not.toContain('王');
    expect((await give(way, other(way.code))).json()).toMatchObject(wrong);
    const asked = (await give(way, way.code)).json<{ people: { person: string; roles: string[] }[] }>();
    expect(asked.people.map(({ person }) => person).sort()).toEqual([grandmother.person, pupil.person].sort());
    expect((await give(way, way.code, { person: stranger.person })).json()).toMatchObject(over);
    const done = await give(way, way.code, { person: pupil.person });
    expect(await whoIs(cookiesAfter(done, way.cookie))).toBe(pupil.person);
    expect((await give(way, way.code, { person: grandmother.person })).json()).toMatchObject(over);
  });
});

describe('nobody gets a code', () => {
  const cases: [string, Parameters<typeof somebodyAt>[1]][] = [
    ['who has no account', { account: false }],
    ['who is a pupil under fourteen', { role: 'pupil', born: '2012-11-25' }],
    ['who is a pupil of no known age', { role: 'pupil' }],
    ['who is staff without a second factor', { role: 'homeroom' }],
    ['who is an official without a second factor', { role: 'official' }],
  ];
  test.each(cases)('%s', async (_, how) => {
    const phone = aNumber();
    await somebodyAt(phone, how);
    const before = stub.sent.length;
    const { reply } = await askAndRead(phone);
    expect(reply.statusCode).toBe(200);
    expect(stub.sent).toHaveLength(before);
  });

  test('who is also staff, as long as that needs no more than the code', async () => {
    const phone = aNumber();
    const { person } = await somebodyAt(phone);
    await world.system(({ db }) =>
      db
        .insertInto('people.role_grant')
        .values({ county: world.county, id: crypto.randomUUID(), person, role: 'teacher', began: '2020-09-01' })
        .execute(),
    );
    expect((await askAndRead(phone)).code).toBe('');
  });

  test('whose roles have ended', async () => {
    const phone = aNumber();
    const { grant } = await somebodyAt(phone);
    await world.system(({ db }) =>
      db
        .updateTable('people.role_grant')
        .set({ ended: '2026-11-01' })
        .where('county', '=', world.county)
        .where('id', '=', grant)
        .execute(),
    );
    expect((await askAndRead(phone)).code).toBe('');
  });
});

test.each(['volunteer', 'pupil'])('a %s of fourteen gets one', async (role) => {
  const phone = aNumber();
  await somebodyAt(phone, { role, born: '2012-11-01' });
  expect((await askAndRead(phone)).code).toMatch(/^\d{6}$/);
});

test('staff with a second factor are asked for it after the code: it stands for the password alone', async () => {
  const phone = aNumber();
  const who = await somebodyAt(phone, { role: 'teacher' });
  const client = world.given(await givePassword(world, who));
  const { secret } = await client.call(beginCode);
  await client.call(confirmCode, { body: { code: codeOf(world, secret) } });
  world.clock.pass(minute);
  const way = await askAndRead(phone);
  const step = await give(way, way.code);
  expect(step.json()).toMatchObject({ signedIn: false, next: { kinds: ['code'] } });
  expect(await whoIs(cookiesAfter(step, way.cookie))).toBeUndefined();
  const { ticket } = step.json<{ next: { ticket: string } }>().next;
  const done = await post(finishSignIn.path, { ticket, code: codeOf(world, secret) }, { cookie: way.cookie });
  expect(await whoIs(cookiesAfter(done, way.cookie))).toBe(who.person);
});

describe('whether a number is known', () => {
  test('shows in no answer: the same fields, cookies and rows, and no guess is right', async () => {
    const [known, unknown] = [aNumber(), aNumber()];
    await somebodyAt(known);
    const rows = () =>
      world.system(async ({ db }) => {
        const { codes } = await db
          .selectFrom('people.sign_in_code')
          .select((eb) => eb.fn.countAll<string>().as('codes'))
          .where('county', '=', world.county)
          .executeTakeFirstOrThrow();
        const { jobs } = (
          await sql<{ jobs: string }>`select count(*) as jobs from jobs.job where name = 'people.deliver_code'`.execute(
            world.server.around.opened.db,
          )
        ).rows[0] ?? { jobs: '' };
        return { codes: Number(codes), jobs: Number(jobs) };
      });
    const seen = [];
    for (const phone of [known, unknown]) {
      const before = await rows();
      const { reply } = await ask(phone);
      const after = await rows();
      const names = (one: object): string[] => Object.keys(one).sort();
      seen.push({
        status: reply.statusCode,
        body: names(reply.json()),
        cookies: reply.cookies.map((one) => names(one)),
        headers: names(reply.headers),
        made: { codes: after.codes - before.codes, jobs: after.jobs - before.jobs },
      });
    }
    expect(seen[0]).toEqual(seen[1]);
    expect(seen[0]?.made).toEqual({ codes: 1, jobs: 1 });
    const way = await askAndRead(unknown);
    expect((await give(way, '123456')).json()).toMatchObject(wrong);
  });

  test('shows in no limit: five messages an hour and twenty a day, to whomever', async () => {
    const [known, unknown] = [aNumber(), aNumber()];
    await somebodyAt(known);
    for (const phone of [known, unknown]) {
      let taken = 0;
      for (let hour = 0; hour < 6; hour += 1) {
        const came = [];
        for (let nth = 0; nth < 6; nth += 1)
          came.push((await ask(phone, { address: `198.51.100.${hour * 6 + nth}` })).reply.statusCode);
        await world.settled();
        taken += came.filter((status) => status === 200).length;
        expect(came.filter((status) => status === 429).length).toBe(hour < 4 ? 1 : 6);
        world.clock.pass(61 * minute);
      }
      expect(taken).toBe(20);
      world.clock.pass(19 * 61 * minute);
      expect((await ask(phone)).reply.statusCode).toBe(200);
    }
    await world.settled();
    expect(stub.sent.filter(({ to }) => to === known)).toHaveLength(21);
    expect(stub.sent.filter(({ to }) => to === unknown)).toEqual([]);
  });
});

test('one address asks for a hundred codes in a quarter of an hour, at however many numbers', async () => {
  const address = '192.0.2.77';
  const came = [];
  for (let nth = 0; nth < 102; nth += 1) came.push((await ask(aNumber(), { address })).reply.statusCode);
  expect(came.filter((status) => status === 200)).toHaveLength(100);
  expect((await ask(aNumber(), { address: '192.0.2.78' })).reply.statusCode).toBe(200);
});

test('ten guesses an hour at a number, over all its codes, browsers and addresses', async () => {
  const phone = aNumber();
  await somebodyAt(phone);
  const ways = [await askAndRead(phone), await askAndRead(phone), await askAndRead(phone)];
  let compared = 0;
  for (const [nth, way] of ways.entries())
    for (let guess = 0; guess < 5; guess += 1) {
      const reply = await give(way, other(way.code), { address: `198.51.100.${nth * 5 + guess}` });
      if (reply.statusCode === 429) expect(reply.json()).toMatchObject(spent);
      else compared += 1;
    }
  expect(compared).toBe(10);
  const [, , last] = ways;
  expect(last && (await give(last, last.code)).json()).toMatchObject(spent);
});

test('codes go at night, with the numbers they were asked for', async () => {
  await ask(aNumber());
  await world.settled();
  world.clock.pass(6 * minute);
  await sweep.run(
    {
      county: world.county,
      signal: new AbortController().signal,
      log: world.server.app.log,
      transaction: (work) => world.system(work),
    },
    {},
  );
  const left = await world.system(({ db }) =>
    db.selectFrom('people.sign_in_code').select('id').where('county', '=', world.county).execute(),
  );
  expect(left).toEqual([]);
});

test('where no messages are sent, no code is offered or made', async () => {
  const silent = await createWorld('990102');
  expect(await silent.stranger.call(listDoors)).toEqual({ codes: false, issuers: [] });
  await expect(silent.stranger.call(askForCode, { body: { phone: aNumber() } })).rejects.toMatchObject({
    code: 'people.no_codes',
  });
  await silent.close();
  expect(await world.stranger.call(listDoors)).toEqual({ codes: true, issuers: [] });
});
