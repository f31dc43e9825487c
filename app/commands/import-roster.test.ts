import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportCounty } from '#app/commands/export.ts';
import { importFiles } from '#app/commands/import.ts';
import { loadWorld } from '#database/demo/load-world.ts';
import { makeWorld } from '#database/demo/world.ts';
import { SchoolYears } from '#modules/people/server/public.ts';
import { dayOf } from '#platform/clock.ts';
import { type CommandsHere, commandsHere } from '#testing/command-line.ts';
import { meaningOf, readFolder } from '#testing/roster-meaning.ts';

const today = dayOf(new Date());
const inCounty = ['--county', '990101'];

let full: CommandsHere;
let empty: CommandsHere;

beforeAll(async () => {
  full = await commandsHere((opened, county) =>
    loadWorld(opened, makeWorld({ county, seed: 7, today, schools: 4 }), 'hash').then(() => undefined),
  );
  empty = await commandsHere();
}, 60_000);
afterAll(async () => {
  await full.close();
  await empty.close();
});

const bringIn = (line: CommandsHere, path: string, ...args: string[]) =>
  line.call(importFiles, ...inCounty, '--kind', 'oneroster', '--in', path, ...args);

async function exported(line: CommandsHere, folder: string): Promise<string> {
  const done = await line.call(exportCounty, '--format', 'oneroster', ...inCounty, '--out', folder);
  expect(done).toMatchObject({ code: 0 });
  return join(line.folder, folder);
}

test('a roster of ours, brought into an empty county, goes out of it again with the same meaning', async () => {
  const out = await exported(full, 'out');
  const { roster, faults } = await readFolder(out);
  expect(faults).toEqual([]);
  const done = await bringIn(empty, out);
  expect(done).toMatchObject({ code: 0, answer: { changed: 0, ended: 0, refusedRows: 0 } });
  // A second person says yes to what takes two, from the day each is said to have begun.
  await empty.ask(`insert into people.role_grant (county, id, person, role, org, began, ended)
    select county, id, person, role, org, '${new SchoolYears().yearBegan(today)}', ended from people.grant_request`);
  const again = await readFolder(await exported(empty, 'again'));
  expect(again.faults).toEqual([]);
  const [before, after] = [meaningOf(roster), meaningOf(again.roster)];
  for (const name of Object.keys(before)) expect([name, after[name]]).toEqual([name, before[name]]);
  expect(before['enrollments']?.length).toBeGreaterThan(300);
  // The same again: nothing to do.
  expect(await bringIn(empty, out)).toMatchObject({ code: 0, answer: { added: 0, changed: 0, ended: 0 } });
  // And at home everything is known by its own id.
  const home = await bringIn(full, out, '--dry-run');
  expect(home).toMatchObject({ code: 0, answer: { added: 0, changed: 0, ended: 0, refusedRows: 0 } });
});
