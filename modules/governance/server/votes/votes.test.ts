import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { putOffItem, takeOnItem } from '#modules/governance/contract/agenda.ts';
import {
  attendConference,
  leaveConference,
  noteAttendance,
  readAttendanceCode,
} from '#modules/governance/contract/attendance.ts';
import {
  type ConferenceInFull,
  endConference,
  openConference,
  readConference,
} from '#modules/governance/contract/conference.ts';
import { layMinutes } from '#modules/governance/contract/minutes.ts';
import { listResolutions, resolve } from '#modules/governance/contract/resolution.ts';
import { castVote, type Choice, closeVote, listVotes, openVote, type Vote } from '#modules/governance/contract/vote.ts';
import { aConference, anItem, anItemOn } from '#modules/governance/testing.ts';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { newBallotCode } from '#platform/browser/new-code.ts';
import { newId } from '#platform/id.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
const orgs = { bureau: '', police: '', civil: '', health: '', school: '' };
const roles = {
  bureau: 'official',
  police: 'department',
  civil: 'department',
  health: 'department',
  school: 'school_leader',
};
type Who = keyof typeof orgs;
const grants: Record<string, string> = {};
let as: Record<Who, Client>;
let official: Client;

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  orgs.bureau = await anOrganisation(world, { kind: 'bureau', name: '县教育局' });
  orgs.police = await anOrganisation(world, { kind: 'department', name: '公安局' });
  orgs.civil = await anOrganisation(world, { kind: 'department', name: '民政局' });
  orgs.health = await anOrganisation(world, { kind: 'department', name: '卫健局' });
  orgs.school = await anOrganisation(world, { name: '云岭一小' });
  for (const [who, org] of Object.entries(orgs))
    grants[who] = (await aPersonAs(world, roles[who as Who], { org })).grant;
});
afterAll(() => world.close());

/** Sessions of staff end. */
beforeEach(async () => {
  const signed = await Promise.all(Object.keys(orgs).map(async (who) => [who, await world.as(grants[who] ?? '')]));
  as = Object.fromEntries(signed) as Record<Who, Client>;
  official = as.bureau;
});

const refusedWith = (code: string, data?: object) => expect.objectContaining({ code, ...(data && { data }) });

/** A conference in session, its item, and those members there: the departments are members, the school listens. */
async function inSession(
  there: readonly Who[],
  { item: said = {}, ...more }: { item?: object; quorum?: string; voting?: string } = {},
): Promise<{ conference: ConferenceInFull; item: string }> {
  const members = [orgs.police, orgs.civil, orgs.health];
  const { id } = await aConference(official, members, { observers: [orgs.school], ...more });
  const { id: item } = await anItemOn(official, id, official, said);
  const { version: seen } = await official.call(readConference, { params: { id } });
  const conference = await official.call(openConference, { params: { id }, body: { seen } });
  for (const who of there) await come(id, who);
  return { conference, item };
}
async function come(id: string, who: Who): Promise<void> {
  const { path } = await official.call(readAttendanceCode, { params: { id } });
  await as[who].call(attendConference, { params: { id }, body: { code: path.slice(-22) } });
}
const opened = (item: string, isSecret = false): Promise<Vote> =>
  official.call(openVote, { params: { id: item }, body: { question: '是否同意放学时段限行？', isSecret } });
const cast = (who: Who, { id }: { id: string }, choice: Choice, code: string = newBallotCode()): Promise<Vote> =>
  as[who].call(castVote, { params: { id }, body: { choice, code } });
const closed = ({ id }: { id: string }): Promise<Vote> => official.call(closeVote, { params: { id }, body: {} });
const votesOf = async (who: Who, id: string): Promise<Vote[]> =>
  (await as[who].call(listVotes, { params: { id }, query: {} })).items;

