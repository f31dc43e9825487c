import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { endCalendarKey, makeCalendarKey, readCalendarKey } from '#modules/governance/contract/calendar.ts';
import { answerConvocation, callOff, changeConference, convene } from '#modules/governance/contract/conference.ts';
import { aConference, anItemOn, aPlan } from '#modules/governance/testing.ts';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { type Calendar, type CalendarEvent, readCalendar } from '#standards/icalendar/calendar.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
const orgs = { bureau: '', police: '', school: '' };
const grants = { bureau: '', police: '', school: '' };
let official: Client;
let police: Client;
let school: Client;

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  orgs.bureau = await anOrganisation(world, { kind: 'bureau', name: '县教育局' });
  orgs.police = await anOrganisation(world, { kind: 'department', name: '公安局' });
  orgs.school = await anOrganisation(world, { name: '云岭一小' });
  grants.bureau = (await aPersonAs(world, 'official', { org: orgs.bureau })).grant;
  grants.police = (await aPersonAs(world, 'department', { org: orgs.police })).grant;
  grants.school = (await aPersonAs(world, 'school_leader', { org: orgs.school })).grant;
});
afterAll(() => world.close());
beforeEach(async () => {
  official = await world.as(grants.bureau);
  police = await world.as(grants.police);
  school = await world.as(grants.school);
});

const calendarIn = (text: string): Calendar => {
  const read = readCalendar(text);
  if ('reason' in read) throw new Error(read.reason);
  return read;
};
const invitationOf = async (who: Client, id: string) => {
  const reply = await who.raw({ method: 'GET', url: `/api/conferences/${id}/invitation.ics` });
  return { reply, calendar: calendarIn(reply.body) };
};
const fetched = (path: string) => world.stranger.raw({ method: 'GET', url: path });
const eventIn = (calendar: Calendar, id: string): CalendarEvent | undefined =>
  calendar.events.find(({ uid }) => uid === `${id}@990101.lianyu`);

test('an invitation says when in UTC, whom it asks, and what they have answered; not what it is about', async () => {
  const { id } = await aConference(official, [orgs.police], { observers: [orgs.school] });
  await anItemOn(official, id, official, { title: '放学时段的交通' });
  await police.call(answerConvocation, { params: { id }, body: { answer: 'comes', whoComes: '陈科长' } });
  const { reply, calendar } = await invitationOf(school, id);
  expect(reply.headers['content-type']).toBe('text/calendar; charset=utf-8; method=REQUEST');
  expect(reply.body).toContain('DTSTART:20261201T010000Z\r\n');
  expect(calendar).toMatchObject({
    method: 'REQUEST',
    events: [
      {
        uid: `${id}@990101.lianyu`,
        sequence: 1,
        status: 'CONFIRMED',
        summary: '第四次联席会议',
        organizer: { name: '县教育局' },
        attendees: [
          { name: '公安局', isObserver: false, answer: 'ACCEPTED' },
          { name: '云岭一小', isObserver: true, answer: 'NEEDS-ACTION' },
        ],
      },
    ],
  });
  expect(reply.body).not.toMatch(/放学|陈科长/);
});

test('its number grows with each change, and calling it off says so to calendars', async () => {
  const first = await aConference(official, [orgs.police]);
  const params = { id: first.id };
  const moved = aPlan([orgs.police], { startsAt: '2026-12-02T09:00:00+08:00', endsAt: '2026-12-02T10:00:00+08:00' });
  const second = await official.call(changeConference, { params, body: { ...moved, seen: first.version } });
  expect((await invitationOf(police, first.id)).calendar.events).toMatchObject([
    { sequence: 2, begins: new Date('2026-12-02T01:00:00Z') },
  ]);
  await official.call(callOff, { params, body: { seen: second.version, reason: '与防汛会议冲突。' } });
  const { calendar } = await invitationOf(police, first.id);
  expect(calendar).toMatchObject({ method: 'CANCEL', events: [{ sequence: 3, status: 'CANCELLED' }] });
});

test('a secret address feeds a calendar with what its holder reads; of what is prepared nothing', async () => {
  const { id } = await aConference(official, [orgs.police]);
  const unseen = await aConference(official, [orgs.school]);
  const prepared = await official.call(convene, { body: aPlan([orgs.police]) });
  expect(await police.call(readCalendarKey)).toEqual({ madeAt: null });
  const { path } = await police.call(makeCalendarKey, { body: {} });
  expect((await police.call(readCalendarKey)).madeAt).not.toBeNull();
  const reply = await fetched(path);
  expect([reply.headers['content-type'], reply.headers['cache-control']]).toEqual([
    'text/calendar; charset=utf-8',
    'no-store',
  ]);
  const calendar = calendarIn(reply.body);
  expect(calendar).toMatchObject({ method: 'PUBLISH', name: '教联体日历' });
  expect(eventIn(calendar, id)).toMatchObject({ summary: '第四次联席会议', attendees: [] });
  expect([unseen.id, prepared.id].map((one) => eventIn(calendar, one))).toEqual([undefined, undefined]);
  expect(reply.body).not.toContain(path.slice(-20));
});

test('a new address ends the old one, and taking it back ends both; a wrong one is not found either', async () => {
  const first = await school.call(makeCalendarKey, { body: {} });
  const second = await school.call(makeCalendarKey, { body: {} });
  const found = async (path: string): Promise<number> => (await fetched(path)).statusCode;
  expect([await found(first.path), await found(second.path)]).toEqual([404, 200]);
  expect(await found(second.path.replace('990101', '990102'))).toBe(404);
  await school.call(endCalendarKey);
  expect(await found(second.path)).toBe(404);
  expect(await found(`/calendar/990101.${'a'.repeat(43)}.ics`)).toBe(404);
});

test('the address is kept as a hash alone, and ends with the role it was made in', async () => {
  const { grant } = await aPersonAs(world, 'department', { org: orgs.police });
  const { path } = await (await world.as(grant)).call(makeCalendarKey, { body: {} });
  expect((await fetched(path)).statusCode).toBe(200);
  const secret = path.replace(/^.*\/|\.ics$/g, '');
  const kept = await world.system(({ db }) =>
    db.selectFrom('governance.calendar_key').selectAll().where('county', '=', world.county).execute(),
  );
  expect(kept.length).toBeGreaterThan(0);
  expect(JSON.stringify(kept.map((one) => [...one.token_hash.toString('latin1')].join('')))).not.toContain(secret);
  await world.system(({ db }) =>
    db
      .updateTable('people.role_grant')
      .set({ ended: '2026-11-24' })
      .where('county', '=', world.county)
      .where('id', '=', grant)
      .execute(),
  );
  expect((await fetched(path)).statusCode).toBe(404);
});
