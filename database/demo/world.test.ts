import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { loadWorld } from '#database/demo/load-world.ts';
import { makeMedia } from '#database/demo/media.ts';
import { neededForQuorum } from '#modules/governance/server/rules/conference-life.ts';
import { makeWorld } from '#database/demo/world.ts';
import { Circumstance } from '#modules/governance/contract/extent.ts';
import { faultsOf, Regions } from '#modules/governance/server/rules/coverage.ts';
import { urgencyOf } from '#modules/governance/server/rules/urgency.ts';
import type { NewDuty } from '#modules/governance/server/store/duty-store.ts';
import { words as wordsOfMessages } from '#modules/messages/words.ts';
import { listConversations } from '#modules/messages/contract/conversation.ts';
import { PostDocument } from '#modules/messages/contract/document.ts';
import { listEngagements } from '#modules/needs/contract/engagement.ts';
import { answerOffer, listOffers } from '#modules/needs/contract/offer.ts';
import { listRuns } from '#modules/needs/contract/run.ts';
import { words as wordsOfNeeds } from '#modules/needs/words.ts';
import { needsSecond, SchoolYears } from '#modules/people/server/public.ts';
import { readFile } from '#platform/files/files.ts';
import { inScope } from '#platform/db/transaction.ts';
import { faultOf } from '#standards/codes/fault.ts';
import { parseRegionCode } from '#standards/codes/region-code.ts';
import { parseSchoolCode } from '#standards/codes/school-code.ts';
import { parseStudentNumber } from '#standards/codes/student-number.ts';
import { parseWeekly } from '#standards/icalendar/weekly.ts';
import { freshDatabase } from '#testing/database.ts';
import { testSecrets, worldOn } from '#testing/world.ts';

type ClassRow = { id: string; entry_year: number };

const options = { seed: 1, today: '2026-11-24' };
const world = makeWorld(options);
const rows = <T>(table: string): T[] => (world.rows.tables().get(table as never) ?? []) as T[];
const hashOf = (made: typeof world): string =>
  createHash('sha256')
    .update(JSON.stringify([...made.rows.tables()]))
    .digest('hex');

const hasWords = (key: string): boolean => [wordsOfMessages, wordsOfNeeds].some(({ zh, en }) => key in zh && key in en);

/** When something was made, by whichever column says so. */
const madeIn = ['made_at', 'opened_at', 'written_at', 'at'];

const timeOf = (id: string): number => Number.parseInt(id.replace('-', '').slice(0, 12), 16);

/** The moments a row tells of, but for those it waits until. */
const momentsOf = (row: Record<string, string | undefined>): Map<string, number> =>
  new Map(
    Object.entries(row).flatMap(([name, value]) =>
      value && name.endsWith('at') && name !== 'due_at' && name !== 'expires_at' ? [[name, Date.parse(value)]] : [],
    ),
  );

/** The world of a few schools, loaded, and how one is somebody of its cast, in the first of his roles. */
async function loadSmall() {
  const opened = await freshDatabase();
  const small = makeWorld({ ...options, schools: 4 });
  await loadWorld(opened, small, 'hash');
  const loaded = await worldOn(opened, '990101');
  const as = async (login: string) => {
    const { person = '' } = small.cast.find((one) => one.login === login) ?? {};
    const [grant] = await loaded.system(({ db }) =>
      db
        .selectFrom('people.role_grant')
        .select('id')
        .where('county', '=', '990101')
        .where('person', '=', person)
        .orderBy('began')
        .execute(),
    );
    return loaded.as(grant?.id ?? '');
  };
  return { loaded, as };
}