test('members that are there vote once each; how it stands nobody is told before it is closed, and then who voted how', async () => {
  const { conference, item } = await inSession(['police', 'civil', 'health', 'school']);
  const vote = await opened(item);
  expect(vote).toMatchObject({ rule: 'majority', needed: 2, result: null, choices: [], may: ['close'] });
  expect(vote.voters.map(({ name }) => name).toSorted()).toEqual(['公安局', '卫健局', '民政局']);
  expect((await votesOf('police', conference.id))[0]?.may).toEqual(['cast']);
  const mine = await cast('police', vote, 'yes');
  expect(mine).toMatchObject({ voted: [{ name: '公安局' }], result: null, choices: [], may: [] });
  await cast('civil', vote, 'no');
  expect((await votesOf('school', conference.id))[0]).toMatchObject({ result: null, choices: [] });
  await cast('health', vote, 'yes');
  expect(await closed(vote)).toMatchObject({ result: { yes: 2, no: 1, abstain: 0, isCarried: true }, may: [] });
  const [told] = await votesOf('school', conference.id);
  expect(new Map(told?.choices.map(({ org, choice }) => [org.name, choice]))).toEqual(
    new Map([
      ['公安局', 'yes'],
      ['民政局', 'no'],
      ['卫健局', 'yes'],
    ]),
  );
});

test('what was sent is sent again without harm, and another vote of the same organisation is refused', async () => {
  const { item } = await inSession(['police', 'civil']);
  const vote = await opened(item, true);
  const code = newBallotCode();
  await cast('police', vote, 'yes', code);
  expect((await cast('police', vote, 'yes', code)).voted).toHaveLength(1);
  await expect(cast('police', vote, 'no')).rejects.toEqual(refusedWith('governance.has_voted'));
  expect(await closed(vote)).toMatchObject({ result: { yes: 1, no: 0, abstain: 0 }, choices: [] });
});

test('who is silent does not agree, and two thirds are asked where the item says so', async () => {
  const { item } = await inSession(['police', 'civil', 'health'], { voting: 'none' });
  await expect(opened(item)).rejects.toEqual(refusedWith('governance.no_vote_asked'));
  const { conference } = await inSession(['police', 'civil', 'health'], { voting: 'none' });
  const { id, version: seen } = await anItem(official);
  const on = { seen, conference: conference.id, minutes: 10, voting: 'two_thirds' as const };
  expect(await official.call(takeOnItem, { params: { id }, body: on })).toMatchObject({ voting: 'two_thirds' });
  const vote = await opened(id);
  expect(vote).toMatchObject({ rule: 'two_thirds', needed: 2 });
  await cast('police', vote, 'yes');
  await cast('civil', vote, 'abstain');
  expect((await closed(vote)).result).toEqual({ yes: 1, no: 0, abstain: 1, isCarried: false });
});

test('observers, who is not there, who came later and who has left have no vote, nor has a colleague who did not scan', async () => {
  const { conference, item } = await inSession(['police', 'civil', 'school']);
  const vote = await opened(item);
  await expect(cast('school', vote, 'yes')).rejects.toEqual(refusedWith('governance.observer_has_no_vote'));
  const absent = refusedWith('governance.not_there_to_vote');
  await expect(cast('health', vote, 'yes')).rejects.toEqual(absent);
  await come(conference.id, 'health');
  await expect(cast('health', vote, 'yes')).rejects.toEqual(absent);
  await as.civil.call(leaveConference, { params: { id: conference.id }, body: {} });
  await expect(cast('civil', vote, 'yes')).rejects.toEqual(absent);
  const colleague = await world.as((await aPersonAs(world, 'department', { org: orgs.police })).grant);
  const ballot = { params: { id: vote.id }, body: { choice: 'yes', code: newBallotCode() } } as const;
  await expect(colleague.call(castVote, ballot)).rejects.toEqual(absent);
  await expect(official.call(castVote, ballot)).rejects.toMatchObject({ status: 404 });
  await cast('police', vote, 'yes');
});

test('whom the clerk noted may vote by whoever acts for it', async () => {
  const { conference, item } = await inSession(['police']);
  const noted = { org: orgs.civil, isPresent: true, reason: '手机没电，本人在场。' };
  await official.call(noteAttendance, { params: { id: conference.id }, body: noted });
  const vote = await opened(item);
  expect((await cast('civil', vote, 'no')).voted).toMatchObject([{ name: '民政局' }]);
});

