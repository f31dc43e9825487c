import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { listConsortia, readConsortium } from '#modules/consortia/contract/consortium.ts';
import {
  callOffGathering,
  changeGathering,
  confirmParticipants,
  joinGathering,
  leaveGathering,
  listGatherings,
  listParticipants,
  listResearchHours,
  putBackGathering,
  readGathering,
  readGatheringFile,
  takeOnGathering,
} from '#modules/consortia/contract/gathering.ts';
import { aConsortium, aGathering, aProgramme, aProposal, aResearchDay } from '#modules/consortia/testing.ts';
import { makeCalendarKey } from '#modules/governance/contract/calendar.ts';
import { readInbox } from '#modules/notify/contract.ts';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { newId } from '#platform/id.ts';
import { declaredFacts } from '#platform/facts/fact.ts';
import { readCalendar } from '#standards/icalendar/calendar.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let consortium: string;
const orgs = { first: '', second: '', third: '', outside: '' };
const grants: Record<string, string> = {};
let teacherId: string;
let official: Client;
let lead: Client;
let host: Client;
let other: Client;
let outsider: Client;
let teacher: Client;

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  await anOrganisation(world, { kind: 'bureau', name: '县教育局' });
  orgs.first = await anOrganisation(world, { name: '云岭一小' });
  orgs.second = await anOrganisation(world, { name: '云岭二小' });
  orgs.third = await anOrganisation(world, { name: '石桥村小' });
  orgs.outside = await anOrganisation(world, { name: '外面的学校' });
  grants['official'] = (await aPersonAs(world, 'official')).grant;
  for (const [name, org] of Object.entries(orgs))
    grants[name] = (await aPersonAs(world, 'school_leader', { org, name: '周校长' })).grant;
  const somebody = await aPersonAs(world, 'teacher', { org: orgs.third, name: '吴老师' });
  teacherId = somebody.person;
  grants['teacher'] = somebody.grant;
  official = await world.as(grants['official']);
  consortium = await aConsortium(world, official, [orgs.first, orgs.second, orgs.third]);
});
afterAll(() => world.close());
beforeEach(async () => {
  const as = (name: string): Promise<Client> => world.as(grants[name] ?? '');
  [official, lead, host, other] = [await as('official'), await as('first'), await as('second'), await as('third')];
  [outsider, teacher] = [await as('outside'), await as('teacher')];
});

const titlesOf = async (who: Client, query: object = {}): Promise<string[]> =>
  (await who.call(listGatherings, { query })).items.map(({ title }) => title);

test('who belongs to a consortium, and which school leads it, is read by its schools and the bureau', async () => {
  const expected = [
    {
      id: consortium,
      name: '城关教联体',
      lead: { id: orgs.first, name: '云岭一小' },
      schools: expect.arrayContaining([{ id: orgs.third, name: '石桥村小' }]),
    },
  ];
  for (const who of [official, host, teacher])
    expect((await who.call(listConsortia, { query: {} })).items).toEqual(expected);
  expect((await outsider.call(listConsortia, { query: {} })).items).toEqual([]);
});

test('a proposal is known to its host and to whoever decides, and to all of the consortium once it is taken on', async () => {
  const title = '数学大单元备课';
  const { id, version, state, may } = await aProposal(host, consortium, { title });
  expect([state, may]).toEqual(['proposed', ['change', 'call_off']]);
  const waiting = { when: 'waiting' };
  expect([await titlesOf(host, waiting), await titlesOf(lead, waiting), await titlesOf(official, waiting)]).toEqual([
    [title],
    [title],
    [title],
  ]);
  for (const who of [other, teacher, outsider]) {
    expect(await titlesOf(who, waiting)).toEqual([]);
    await expect(who.call(readGathering, { params: { id } })).rejects.toMatchObject({ code: 'access.not_found' });
  }
  await expect(host.call(takeOnGathering, { params: { id }, body: { seen: version } })).rejects.toMatchObject({
    code: 'access.not_found',
  });
  expect((await lead.call(takeOnGathering, { params: { id }, body: { seen: version } })).state).toBe('on_calendar');
  expect(await titlesOf(teacher)).toContain(title);
  expect(await titlesOf(outsider)).toEqual([]);
});

