import { join } from 'node:path';
import { expect } from 'vitest';
import type { CommandsHere } from '#testing/command-line.ts';
import { makeRoster } from '#testing/made-roster.ts';

/** What there is of a roster, and of how many different things, so that a double shows. */
const counts = `select
  (select count(*) from people.person) as people,
  (select count(*) from people.pupil) as pupils,
  (select count(*) from people.enrolment where ended is null) as enrolments,
  (select count(distinct (pupil, class)) from people.enrolment) as places,
  (select count(*) from people.guardianship where ended is null) as guardianships,
  (select count(*) from people.role_grant where role = 'pupil' and ended is null) as pupil_roles,
  (select count(*) from people.role_grant where role = 'guardian' and ended is null) as guardian_roles,
  (select count(*) from people.outside_id) as links,
  (select count(distinct (kind, id)) from people.outside_id) as linked`;

const args = ['import', '--county', '990101', '--kind', 'oneroster', '--in', 'set'];

/**
 * Brings a roster in by a process that is killed (SIGKILL) so many times, each begun anew: while it looks, then as it has said
 * how much is kept, once, twice, three times; at last to its end, and once again. Every pupil, guardian and enrolment is
 * there once. Gives what it did, in words.
 */
export async function killedRoster(line: CommandsHere, pupils: number, kills: number): Promise<string> {
  const made = await makeRoster(join(line.folder, 'set'), pupils);
  const keptAt: number[] = [];
  for (let at = 1; at <= kills; at++) keptAt.push(await killedOnce(line, at));
  const done = await line.lianyu(...args);
  expect(done).toMatchObject({ code: 0, answer: { changed: 0, ended: 0, refusedRows: 0 } });
  const [row = {}] = await line.ask(counts);
  const found = Object.fromEntries(Object.entries(row).map(([name, count]) => [name, Number(count)]));
  const [people, links = 0] = [made.pupils + made.guardians, found['links']];
  expect(found).toEqual({
    people,
    pupils,
    enrolments: pupils,
    places: pupils,
    guardianships: made.guardians,
    pupil_roles: pupils,
    guardian_roles: made.guardians,
    links,
    linked: links,
  });
  const again = await line.lianyu(...args);
  expect(again).toMatchObject({ code: 0, answer: { added: 0, changed: 0, ended: 0 } });
  // A test in which nothing was killed half way has shown nothing.
  expect(keptAt.some((kept) => kept > 0 && kept < links)).toBe(true);
  return `${pupils} pupils, killed ${kills} times, things kept by then ${keptAt.join(', ')} of ${links}; ${people} people, 0 twice`;
}

/** One import that is killed; gives how many things were kept by then. */
async function killedOnce(line: CommandsHere, at: number): Promise<number> {
  const { code } = await line.watched(
    (said, child) => {
      const isDue = at === 1 ? said.split('查看中').length > 4 : said.split('写入中').length - 1 >= Math.min(at - 1, 3);
      if (isDue) child.kill('SIGKILL');
    },
    ...args,
  );
  expect(code).toBeNull();
  const [row] = await line.ask('select count(*)::int as links from people.outside_id');
  return Number(row?.['links']);
}