test('without a quorum, before it begins and twice at once there is no vote', async () => {
  const { conference, item } = await inSession(['police']);
  await expect(opened(item)).rejects.toEqual(refusedWith('governance.no_quorum', { present: 1, needed: 2 }));
  await come(conference.id, 'civil');
  const vote = await opened(item);
  await expect(opened(item)).rejects.toEqual(refusedWith('governance.vote_there'));
  const { id } = await aConference(official, [orgs.police]);
  const { id: early } = await anItemOn(official, id);
  await expect(opened(early)).rejects.toEqual(refusedWith('governance.not_in_this_state'));
  await expect(
    as.police.call(openVote, { params: { id: item }, body: { question: '是否同意？', isSecret: false } }),
  ).rejects.toMatchObject({ status: 404 });
  await expect(as.police.call(closeVote, { params: { id: vote.id }, body: {} })).rejects.toMatchObject({ status: 404 });
});

test('a vote that is over takes no more, and one that is open keeps the conference from ending and the item on the agenda', async () => {
  const { conference, item } = await inSession(['police', 'civil']);
  const vote = await opened(item);
  const end = { params: { id: conference.id }, body: { seen: conference.version } };
  await expect(official.call(endConference, end)).rejects.toEqual(refusedWith('governance.vote_open'));
  await closed(vote);
  await expect(cast('police', vote, 'yes')).rejects.toEqual(refusedWith('governance.vote_closed'));
  await expect(closed(vote)).rejects.toEqual(refusedWith('governance.vote_closed'));
  const body = { seen: 1, reason: '时间不够，下次再议。' };
  await expect(official.call(putOffItem, { params: { id: item }, body })).rejects.toEqual(
    refusedWith('governance.has_votes'),
  );
  await official.call(endConference, end);
});

test('an item is put to the vote five times at most', async () => {
  const { item } = await inSession(['police', 'civil']);
  for (let nth = 0; nth < 5; nth += 1) await closed(await opened(item));
  await expect(opened(item)).rejects.toEqual(refusedWith('governance.too_many_votes', { most: 5 }));
});

test('the vote on a confidential item is of those it names alone', async () => {
  const { conference, item } = await inSession(['police', 'civil', 'health'], {
    item: { isConfidential: true, named: [orgs.police, orgs.civil] },
  });
  const vote = await opened(item);
  expect(vote).toMatchObject({ needed: 2, voters: expect.toSatisfy((all: unknown[]) => all.length === 2) });
  await expect(cast('health', vote, 'yes')).rejects.toMatchObject({ status: 404 });
  expect(await votesOf('health', conference.id)).toEqual([]);
  expect(await votesOf('school', conference.id)).toEqual([]);
  expect(await votesOf('civil', conference.id)).toHaveLength(1);
});

test('a resolution says which vote it rests on, and the minutes are laid with what came of each', async () => {
  const { conference, item } = await inSession(['police', 'civil']);
  const vote = await opened(item);
  const resolving = (id: string) =>
    official.call(resolve, { params: { id: item }, body: { text: '会议同意限行。', vote: id } });
  await expect(resolving(vote.id)).rejects.toEqual(refusedWith('governance.no_such_vote'));
  for (const who of ['police', 'civil'] as const) await cast(who, vote, 'yes');
  await closed(vote);
  await expect(resolving(newId())).rejects.toEqual(refusedWith('governance.no_such_vote'));
  const rests = { id: vote.id, question: '是否同意放学时段限行？', yes: 2, no: 0, abstain: 0, isCarried: true };
  expect((await resolving(vote.id)).vote).toEqual(rests);
  const { items } = await as.school.call(listResolutions, { params: { id: conference.id }, query: { which: 'own' } });
  expect(items).toMatchObject([{ vote: rests }]);
  const ended = await official.call(endConference, {
    params: { id: conference.id },
    body: { seen: conference.version },
  });
  const laid = await official.call(layMinutes, { params: { id: conference.id }, body: { seen: ended.version } });
  await world.system(({ db }) =>
    db
      .updateTable('governance.vote')
      .set({ abstain: 0, yes: 1, no: 1, is_carried: false })
      .where('county', '=', world.county)
      .where('id', '=', vote.id)
      .execute(),
  );
  const again = await official.call(layMinutes, { params: { id: conference.id }, body: { seen: laid.version } });
  expect(again.minutes.hash).not.toBe(laid.minutes.hash);
});