describe('the demonstration county', () => {
  test('is the same for the same seed and day, and another for another seed', () => {
    const small = { ...options, schools: 3 };
    expect(hashOf(makeWorld(small))).toBe(hashOf(makeWorld(small)));
    expect(hashOf(makeWorld({ ...small, seed: 2 }))).not.toBe(hashOf(makeWorld(small)));
  });

  test('gives each row an id of the moment it was made, and holds nothing that is still to come', () => {
    const dayBegan = Date.parse(`${options.today}T00:00:00+08:00`);
    const [dated, wrong] = [new Set<string>(), [] as string[]];
    for (const [table, list] of world.rows.tables())
      for (const row of list as Record<string, string | undefined>[]) {
        const moments = momentsOf(row);
        // A meeting is agreed on before it is held, a conference convoked, and a gathering put on the calendar.
        const ahead = {
          'needs.meeting': ['at'],
          'governance.conference': ['starts_at', 'ends_at'],
          'consortia.gathering': ['starts_at', 'ends_at'],
        }[table as string];
        ahead?.forEach((name) => moments.delete(name));
        const id = row['id'] === undefined ? undefined : timeOf(row['id']);
        const made = madeIn.map((name) => moments.get(name)).find((moment) => moment !== undefined);
        if (id !== undefined && made !== undefined) dated.add(table);
        if ((id ?? 0) >= dayBegan || (made ?? id) !== (id ?? made)) wrong.push(`${table} ${row['id']}`);
        if (Math.max(...moments.values()) >= dayBegan) wrong.push(`${table} ${[...moments.keys()].join()}`);
      }
    expect(wrong.slice(0, 5)).toEqual([]);
    for (const table of ['notice', 'post', 'conversation', 'message', 'comment', 'moderation_item'])
      expect(dated).toContain(`messages.${table}`);
  });

  test('has the size it is described with', () => {
    const schools = rows<{ kind: string }>('people.organisation').filter((org) => org.kind === 'school');
    expect(schools).toHaveLength(36);
    const pupils = rows<{ left_behind: boolean }>('people.pupil');
    expect(pupils.length).toBeGreaterThan(19_000);
    expect(pupils.length).toBeLessThan(21_000);
    const share = pupils.filter((pupil) => pupil.left_behind).length / pupils.length;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.3);
    const providers = rows<{ kind: string }>('resources.provider');
    expect(providers.filter((one) => one.kind === 'organisation')).toHaveLength(60);
    expect(providers.filter((one) => one.kind === 'volunteer')).toHaveLength(401);
    const staff = rows<{ role: string }>('people.role_grant').filter((one) =>
      ['teacher', 'homeroom', 'school_leader', 'counsellor'].includes(one.role),
    );
    expect(staff.length).toBeGreaterThan(1_250);
    expect(staff.length).toBeLessThan(1_400);
  });

  test('lets what takes two people to give end with the school year', () => {
    const held = rows<{ role: string; ended: string | null }>('people.role_grant').filter(({ role }) =>
      needsSecond(role),
    );
    expect(new Set(held.map(({ role }) => role))).toEqual(new Set(['counsellor', 'safeguard_lead']));
    expect(new Set(held.map(({ ended }) => ended))).toEqual(new Set(['2027-09-01']));
  });

  test('has no class over fifty, and somebody who cares for each child', () => {
    const sizes = Map.groupBy(rows<{ class: string }>('people.enrolment'), (one) => one.class);
    expect(Math.max(...[...sizes.values()].map((list) => list.length))).toBeLessThanOrEqual(50);
    const cared = new Set(
      rows<{ pupil: string; carer: boolean }>('people.guardianship')
        .filter((one) => one.carer)
        .map((one) => one.pupil),
    );
    expect(rows<{ person: string }>('people.pupil').filter((pupil) => !cared.has(pupil.person))).toEqual([]);
  });

  test('has codes that hold, of a province that is not', () => {
    const areas = rows<{ student_no: string }>('people.pupil').map(({ student_no }) => {
      const read = parseStudentNumber(student_no);
      return 'fault' in read ? `${student_no}: ${read.fault}` : read.area;
    });
    expect([...new Set(areas)]).toEqual(['990101']);
    const schools = rows<{ kind: string; code: string }>('people.organisation').filter((org) => org.kind === 'school');
    const provinces = schools.map(({ code }) => {
      const read = parseSchoolCode(code);
      return 'fault' in read ? `${code}: ${read.fault}` : read.province;
    });
    expect([...new Set(provinces)]).toEqual(['99']);
    // Provinces and prefectures stand by their own two and four digits.
    const regions = rows<{ code: string; level: number }>('people.region').filter(({ level }) => level >= 3);
    expect(regions.filter(({ code }) => faultOf(parseRegionCode(code)) !== undefined)).toEqual([]);
  });

  test('has schedules that can be read and towns that share their borders', () => {
    const schedules = rows<{ schedule: string }>('resources.resource').map((one) => parseWeekly(one.schedule));
    expect(schedules.length).toBeGreaterThan(450);
    expect(schedules.filter((schedule) => 'reason' in schedule)).toEqual([]);
    const outlines = rows<{ level: number; outline?: [number, number][] }>('people.region')
      .filter((one) => one.level === 4)
      .map((one) => one.outline ?? []);
    const corners = outlines.flatMap((outline) => [...new Set(outline.map((point) => point.join()))]);
    const shared = [...Map.groupBy(corners, (corner) => corner).values()].filter((same) => same.length > 1);
    expect(outlines).toHaveLength(12);
    expect(shared.length).toBeGreaterThan(120);
  });

  test('is as whole on another day: everybody in his grade now, and as many vetted', () => {
    const then = makeWorld({ ...options, schools: 3, today: '2028-03-05' });
    const now = makeWorld({ ...options, schools: 3 });
    const of = <T>(made: typeof world, table: string): T[] => (made.rows.tables().get(table as never) ?? []) as T[];
    const classes = new Map(of<ClassRow>(then, 'people.class').map((one) => [one.id, one]));
    const enrolments = of<{ pupil: string; class: string; began: string; ended?: string }>(then, 'people.enrolment');
    expect(enrolments.map((one) => one.pupil).sort()).toEqual(
      of<{ person: string }>(then, 'people.pupil')
        .map((one) => one.person)
        .sort(),
    );
    expect(enrolments.filter((one) => one.began !== '2027-09-01' || one.ended)).toEqual([]);
    const grades = enrolments.map((one) =>
      new SchoolYears().gradeOn(classes.get(one.class)?.entry_year ?? 0, '2028-03-05'),
    );
    expect([Math.min(...grades), Math.max(...grades)]).toEqual([1, 6]);
    const born = new Map(of<{ id: string; born?: string }>(then, 'people.person').map((one) => [one.id, one.born]));
    const ages = enrolments.map((one, at) => 2027 - Number(born.get(one.pupil)?.slice(0, 4)) - (grades[at] ?? 0));
    expect(ages.filter((age) => age < 5 || age > 6)).toEqual([]);
    for (const table of ['people.role_grant', 'people.guardianship', 'people.organisation'])
      expect(of<{ began: string }>(then, table).filter((row) => row.began > '2028-03-05')).toEqual([]);
    const starts = of<{ schedule: string }>(then, 'resources.resource').map(
      (one) => /:(\d{8})T/.exec(one.schedule)?.[1],
    );
    expect(new Set(starts)).toEqual(new Set(['20270901']));
    const vetted = (made: typeof world): number =>
      of<{ vetted_until: string }>(made, 'resources.provider').filter((one) => one.vetted_until >= made.rows.today)
        .length;
    expect(vetted(then)).toBeGreaterThan(400);
    expect(vetted(then)).toBe(vetted(now));
  });

  test('tells the village class of the cast things, of which two wait for the grandmother, and signs what was told', () => {
    const { person: grandmother } = world.cast.find(({ login }) => login === 'demo.guardian') ?? {};
    const notices = rows<{ id: string; level: string; state: string; text_hash: string }>('messages.notice');
    type Receipt = Record<'notice' | 'person', string> & Record<'answer' | 'text_hash', string | null>;
    const got = rows<Receipt & { entered_by?: string }>('messages.receipt');
    const hers = got.filter(({ person, answer }) => person === grandmother && answer === null);
    const asked = notices.filter(({ id, level }) => level !== 'read' && hers.some(({ notice }) => notice === id));
    expect(asked.map(({ level }) => level)).toEqual(['sign', 'confirm']);
    expect(notices.map(({ state }) => state)).toContain('recalled');
    const signed = got.filter(({ answer }) => answer === 'signed');
    const hashes = new Map(notices.map(({ id, text_hash }) => [id, text_hash]));
    expect(signed.length).toBeGreaterThan(0);
    expect(signed.filter(({ notice, text_hash }) => hashes.get(notice) !== text_hash)).toEqual([]);
    const slips = rows<{ notice: string; person: string; entered_by: string }>('messages.paper_answer');
    expect(slips.map(({ notice, person, entered_by }) => ({ notice, person, entered_by }))).toEqual(
      signed.flatMap(({ notice, person, entered_by }) => (entered_by ? [{ notice, person, entered_by }] : [])),
    );
    expect(slips).toHaveLength(1);
  });

  test('has the grandmother and the teacher talk, and its school something to decide on of each kind', () => {
    const { person: guardian } = world.cast.find(({ login }) => login === 'demo.guardian') ?? {};
    const talks = rows<{ id: string; guardian: string; last_seq: number }>('messages.conversation');
    const hers = talks.find((talk) => talk.guardian === guardian);
    expect(hers?.last_seq).toBe(4);
    const readings = rows<{ conversation: string; person: string; up_to: number }>('messages.reading');
    const read = readings.filter(({ conversation }) => conversation === hers?.id);
    expect(read.map(({ person, up_to }) => [person === guardian, up_to])).toEqual([
      [true, 3],
      [false, 4],
    ]);
    const items = rows<{ cause: string; state: string; hits: object[] }>('messages.moderation_item');
    expect(items.map(({ cause, state }) => `${cause} ${state}`)).toEqual(['words open', 'words appealed', 'harm open']);
    expect(items.every(({ hits }) => hits.length > 0)).toBe(true);
  });

  test('has in each inbox what its owner was told, and unread what he has not read', () => {
    const login = new Map(world.cast.map(({ login: name, person }) => [person, name.replace('demo.', '')]));
    const items = rows<{ person: string; seq: number; text_key: string; read_at: string | null; at: string }>(
      'notify.item',
    );
    const boxes = rows<{ person: string; last_seq: number; unread: number }>('notify.mailbox');
    const unread = items.filter(({ read_at }) => read_at === null);
    expect(boxes.reduce((sum, box) => sum + box.unread, 0)).toBe(unread.length);
    expect(boxes.reduce((sum, box) => sum + box.last_seq, 0)).toBe(items.length);
    expect(items.filter(({ text_key }) => !hasWords(text_key))).toEqual([]);
    const waiting = (who: string): string[] =>
      unread.flatMap(({ person, text_key }) =>
        login.get(person) === who ? [text_key.replace('messages.tell.', '')] : [],
      );
    expect(waiting('guardian')).toEqual(expect.arrayContaining(['got_sign', 'got_confirm', 'written', 'group']));
    expect(waiting('leader')).toEqual(expect.arrayContaining(['to_decide', 'post_asked']));
    expect(waiting('lead')).toEqual(expect.arrayContaining(['to_decide', 'to_decide', 'concern']));
  });

  test('has people of three organisations and more work on a case and on a project', () => {
    const members = Map.groupBy(
      rows<{ conversation: string; person: string; role: string; org: string }>('messages.member'),
      ({ conversation }) => conversation,
    );
    const grants = new Set(
      rows<{ person: string; role: string; org: string }>('people.role_grant').map((one) =>
        [one.person, one.role, one.org].join(),
      ),
    );
    const groups = rows<{ id: string; kind: string; title?: string }>('messages.conversation').filter(
      ({ title }) => title,
    );
    expect(groups.map(({ kind }) => kind)).toEqual(['case', 'project']);
    for (const { id } of groups) {
      const there = members.get(id) ?? [];
      expect(new Set(there.map(({ org }) => org)).size).toBeGreaterThanOrEqual(3);
      expect(there.filter((one) => !grants.has([one.person, one.role, one.org].join()))).toEqual([]);
    }
  });

  test('has a picture and a recording in a notice and in a talk, the same for the same seed, each kept as it was looked through', async () => {
    const media = await makeMedia();
    const [shown, again] = [0, 1].map(() => makeWorld({ ...options, schools: 3, media }));
    if (!shown || !again) throw new Error('no world');
    expect([hashOf(shown), shown.files]).toEqual([hashOf(again), again.files]);
    const of = <T>(table: string): T[] => (shown.rows.tables().get(table as never) ?? []) as T[];
    const sorts = new Map(of<{ id: string; sort: string }>('messages.attachment').map(({ id, sort }) => [id, sort]));
    for (const table of ['messages.notice_attachment', 'messages.message_attachment'])
      expect(new Set(of<{ attachment: string }>(table).map(({ attachment }) => sorts.get(attachment)))).toEqual(
        new Set(['picture', 'voice']),
      );
    const opened = await freshDatabase();
    await loadWorld(opened, shown, 'hash', undefined, testSecrets);
    const kept = await worldOn(opened, '990101');
    const [first] = of<{ file: string }>('messages.attachment');
    const bytes = await kept.system((ctx) => readFile(ctx, first?.file ?? ''));
    expect(bytes).toEqual(Buffer.from(media.voice.bytes));
    await kept.close();
  });

  test('has a teacher who leads no class begin a talk, and a girl in a talk that both of her adults are in today', async () => {
    const { loaded, as } = await loadSmall();
    const talksOf = async (login: string, among: 'families' | 'pupils') =>
      (await (await as(login)).call(listConversations, { query: { among } })).items;
    const his = (await talksOf('demo.subject', 'families')).toSorted((one, other) =>
      one.kind.localeCompare(other.kind),
    );
    expect(his).toMatchObject([
      { kind: 'class', unread: 0 },
      { kind: 'talk', childName: '小雨', isOpen: true, unread: 0 },
    ]);
    const [hers] = await talksOf('demo.pupil', 'pupils');
    expect(hers).toMatchObject({ kind: 'pupil', isComplete: true, unread: 1 });
    await loaded.close();
  });

  test('has the girl served each week, and her grandmother asked whether somebody else may come, whom a run proved the best', async () => {
    const { loaded, as } = await loadSmall();
    const [grandmother, official] = [await as('demo.guardian'), await as('demo.official')];
    const { items: offers } = await grandmother.call(listOffers, { query: {} });
    expect(offers).toMatchObject([
      { state: 'open', mayAnswer: true, consentNeeded: null, answer: null },
      { state: 'accepted', mayAnswer: false, answer: 'accept' },
    ]);
    expect(offers.every(({ why }) => why.length > 0)).toBe(true);
    const { items: services } = await grandmother.call(listEngagements, { query: {} });
    expect(services).toMatchObject([{ state: 'active', called: '小雨' }]);
    expect(services[0]?.meetings.map(({ state, grade, mayConfirm }) => [state, grade, mayConfirm])).toEqual([
      ['held', 'B', false],
      ['held', 'C', true],
      ['proposed', null, false],
    ]);
    const { items: runs } = await official.call(listRuns, { query: {} });
    expect(runs.map(({ state, served, objective, bound }) => [state, served, objective === bound])).toEqual([
      ['released', null, true],
      ['released', null, true],
    ]);
    const body = { answer: 'accept' } as const;
    const answered = await grandmother.call(answerOffer, { params: { id: offers[0]?.id ?? '' }, body });
    expect(answered).toMatchObject({ state: 'accepted' });
    await loaded.close();
  });

  test('has columns of each kind for each sort of readers, something to review, and a comment to decide on', async () => {
    const columns = rows<{ kind: string; readers: string }>('messages.post_column');
    expect(new Set(columns.map(({ kind }) => kind)).size).toBe(5);
    expect(new Set(columns.map(({ readers }) => readers)).size).toBe(4);
    const posts = rows<{ state: string; document: object }>('messages.post');
    expect(new Set(posts.map(({ state }) => state))).toEqual(new Set(['published', 'withdrawn', 'review', 'draft']));
    expect(posts.filter(({ document }) => !PostDocument.safeParse(document).success)).toEqual([]);
    expect(rows<{ state: string }>('messages.comment').map(({ state }) => state)).toEqual(['shown', 'held']);
  });

  test('has one department that leads in each matter everywhere and for every child, in both its duty lists', () => {
    const regions = new Regions(
      rows<{ code: string }>('people.region')
        .map(({ code }) => code)
        .filter((code) => code.startsWith('990101')),
    );
    const duties = rows<NewDuty>('governance.duty');
    const matters = rows<{ list: string; code: string }>('governance.duty_matter');
    expect(matters.length).toBeGreaterThan(70);
    const faults = matters.flatMap(({ list, code }) =>
      faultsOf(
        duties
          .filter((duty) => duty.list === list && duty.matter === code)
          .map((duty) => ({
            id: duty.id,
            places: duty.places,
            except: duty.except_places,
            ageFrom: duty.age_from,
            ageTo: duty.age_to,
            circumstances: Circumstance.array().parse(duty.circumstances),
          })),
        regions,
      ),
    );
    expect(faults).toEqual([]);
  });

  test('has matters from everywhere, one of them without a kind, and tasks in every state and colour', () => {
    const matters = rows<{ source: string; kind: string | null; org: string; state: string }>('governance.matter');
    expect(new Set(matters.map(({ source }) => source)).size).toBe(6);
    expect(new Set(matters.map(({ state }) => state))).toEqual(new Set(['open', 'done']));
    expect(matters.filter(({ kind, org }) => kind === null && org !== '')).toHaveLength(1);
    const tasks = rows<{ state: string; began: string; due_on: string; progress: number }>('governance.task');
    expect(new Set(tasks.map(({ state }) => state))).toEqual(new Set(['open', 'suspended', 'in_review', 'done']));
    const colours = tasks
      .filter(({ state }) => state === 'open')
      .map(({ began, due_on: due, progress: done }) => urgencyOf({ began, due, done }, options.today));
    expect(new Set(colours)).toEqual(new Set(['late', 'behind', 'due_soon', null]));
  });

  test('has a conference that is over and one to come, of which an item is confidential', () => {
    const held = rows<{ id: string; state: string; orgs: string[] }>('governance.conference');
    expect(held.map(({ state }) => state)).toEqual(['ended', 'convoked']);
    const items = rows<{ conference: string | null; is_confidential: boolean; readers: string[] }>(
      'governance.agenda_item',
    );
    const [secret] = items.filter((item) => item.is_confidential);
    expect(secret?.conference).toBe(held[1]?.id);
    expect(secret?.readers.length).toBeLessThan(held[1]?.orgs.length ?? 0);
    expect(items.filter(({ conference }) => conference === null)).toHaveLength(1);
  });

  test('has a conference at which enough were there to vote, and what was resolved of each item became what it says', () => {
    const [over] = rows<{ id: string }>('governance.conference');
    const seats = rows<{ conference: string; is_present: boolean; is_observer: boolean }>('governance.conference_seat');
    const members = seats.filter((seat) => seat.conference === over?.id && !seat.is_observer);
    const there = members.filter((seat) => seat.is_present).length;
    expect(there).toBeGreaterThanOrEqual(neededForQuorum('half', members.length));
    expect(rows('governance.conference_presence')).toHaveLength(there);
    const titles = new Map(
      ['governance.agenda_item', 'governance.task', 'governance.matter']
        .flatMap((table) => rows<{ id: string; title: string }>(table))
        .map(({ id, title }) => [id, title]),
    );
    const resolved = rows<{ item: string; task: string | null; matter: string | null; vote: string | null }>(
      'governance.resolution',
    );
    expect(resolved.every(({ vote }) => vote !== null)).toBe(true);
    expect(resolved.map(({ item, task, matter }) => [titles.get(item), titles.get(task ?? matter ?? '')])).toEqual([
      ['学校门口放学时段的交通', '三所小学门口放学时段值守'],
      ['寒假留守儿童的陪伴', '排出活动点寒假周末的轮值表'],
      ['社区家长学校', '每个乡镇开一所社区家长学校'],
    ]);
  });

  test('has a consortium whose schools do something together: a programme, days on its calendar, and one that waits', () => {
    const days = rows<{ id: string; state: string; kind: string }>('consortia.gathering');
    expect(days.map(({ state, kind }) => `${kind} ${state}`)).toEqual([
      'research on_calendar',
      'research on_calendar',
      'culture on_calendar',
      'research proposed',
    ]);
    expect(rows('consortia.programme_school')).toHaveLength(2);
    const came = rows<{ gathering: string; minutes: number }>('consortia.participant');
    expect(came.length).toBeGreaterThan(2);
    expect(new Set(came.map(({ gathering }) => gathering))).toEqual(new Set([days[0]?.id]));
  });

  test('has a network of guidance in which each body lies within the days of the one above, gaps, and vacant seats', () => {
    const bodies = rows<{ id: string; kind: string; within: string | null; founded: string }>('governance.body');
    const byId = new Map(bodies.map((body) => [body.id, body]));
    const late = bodies.filter(({ within, founded }) => (byId.get(within ?? '')?.founded ?? founded) > founded);
    expect(late).toEqual([]);
    const count = (kind: string): number => bodies.filter((body) => body.kind === kind).length;
    expect(['leading_group', 'office', 'consortium', 'centre', 'station'].map(count)).toEqual([1, 1, 4, 1, 10]);
    expect(count('point')).toBeGreaterThan(20);
    expect(count('studio')).toBeGreaterThan(20);
    const led = new Set(
      rows<{ body: string; seat: string }>('governance.seat_term').flatMap(({ body, seat }) =>
        seat === 'head' ? [body] : [],
      ),
    );
    expect(bodies.filter(({ id, kind }) => kind === 'station' && !led.has(id))).toHaveLength(2);
  });

  test('has elements of which something is there, is not, and is not reported, and counties that report and do not', () => {
    const reports = rows<{ element: string; state: string; place: string | null }>('governance.build_report');
    expect(new Set(reports.map(({ state }) => state))).toEqual(new Set(['has', 'none']));
    const told = new Set(reports.flatMap(({ element, place }) => (element === 'county_built' ? [place] : [])));
    const silent = rows<{ code: string }>('governance.peer_county').filter(({ code }) => !told.has(code));
    expect([told.size, silent.length]).toEqual([5, 2]);
  });

  test('loads into an empty county, all of it', async () => {
    const opened = await freshDatabase();
    const small = makeWorld({ ...options, schools: 4 });
    const loaded = await loadWorld(opened, small, 'hash');
    expect(loaded).toBe([...small.rows.tables().values()].reduce((sum, list) => sum + list.length, 0));
    const found = await inScope(opened, { county: '990101', reach: 'system', holds: [] }, (tx) =>
      tx.selectFrom('people.account').select('login').orderBy('login').execute(),
    );
    expect(found.map((one) => one.login)).toContain('demo.homeroom');
    const findable = await inScope(opened, { county: '990101', reach: 'system', holds: [] }, (tx) =>
      tx.selectFrom('messages.post_terms').select('post').execute(),
    );
    expect(findable).toHaveLength(5);
    const evaluated = await inScope(opened, { county: '990101', reach: 'system', holds: [] }, async (tx) => ({
      counted: await tx.selectFrom('evaluation.reading').select('period').distinct().execute(),
      frozen: await tx.selectFrom('evaluation.snapshot').select('number').execute(),
    }));
    expect([evaluated.counted.length, evaluated.frozen.length]).toEqual([4, 2]);
    await opened.close();
  });
});
