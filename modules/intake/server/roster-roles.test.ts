import { afterAll, beforeAll, expect, test } from 'vitest';
import * as contract from '#modules/intake/contract/run.ts';
import { lookAt } from '#modules/intake/testing.ts';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { dayOf } from '#platform/clock.ts';
import { type ForeignRoster, foreignFiles, zipOf } from '#testing/foreign-roster.ts';
import { holding, queriesWait } from '#testing/holding.ts';
import { createWorld, type World } from '#testing/world.ts';

let world: World;
let school: string;
let official: string;

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  school = await anOrganisation(world);
  official = (await aPersonAs(world, 'official')).grant;
});
afterAll(() => world.close());

type Cells = Readonly<Record<string, string>>;
const today = () => dayOf(world.clock.now);
const moment = '2026-11-01T00:00:00.000Z';

/** Has rows of what changed looked at, and gives how many would be added, changed and ended, and how to keep them. */
async function look(roster: ForeignRoster) {
  const client = await world.as(official);
  const rows = Object.entries(roster).map(([name, told]) => [
    name,
    told.map((row) => ({ status: 'active', dateLastModified: moment, ...row })),
  ]);
  const files = zipOf(foreignFiles(Object.fromEntries(rows) as ForeignRoster, { all: 'delta' }));
  const { id, kinds } = await lookAt(world, client, files, 'riverside.zip');
  const keep = async () => {
    await client.call(contract.applyImport, { params: { id }, body: { accept: true } });
    await world.settled();
    return (await client.call(contract.readImport, { params: { id } })).state;
  };
  const sum = (of: 'added' | 'changed' | 'ended') => kinds.reduce((count, one) => count + one[of], 0);
  return { would: [sum('added'), sum('changed'), sum('ended')], keep };
}
const keep = async (roster: ForeignRoster) => (await look(roster)).keep();

/** Somebody of the school, and the row that says what he is there. */
async function somebody(role = 'teacher') {
  const { person } = await aPersonAs(world, role, { org: school });
  const row = { sourcedId: `r-${person}`, userSourcedId: person, roleType: 'primary', orgSourcedId: school };
  const roles = (said: string, more: Cells = {}): ForeignRoster => ({ roles: [{ ...row, role: said, ...more }] });
  return { person, roles };
}

const held = (person: string, role: string) =>
  world.system(({ db }) =>
    db
      .selectFrom('people.role_grant')
      .select(['began', 'ended'])
      .where('county', '=', world.county)
      .where('person', '=', person)
      .where('role', '=', role)
      .where('lent_from', 'is', null)
      .orderBy('id')
      .execute(),
  );
const requested = (person: string) =>
  world.system(({ db }) =>
    db
      .selectFrom('people.grant_request')
      .selectAll()
      .where('county', '=', world.county)
      .where('person', '=', person)
      .orderBy('id')
      .execute(),
  );

test('who is approved while a roster ends his role, or him, is left with nothing', async () => {
  const [one, other] = [await somebody(), await somebody('safeguard_lead')];
  const user = {
    sourcedId: other.person,
    enabledUser: 'true',
    username: 'x',
    givenName: '老师',
    familyName: '何',
  };
  await keep({ users: [user], ...other.roles('counselor') });
  await keep(one.roles('counselor'));
  const gone = [
    [one.person, one.roles('counselor', { status: 'tobedeleted' })],
    [other.person, { users: [{ ...user, status: 'tobedeleted' }] }],
  ] as const;
  for (const [person, roster] of gone) {
    const looked = await look(roster);
    expect(looked.would).toEqual([0, 0, 1]);
    const [request] = await requested(person);
    const { id = '', began = '', ended = '' } = request ?? {};
    const decided = await holding(world, async ({ db }) => {
      await db.updateTable('people.grant_request').set({ state: 'approved' }).where('id', '=', id).execute();
      const grant = { county: world.county, id, person, role: 'counsellor', org: school, began, ended };
      await db.insertInto('people.role_grant').values(grant).execute();
    });
    const kept = looked.keep();
    await queriesWait(world);
    await decided();
    expect(await kept).toBe('applied');
    expect(await held(person, 'counsellor')).toEqual([{ began: today(), ended: today() }]);
  }
  // What no roster gives, he does not keep either.
  expect(await held(other.person, 'safeguard_lead')).toMatchObject([{ ended: today() }]);
});
