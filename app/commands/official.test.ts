import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { official } from '#app/commands/official.ts';
import { type CommandLine, commandLine, type CommandsHere, commandsHere } from '#testing/command-line.ts';
import { type GivenPostgres, givePostgres, postgresKinds } from '#testing/given-postgres.ts';

const bureau = `insert into people.organisation (county, id, kind, name, region, began)
  values ('990101', '01900000-0000-7000-8000-000000000001', 'bureau', '云岭县教育局', '990101', '2020-09-01')`;

/** Calls the command in the county, and expects what it refuses with. */
const refusedBy = async (line: CommandsHere, ...args: string[]): Promise<unknown> => {
  const { code, answer } = await line.call(official, '--county', '990101', ...args);
  return [code, (answer as { refusals?: { code: string }[] }).refusals?.map((one) => one.code)];
};

describe('a county', () => {
  let line: CommandsHere;

  beforeAll(async () => {
    line = await commandsHere();
    await line.ask(bureau);
  });
  afterAll(() => line.close());

  test('gets an official with a link, is told who holds what, and keeps its last official', async () => {
    const done = await line.call(official, '--county', '990101', '--name', '张三', '--until', '2099-08-01');
    expect(done).toMatchObject({
      code: 0,
      answer: {
        name: '张三',
        login: null,
        offices: [{ title: '教育局 · 云岭县教育局', until: '2099-08-01' }],
        link: expect.stringMatching(/^http:\/\/127\.0\.0\.1:8080\/welcome#token=990101\.[\w-]{43}$/) as string,
      },
    });
    expect(done.err).toContain('72 小时内有效');
    const person = String(done.answer['person']);
    expect(await line.call(official, '--county', '990101')).toMatchObject({
      code: 0,
      answer: { items: [{ person, name: '张三' }] },
    });
    // The link was lost before he made his account: another takes its place.
    const again = await line.call(official, '--county', '990101', '--login', person);
    expect([again.code, again.answer['link'] !== done.answer['link']]).toEqual([0, true]);
    // A second factor of his that was lost is taken, too: nobody of the county could.
    expect(await line.call(official, '--county', '990101', '--reset', person)).toMatchObject({
      code: 0,
      answer: { person },
    });
    expect(await refusedBy(line, '--end', person)).toEqual([1, ['people.last_official']]);
    expect(await refusedBy(line, '--end', 'nobody')).toEqual([1, ['people.holds_no_office']]);
    expect(await refusedBy(line, '--name', '李四', '--organisation', '卫健局')).toEqual([
      1,
      ['people.which_organisation'],
    ]);
    expect(await line.ask('select action, role, relation from platform.audit order by at')).toEqual(
      ['people.appoint_official', 'people.renew_official', 'people.reset_official'].map((action) => ({
        action,
        role: 'system',
        relation: 'operator',
      })),
    );
  });

  test.each([
    [['--name', '张']],
    [['--name', '张三', '--role', 'teacher']],
    [['--name', '张三', '--role', 'department']],
    [['--name', '张三', '--until', '2027-02-30']],
    [['--login', 'li', '--name', '张三']],
    [['--login', 'li', '--end', 'li']],
    [['--until', '2027-08-01']],
  ])('is left as it is by %j, which is wrong usage', async (args) => {
    expect(await line.call(official, '--county', '990101', ...args)).toMatchObject({
      code: 2,
      answer: { error: 'usage' },
    });
  });
});

describe('a county of the data folder', () => {
  let line: CommandLine;

  beforeAll(async () => {
    line = await commandLine();
    await line.ask(bureau);
  }, 60_000);
  afterAll(() => line.close());

  test('gets an official, who is still there when it is opened again', async () => {
    expect(await line.lianyu('official', '--county', '990101', '--name', '张三')).toMatchObject({
      code: 0,
      answer: { name: '张三' },
    });
    expect(await line.ask("select id from people.role_grant where role = 'official'")).toHaveLength(1);
  }, 60_000);
});

describe('a county of a given database', () => {
  let given: GivenPostgres;
  let line: CommandLine;

  beforeAll(async () => {
    const [kind] = postgresKinds;
    if (!kind) throw new Error('there is always the one from npm');
    given = await givePostgres(kind);
    line = await commandLine({ DATABASE_URL: given.url });
    await line.ask(bureau);
  }, 120_000);
  afterAll(async () => {
    await line.close();
    await given.remove();
  });

  test('gets an official too', async () => {
    expect(await line.lianyu('official', '--county', '990101', '--name', '张三')).toMatchObject({
      code: 0,
      answer: { name: '张三' },
    });
  }, 60_000);
});