test('a proposal given back is said with a reason, put right, and proposed anew', async () => {
  const { id, version: seen } = await aProposal(host, consortium);
  const back = await lead.call(putBackGathering, { params: { id }, body: { seen, reason: '与期中考试冲突。' } });
  expect([back.state, back.reason]).toEqual(['put_back', '与期中考试冲突。']);
  const { kind: _, ...plan } = aResearchDay;
  const again = await host.call(changeGathering, { params: { id }, body: { ...plan, seen: back.version } });
  expect([again.state, again.reason, again.changes]).toEqual(['proposed', null, 0]);
  await expect(
    lead.call(putBackGathering, { params: { id }, body: { seen: back.version, reason: '又一次' } }),
  ).rejects.toMatchObject({ code: 'consortia.gathering_changed' });
});

test('a change of the calendar has a number and is told to the schools and to whoever wanted to come', async () => {
  const { id, version } = await aGathering(host, lead, consortium);
  await teacher.call(joinGathering, { params: { id }, body: {} });
  const { kind: _, ...plan } = aResearchDay;
  const moved = await host.call(changeGathering, {
    params: { id },
    body: { ...plan, place: '云岭一小报告厅', seen: version },
  });
  expect([moved.changes, moved.place]).toEqual([1, '云岭一小报告厅']);
  const off = await lead.call(callOffGathering, {
    params: { id },
    body: { seen: moved.version, reason: '主讲老师生病。' },
  });
  expect([off.state, off.reason, off.changes, off.may]).toEqual(['called_off', '主讲老师生病。', 2, []]);
  await world.settled();
  const told = async (who: Client) =>
    (await who.call(readInbox, { query: {} })).items.filter(({ link }) => link === `/gatherings/${id}`).length;
  // Taken on, changed and called off; the teacher heard of what changed alone.
  expect([await told(other), await told(teacher), await told(outsider)]).toEqual([3, 2, 0]);
  expect((await teacher.call(readGathering, { params: { id } })).state).toBe('called_off');
  await expect(teacher.call(leaveGathering, { params: { id }, body: {} })).rejects.toMatchObject({
    code: 'consortia.not_in_this_state',
  });
});

test('calendars are given when, where and the title, by file and by the feed of one’s own', async () => {
  const { id } = await aGathering(host, lead, consortium, { title: '科学实验观摩' });
  const proposal = await aProposal(host, consortium, { title: '还没定的活动' });
  const file = await teacher.raw({ method: 'GET', url: `/api/gatherings/${id}/gathering.ics` });
  expect(file.headers['content-type']).toBe('text/calendar; charset=utf-8');
  expect(readCalendar(file.body)).toMatchObject({
    events: [{ uid: `${id}@990101.lianyu`, sequence: 1, summary: '科学实验观摩', place: '云岭二小录播教室' }],
  });
  expect(file.body).not.toMatch(/周老师|网盘/);
  await expect(host.call(readGatheringFile, { params: { id: proposal.id } })).rejects.toMatchObject({
    code: 'consortia.not_in_this_state',
  });
  const { path } = await teacher.call(makeCalendarKey, { body: {} });
  const feed = await world.stranger.raw({ method: 'GET', url: path });
  expect(feed.body).toContain('SUMMARY:科学实验观摩');
  expect(feed.body).not.toContain('还没定的活动');
  const theirs = await outsider.call(makeCalendarKey, { body: {} });
  expect((await world.stranger.raw({ method: 'GET', url: theirs.path })).body).not.toContain('科学实验观摩');
});

test('a gathering that cannot be is refused with its field', async () => {
  const propose = (more: object) => aProposal(host, consortium, more);
  await expect(propose({ endsAt: aResearchDay.startsAt })).rejects.toMatchObject({
    code: 'consortia.ends_before_it_starts',
    data: { field: 'endsAt' },
  });
  await expect(propose({ startsAt: '2026-11-01T14:00:00+08:00' })).rejects.toMatchObject({
    code: 'consortia.starts_past',
    data: { field: 'startsAt' },
  });
  await expect(propose({ endsAt: '2027-12-02T17:00:00+08:00' })).rejects.toMatchObject({ code: 'consortia.too_long' });
  const programme = (await aProgramme(lead, consortium)).id;
  await expect(propose({ programme })).rejects.toMatchObject({ code: 'consortia.no_such_programme' });
  expect((await propose({ programme, kind: 'culture' })).programme).toEqual({ id: programme, name: '花灯进校园' });
  await expect(aProposal(outsider, consortium)).rejects.toMatchObject({ code: 'access.not_found' });
});

