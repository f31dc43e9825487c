import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { askMailCode, confirmMail, endMail, readWays, setWays } from '#modules/notify/contract.ts';
import { deliver } from '#modules/notify/server/deliveries/deliver.ts';
import { runJob } from '#modules/needs/testing.ts';
import { aMessage } from '#modules/notify/testing.ts';
import { aPersonAs } from '#modules/people/testing.ts';
import { type Letter, type MailAnswer, type MailStub, startMailStub } from '#testing/mail-stub.ts';
import { type SmsStub, startSmsStub } from '#testing/sms-stub.ts';
import { type Client, createWorld, Refused, type World } from '#testing/world.ts';

const minute = 60_000;
let world: World;
let mail: MailStub;
let sms: SmsStub;
let person: string;
let client: Client;
let address: string;
let nth = 0;

beforeAll(async () => {
  [mail, sms] = await Promise.all([startMailStub(), startSmsStub()]);
  world = await createWorld('990101', undefined, { ...mail.environment, ...sms.environment });
});
afterAll(async () => {
  await world.close();
  await Promise.all([mail.close(), sms.close()]);
});
beforeEach(async () => {
  // Ten in the morning, a day later each time: what is tried again of before is over.
  nth += 1;
  world.clock.now = new Date(Date.parse('2026-11-24T02:00:00Z') + nth * 86_400_000);
  const somebody = await aPersonAs(world, 'guardian');
  person = somebody.person;
  client = await world.as(somebody.grant);
  address = `wang.${nth}@village.example`;
});
afterEach(() => mail.answer('yes'));

const lettersTo = (to: string): Letter[] => mail.letters.filter((letter) => letter.to === to);
const codeIn = (letter: Letter | undefined): string => /Code: (\d{6})/.exec(letter?.words ?? '')?.[1] ?? '';
const other = (code: string): string => code.replace(/^./, (digit) => String((Number(digit) + 1) % 10));

const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.code : String(error)),
  );

/** Asks for an address, and gives the code that came there. */
async function ask(to = address): Promise<string> {
  await client.call(askMailCode, { body: { address: to } });
  await world.settled();
  return codeIn(lettersTo(to).at(-1));
}
async function confirm(to = address): Promise<void> {
  await client.call(confirmMail, { body: { code: await ask(to) } });
}

/** What the job system does when so much time has passed. */
async function pass(minutes = 0): Promise<void> {
  await world.settled();
  world.clock.pass(minutes * minute);
  await runJob(world, deliver);
}
const deliveries = () =>
  world.system(({ db }) =>
    db
      .selectFrom('notify.delivery')
      .select(['phase', 'reason', 'tries'])
      .where('county', '=', world.county)
      .where('person', '=', person)
      .execute(),
  );

