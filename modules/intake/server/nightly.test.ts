import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as contract from '#modules/intake/contract/run.ts';
import { nightlyRosters } from '#modules/intake/server/nightly.ts';
import { readInbox } from '#modules/notify/contract.ts';
import { aPersonAs } from '#modules/people/testing.ts';
import { type ForeignRoster, foreignFiles, riverside, withRows, writeForeign, zipOf } from '#testing/foreign-roster.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let official: Client;
let folder: string;

beforeEach(async () => {
  world = await createWorld();
  official = await world.as((await aPersonAs(world, 'official')).grant);
  folder = await mkdtemp(join(tmpdir(), 'lianyu-rosters-'));
  await mkdir(join(folder, world.county));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await world.close();
});

const left = (set: ForeignRoster) => writeForeign(join(folder, world.county, 'sis'), foreignFiles(set));
async function night(): Promise<contract.ImportRun[]> {
  const log = { error: () => undefined } as never;
  const room = { county: world.county, signal: new AbortController().signal, log, transaction: world.system };
  await nightlyRosters(folder).run(room, {});
  await world.settled();
  // The clock of the tests stands still: what is newest its id tells.
  return (await official.call(contract.listImports, {})).items.sort((a, b) => (a.id < b.id ? 1 : -1));
}
const apply = async (id: string, accept = false) => {
  await official.call(contract.applyImport, { params: { id }, body: { accept } });
  await world.settled();
};
const messages = async () => (await official.call(readInbox, {})).items.map(({ text }) => text);
const pupilsIn = () =>
  world.system(({ db }) =>
    db
      .selectFrom('people.enrolment')
      .select('id')
      .where('county', '=', world.county)
      .where('ended', 'is', null)
      .execute(),
  );

test('a night gives nobody a role: the first roster waits for an official, who is told; the next ones come in by themselves', async () => {
  await left(riverside);
  const [waiting] = await night();
  expect(waiting).toMatchObject({ state: 'ready', fileName: 'sis', source: 'Riverside SIS' });
  expect(await messages()).toEqual([expect.stringContaining('夜间收到一份名册')]);
  expect(await pupilsIn()).toHaveLength(0);
  await apply(waiting?.id ?? '');
  expect(await pupilsIn()).toHaveLength(3);

  const child = { sourcedId: 's-9', enabledUser: 'true', username: 'x', givenName: 'Ann', familyName: 'Roe' };
  const role = { ...riverside['roles']?.[0], sourcedId: 'r-9', userSourcedId: 's-9' };
  const place = { ...riverside['enrollments']?.[0], sourcedId: 'e-9', userSourcedId: 's-9' };
  const more = {
    ...riverside,
    users: [...(riverside['users'] ?? []), child],
    roles: [...(riverside['roles'] ?? []), role],
    enrollments: [...(riverside['enrollments'] ?? []), place],
  };
  await left(more);
  const [kept] = await night();
  expect(kept).toMatchObject({ state: 'applied', done: 2 });
  expect(await pupilsIn()).toHaveLength(4);
  // The same again is looked at, and changes nothing.
  expect((await night())[0]).toMatchObject({ state: 'applied', done: 0 });
  expect(await messages()).toHaveLength(1);
});

test('what would end much waits, is told of, and is kept after somebody said yes; a later night looks anew', async () => {
  await left(riverside);
  await apply((await night())[0]?.id ?? '');
  await left(withRows('enrollments', (rows) => rows.filter(({ sourcedId }) => sourcedId !== 'e-3')));
  await night();
  const [waiting, before] = await night();
  expect([waiting?.state, before?.state]).toEqual(['ready', 'cancelled']);
  expect(await pupilsIn()).toHaveLength(3);
  await expect(apply(waiting?.id ?? '')).rejects.toMatchObject({ code: 'intake.accept_first' });
  await apply(waiting?.id ?? '', true);
  expect(await pupilsIn()).toHaveLength(2);
});

test('rows at fault are kept aside and told of, the rest comes in; a set that is none is refused and told of', async () => {
  await left(riverside);
  await apply((await night())[0]?.id ?? '');
  const wrong = { sourcedId: 's-8', enabledUser: 'perhaps', username: 'x', givenName: 'Bo', familyName: 'Roe' };
  await left(withRows('users', (rows) => [...rows, wrong]));
  await writeFile(join(folder, world.county, 'torn.zip'), zipOf(foreignFiles(riverside)).slice(0, 500));
  const runs = await night();
  const of = (name: string) => runs.find((run) => run.fileName === name);
  expect(of('torn.zip')).toMatchObject({ state: 'refused' });
  expect(of('sis')).toMatchObject({ state: 'applied' });
  const { items } = await official.call(contract.listRows, { params: { id: of('sis')?.id ?? '' }, query: {} });
  expect(items.map(({ sheet, line, verdict }) => [sheet, line, verdict])).toEqual([['users.csv', 11, 'refused']]);
  expect(await messages()).toEqual(
    expect.arrayContaining([expect.stringContaining('读不了'), expect.stringContaining('有几行没有收下')]),
  );
});

test('without a folder, or with none for the county, a night does nothing', async () => {
  await rm(join(folder, world.county), { recursive: true });
  expect(await night()).toEqual([]);
});