test('whoever signed up and was confirmed by the host has hours of his own, and his school a fact of grade B', async () => {
  const { id } = await aGathering(host, lead, consortium, { title: '听评课' });
  const stays = await aPersonAs(world, 'counsellor', { org: orgs.third, name: '郑老师' });
  const leaves = await world.as(stays.grant);
  await leaves.call(joinGathering, { params: { id }, body: {} });
  await leaves.call(leaveGathering, { params: { id }, body: {} });
  const joined = await teacher.call(joinGathering, { params: { id }, body: {} });
  expect([joined.joined, joined.own, joined.may]).toEqual([1, { minutes: null }, ['leave']]);
  const { items } = await host.call(listParticipants, { query: { gathering: id } });
  expect(items).toEqual([
    { person: teacherId, name: '吴老师', school: { id: orgs.third, name: '石桥村小' }, minutes: null },
  ]);
  for (const who of [lead, other, teacher, official])
    await expect(who.call(listParticipants, { query: { gathering: id } })).rejects.toMatchObject({
      code: 'access.not_found',
    });
  const came = [{ person: teacherId, minutes: 180 }];
  const confirm = (body: { came: { person: string; minutes: number }[] }) =>
    host.call(confirmParticipants, { params: { id }, body });
  await expect(confirm({ came })).rejects.toMatchObject({ code: 'consortia.not_over_yet' });
  await later(8);
  await expect(confirm({ came: [{ person: teacherId, minutes: 181 }] })).rejects.toMatchObject({
    code: 'consortia.longer_than_it_was',
  });
  await expect(confirm({ came: [...came, { person: newId(), minutes: 10 }] })).rejects.toMatchObject({
    code: 'consortia.no_such_participant',
  });
  expect((await confirm({ came })).confirmed).toBe(1);
  expect(await teacher.call(listResearchHours, { query: {} })).toMatchObject({
    items: [{ gathering: id, minutes: 180, host: { name: '云岭二小' } }],
    minutes: 180,
  });
  expect((await host.call(listResearchHours, { query: {} })).items).toEqual([]);
  const fact = declaredFacts().get('joint_research_hours');
  const span = { began: '2026-12-01', ended: '2026-12-31' };
  const read = await world.system((ctx) => fact?.read(ctx, span) ?? Promise.resolve([]));
  expect([fact?.grade, read]).toEqual(['B', [{ org: orgs.third, counted: [[3, 1]], children: null }]]);
});

test('the figures of a consortium are of its last year, with what they are of, and its other schools read them', async () => {
  const org = await anOrganisation(world, { name: '新学校' });
  const somebody = await aPersonAs(world, 'teacher', { org });
  const bureau = await world.as(grants['official'] ?? '');
  const fresh = await aConsortium(world, bureau, [orgs.outside, org], '新教联体');
  const read = async () => {
    const { research, development, culture, schools, since } = await (await world.as(grants['outside'] ?? '')).call(
      readConsortium,
      { params: { id: fresh } },
    );
    return { research, development, culture, schools: schools.length, since };
  };
  const none = {
    research: { held: 0, coming: 0, hosts: 0 },
    development: { minutes: 0, confirmed: 0, joined: 0, schools: 0 },
    culture: { programmes: 0, schools: 0, held: 0 },
  };
  expect(await read()).toEqual({ ...none, schools: 2, since: expect.stringMatching(/^2025-12/) });
  const first = await world.as(grants['outside'] ?? '');
  const when = { startsAt: '2026-12-20T14:00:00+08:00', endsAt: '2026-12-20T16:00:00+08:00' };
  const { id } = await aGathering(first, first, fresh, when);
  await (await world.as(somebody.grant)).call(joinGathering, { params: { id }, body: {} });
  expect((await read()).research).toEqual({ held: 0, coming: 1, hosts: 0 });
  await later(30);
  const back = await world.as(grants['outside'] ?? '');
  await back.call(confirmParticipants, { params: { id }, body: { came: [{ person: somebody.person, minutes: 90 }] } });
  expect(await read()).toMatchObject({
    research: { held: 1, coming: 0, hosts: 1 },
    development: { minutes: 90, confirmed: 1, joined: 1, schools: 1 },
  });
  const stranger = await world.as(grants['first'] ?? '');
  await expect(stranger.call(readConsortium, { params: { id: fresh } })).rejects.toMatchObject({
    code: 'access.not_found',
  });
});

/** Lets days go by, and signs everybody in again. */
async function later(days: number): Promise<void> {
  world.clock.pass(days * 86_400_000);
  host = await world.as(grants['second'] ?? '');
  teacher = await world.as(grants['teacher'] ?? '');
}