describe('an address', () => {
  test('counts once the code that was sent there is given; until then letters go where they went', async () => {
    const covered = 'w…@village.example';
    const code = await ask();
    expect(await client.call(readWays)).toMatchObject({ mail: { confirmed: null, asked: covered } });
    expect(await refusalOf(client.call(confirmMail, { body: { code: other(code) } }))).toBe('notify.wrong_mail_code');
    const now = await client.call(confirmMail, { body: { code } });
    expect(now).toMatchObject({ mail: { confirmed: covered, asked: null } });
    expect(now.offered).toContainEqual({ way: 'email', leads: true });
    const next = await ask(`next.${address}`);
    await aMessage(world, person);
    await pass(5);
    expect([lettersTo(address).length, lettersTo(`next.${address}`).length]).toEqual([2, 1]);
    await client.call(confirmMail, { body: { code: next } });
    await aMessage(world, person);
    await pass(5);
    await pass(5);
    expect([lettersTo(address).length, lettersTo(`next.${address}`).length]).toEqual([2, 2]);
    expect(await client.call(endMail)).toMatchObject({ mail: { confirmed: null, asked: null } });
  });

  test('is confirmed by nobody else, by no code that is late, guessed at five times, or followed by another', async () => {
    const first = await ask();
    const stranger = await world.as((await aPersonAs(world, 'guardian')).grant);
    const give = (code: string, who = client) => refusalOf(who.call(confirmMail, { body: { code } }));
    expect(await give(first, stranger)).toBe('notify.mail_code_over');
    const second = await ask();
    if (first !== second) expect(await give(first)).toBe('notify.wrong_mail_code');
    const wrong = other(second);
    for (const left of ['wrong_mail_code', 'wrong_mail_code', 'wrong_mail_code', 'mail_code_over'])
      expect(await give(wrong)).toBe(`notify.${left}`);
    expect(await give(second)).toBe('notify.mail_code_over');
    const third = await ask();
    world.clock.pass(30 * minute);
    expect(await give(third)).toBe('notify.mail_code_over');
    expect(await client.call(readWays)).toMatchObject({ mail: { confirmed: null, asked: null } });
  });

  test('gets three codes a day at most, and the code comes once where the answer was lost', async () => {
    mail.answer('closes');
    await client.call(askMailCode, { body: { address } });
    await expect.poll(() => lettersTo(address).length).toBeGreaterThan(0);
    mail.answer('yes');
    await world.settled();
    expect(new Set(lettersTo(address).map(({ id }) => id)).size).toBe(1);
    await ask();
    await ask(address.toUpperCase());
    expect(await refusalOf(ask())).toBe('session.too_many_tries');
  });

  test('is not asked of a pupil, and is not in the database to be read', async () => {
    const pupil = await world.as((await aPersonAs(world, 'pupil')).grant);
    expect(await refusalOf(pupil.call(askMailCode, { body: { address } }))).toBe('notify.no_mail_for_pupils');
    expect((await pupil.call(readWays)).mail).toBeNull();
    await confirm();
    const rows = await world.system(async ({ db }) => [
      await db.selectFrom('notify.mail_address').selectAll().where('county', '=', world.county).execute(),
      await db.selectFrom('platform.idempotency').selectAll().where('county', '=', world.county).execute(),
    ]);
    expect(JSON.stringify(rows)).not.toContain('wang.');
  });
});

describe('a letter', () => {
  test('says only that something waits, and leads to the inbox', async () => {
    await confirm();
    await aMessage(world, person, { level: 2, link: '/needs/secret' });
    await pass();
    await pass(60);
    const letter = lettersTo(address).at(-1);
    expect(letter?.words).toContain('Subject: 联育：有消息等您看');
    expect(letter?.words).toContain('http://lianyu.county.example/inbox');
    expect(letter?.words).not.toContain('secret');
    expect(await deliveries()).toMatchObject([{ phase: 'taken' }]);
  });

  test.each<[string, readonly MailAnswer[], object, number]>([
    ['refused for good', [{ to: 'letter', status: 554 }], { phase: 'dead', reason: 'refused' }, 1],
    [
      'put off',
      [
        { to: 'address', status: 452 },
        { to: 'letter', status: 451 },
      ],
      { phase: 'waiting', tries: 2 },
      1,
    ],
    ['taken without a word', ['closes', 'yes'], { phase: 'taken', tries: 2 }, 2],
    ['taken in the end', [{ to: 'letter', status: 421 }, 'yes'], { phase: 'taken', tries: 2 }, 2],
  ])('%s', async (_, answers, ended, came) => {
    await confirm();
    await aMessage(world, person);
    await pass();
    for (const answer of answers) {
      mail.answer(answer);
      await pass(360);
    }
    expect(await deliveries()).toMatchObject([ended]);
    const letters = lettersTo(address).slice(1);
    expect([letters.length, new Set(letters.map(({ id }) => id)).size]).toEqual([came, 1]);
  });

  test('to a mailbox that is not there goes on to the telephone at once, and its address is forgotten', async () => {
    await world.system(({ db }) =>
      db
        .updateTable('people.person')
        .set({ phone: '18800001234' })
        .where('county', '=', world.county)
        .where('id', '=', person)
        .execute(),
    );
    await confirm();
    await client.call(setWays, { body: { order: ['email', 'sms'], patienceMinutes: 60, digestHour: 18 } });
    mail.answer({ to: 'address', status: 550, words: '5.1.1 no such mailbox' });
    await aMessage(world, person);
    await pass();
    await pass(5);
    await pass();
    expect(sms.sent.filter(({ to }) => to === '18800001234')).toHaveLength(1);
    expect(await client.call(readWays)).toMatchObject({ mail: { confirmed: null } });
  });
});