test('of a secret vote nothing that is kept leads from an organisation to its choice', async () => {
  const { item } = await inSession(['police', 'civil', 'health']);
  const vote = await opened(item, true);
  for (const who of ['civil', 'police', 'health'] as const) await cast(who, vote, who === 'police' ? 'no' : 'yes');
  expect(await closed(vote)).toMatchObject({ result: { yes: 2, no: 1 }, choices: [], isSecret: true });
  const columns = await world.system(({ db }) =>
    sql<{ table: string; column: string; type: string }>`select table_name as "table", column_name as "column",
      data_type as type from information_schema.columns where table_schema = 'governance' and table_name like 'vote%'`.execute(
      db,
    ),
  );
  const columnsOf = (table: string): string[] =>
    columns.rows
      .filter((one) => one.table === table)
      .map(({ column }) => column)
      .toSorted();
  expect([...new Set(columns.rows.map(({ table }) => table))].toSorted()).toEqual(['vote', 'vote_cast', 'vote_choice']);
  // Who has voted stands without a choice, a moment or a person; how often each choice was made is one row for all.
  expect(columnsOf('vote_cast')).toEqual(['code', 'county', 'org', 'readers', 'vote']);
  expect(columns.rows.filter(({ table, type }) => table !== 'vote' && /date|time/.test(type))).toEqual([]);
  // What holds choices by organisation takes open votes alone: the database refuses others.
  const kept = await world.system(({ db }) =>
    sql<{ what: string }>`select pg_get_constraintdef(oid) as what from pg_constraint
      where conrelid = 'governance.vote_choice'::regclass and contype in ('c', 'f')`.execute(db),
  );
  const said = kept.rows.map(({ what }) => what);
  expect(said).toContainEqual('CHECK ((NOT is_secret))');
  expect(said).toContainEqual(expect.stringMatching(/^FOREIGN KEY \(county, vote, is_secret\) REFERENCES/));
  const hanging = await world.system(({ db }) =>
    sql<{ from: string }>`select conrelid::regclass::text as "from" from pg_constraint
      where contype = 'f' and confrelid = 'governance.vote_cast'::regclass`.execute(db),
  );
  expect(hanging.rows).toEqual([]);
  const { county } = world;
  const row = { county, vote: vote.id, org: orgs.police, choice: 'no', readers: [orgs.police] };
  for (const is_secret of [false, true])
    await expect(
      world.system(({ db }) =>
        db
          .insertInto('governance.vote_choice')
          .values({ ...row, is_secret })
          .execute(),
      ),
    ).rejects.toThrow(/vote_choice/);
  // The row that counts was written last by closing it, not by whoever voted last; no request is kept that could be tried against three choices.
  const written = await world.system(({ db }) =>
    sql<{ same: boolean }>`select cast_row.xmin::text = vote.xmin::text as same from governance.vote_cast as cast_row
      join governance.vote as vote on vote.county = cast_row.county and vote.id = cast_row.vote
      where vote.county = ${county} and vote.id = ${vote.id}`.execute(db),
  );
  expect(written.rows.map(({ same }) => same)).toEqual([false, false, false]);
  const held = await world.system(({ db }) =>
    sql<{ count: number }>`select count(*)::int as count from platform.idempotency
      where county = ${county} and reply::text like ${`%${vote.id}%`} and reply::text like '%"voted": [{%'`.execute(db),
  );
  expect(held.rows).toEqual([{ count: 1 }]);
  const records = await world.system(({ db }) =>
    sql<{ text: string }>`select (audit.*)::text as text from platform.audit as audit
      where audit.county = ${county} and audit.object::text = ${vote.id}`.execute(db),
  );
  expect(records.rows).toHaveLength(4);
  for (const { text } of records.rows) expect(text).not.toMatch(/\b(yes|no|abstain)\b/);
});
