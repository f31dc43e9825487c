import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readInbox } from '#modules/notify/contract.ts';
import { deferGlass, listGlass, openGlass, reviewGlass } from '#modules/people/contract/glass.ts';
import { listGuardians } from '#modules/people/contract/guardian.ts';
import { listLooks } from '#modules/people/contract/look.ts';
import { escalateGlass } from '#modules/people/server/glass/escalate-glass.ts';
import { aClass, aGuardianOf, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import { createWorld, type World } from '#testing/world.ts';

const minute = 60_000;
const hour = 60 * minute;
const said = { category: 'contact', reason: '放学后一直没有人来接，要找到奶奶' } as const;

let world: World;
let org: string;
let pupil: string;
let classmate: string;
/** The roles they are signed in by, anew for each act: hours pass here. */
let family: string;
let counsellor: string;
let lead: string;
let auditor: string;
let official: string;

const someone = async (role: string, where = org) => (await aPersonAs(world, role, { org: where })).grant;
const open = async (grant: string, id = pupil) =>
  (await world.as(grant)).call(openGlass, { params: { id }, body: said });
const look = async (grant: string, id = pupil) => (await world.as(grant)).call(listGuardians, { params: { id } });
const missing = { status: 404, code: 'access.not_found' };
const texts = async (grant: string): Promise<string[]> =>
  (await (await world.as(grant)).call(readInbox, { query: {} })).items.map(({ text }) => text);

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  org = await anOrganisation(world);
  const group = await aClass(world, org);
  pupil = (await aPupil(world, { org, class: group })).person;
  classmate = (await aPupil(world, { org, class: group, name: '周小云' })).person;
  family = (await aGuardianOf(world, pupil, org)).grant;
  counsellor = await someone('counsellor');
  lead = await someone('safeguard_lead');
  auditor = await someone('audit_admin');
  official = await someone('official');
});
afterAll(() => world.close());

describe('break-glass', () => {
  test('opens one pupil to a counsellor, for an hour, and nothing but what rows of it name', async () => {
    await expect(look(counsellor)).rejects.toMatchObject(missing);
    const { until } = await open(counsellor);
    expect(Date.parse(until) - world.clock.now.getTime()).toBe(hour);
    expect((await look(counsellor)).items).toMatchObject([{ name: '王奶奶' }]);
    await expect(look(counsellor, classmate)).rejects.toMatchObject(missing);
    await expect(look(await someone('counsellor'))).rejects.toMatchObject(missing);
    const allowing = world.server.around.policy.rows.filter((row) => row.relation === 'glass');
    expect(allowing.map(({ action, role }) => [action, role])).toEqual([['people.list_guardians', 'counsellor']]);
    expect(allowing.filter((row) => row.audit !== 'read' || row.class > 'C3' || row.offline)).toEqual([]);
    world.clock.pass(hour);
    await expect(look(counsellor)).rejects.toMatchObject(missing);
  });

  test('lifts row security for who opens it, and for the lead, only once the gate has let them', async () => {
    const lifted = world.server.around.policy.rows.filter(
      ({ action, reach }) => action === 'people.list_guardians' && reach === 'system',
    );
    expect(lifted.map(({ role }) => role)).toEqual(['homeroom', 'school_leader']);
    expect((await look(lead)).items).toMatchObject([{ name: '王奶奶' }]);
  });

  test('rings at once at those who review it and at the auditor, names no child, and leaves no reason in the records', async () => {
    const leaders = await someone('school_leader');
    const before = await Promise.all([lead, leaders, auditor, official].map(texts));
    await open(await someone('counsellor'));
    const after = await Promise.all([lead, leaders, auditor, official].map(texts));
    expect(after.map((told, i) => told.length - (before[i]?.length ?? 0))).toEqual([1, 1, 1, 0]);
    expect(after.flat().filter((text) => /林|小雨|奶奶/.test(text))).toEqual([]);
    const records = await world.system(({ db }) =>
      db.selectFrom('platform.audit').selectAll().where('county', '=', world.county).execute(),
    );
    expect(records.filter((record) => record.action === 'people.open_glass').length).toBeGreaterThan(1);
    expect(JSON.stringify(records)).not.toContain('没有人来接');
  });

  test('takes a reason of ten characters, a school of one’s own, a task for it, and proof of the day', async () => {
    const short = (await world.as(counsellor)).call(openGlass, {
      params: { id: pupil },
      body: { ...said, reason: '  有急事    ' },
    });
    await expect(short).rejects.toMatchObject({ code: 'request.invalid' });
    const elsewhere = await anOrganisation(world, { name: '白云中学' });
    for (const role of ['counsellor', 'safeguard_lead'])
      await expect(open(await someone(role, elsewhere))).rejects.toMatchObject(missing);
    for (const role of ['homeroom', 'teacher', 'school_leader', 'official', 'security_admin', 'audit_admin'])
      await expect(open(await someone(role))).rejects.toMatchObject(missing);
    expect(world.server.around.policy.rows.filter((row) => row.action === 'people.open_glass' && !row.stepUp)).toEqual(
      [],
    );
  });

  test('locks who has used it three times in thirty days', async () => {
    const hasty = await someone('counsellor');
    for (let times = 0; times < 3; times++) await open(hasty);
    await expect(open(hasty)).rejects.toMatchObject({ code: 'people.glass_locked' });
    world.clock.pass(30 * 24 * hour);
    await open(hasty);
    world.clock.pass(-30 * 24 * hour);
  });

  test('of two acts at once by somebody with one left, one opens', async () => {
    const hasty = await someone('counsellor');
    await open(hasty);
    await open(hasty);
    const both = await Promise.allSettled([open(hasty), open(hasty), open(hasty)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('a review', () => {
  const newest = async (grant: string) => {
    const [one] = (await (await world.as(grant)).call(listGlass, { query: {} })).items;
    if (!one) throw new Error('nothing was opened');
    return one;
  };
  const review = async (grant: string, id: string) =>
    (await world.as(grant)).call(reviewGlass, { params: { id }, body: { verdict: 'justified' } });

  test('is by another than who opened it, once', async () => {
    const own = await someone('safeguard_lead');
    await open(own);
    const { id, reason, mayReview, pupilName } = await newest(own);
    expect([reason, mayReview, pupilName]).toEqual([said.reason, false, '林小雨']);
    await expect(review(own, id)).rejects.toMatchObject({ code: 'people.glass_own' });
    const late = (await world.as(own)).call(deferGlass, { params: { id }, body: { until: dayOf(world.clock.now) } });
    await expect(late).rejects.toMatchObject({ code: 'people.glass_own' });
    expect(await review(lead, id)).toMatchObject({ verdict: 'justified', mayReview: false });
    await expect(review(lead, id)).rejects.toMatchObject({ code: 'people.glass_reviewed' });
    await expect(newest(await someone('counsellor'))).rejects.toMatchObject(missing);
  });

  test('that does not come in three days goes to the county, once, by school and not by child', async () => {
    const run = () =>
      escalateGlass.run(
        {
          county: world.county,
          transaction: world.system,
          signal: new AbortController().signal,
          log: world.server.app.log,
        },
        {},
      );
    world.clock.pass(73 * hour);
    const waiting = await world.system(({ db }) =>
      db
        .selectFrom('people.glass')
        .select('id')
        .where('county', '=', world.county)
        .where('reviewed_at', 'is', null)
        .where('opened_at', '<', new Date(world.clock.now.getTime() - 72 * hour))
        .execute(),
    );
    await run();
    await run();
    const told = (await texts(official)).filter((text) => text.includes('没有复核'));
    expect(told.length).toBe(waiting.length);
    expect(told.length).toBeGreaterThan(2);
    expect(told[0]).toBe('石塘乡中心小学有一次紧急查看过了 72 小时还没有复核，请督促学校。');
    world.clock.pass(-73 * hour);
  });

  test('lets the family read who looked, unless the lead keeps it from them, for thirty days at most', async () => {
    const once = await someone('counsellor');
    const looks = async (): Promise<number> => {
      await world.server.sealer.seal();
      const client = await world.as(family);
      const { items } = await client.call(listLooks, { params: { id: pupil }, query: { size: '200' } });
      return items.filter(({ why }) => why === '紧急查看，事后由别人复核').length;
    };
    const before = await looks();
    await open(once);
    await look(once);
    expect(await looks()).toBe(before);
    const { id } = await newest(lead);
    await review(lead, id);
    expect(await looks()).toBe(before + 1);
    const today = dayOf(world.clock.now);
    const defer = async (until: string) => (await world.as(lead)).call(deferGlass, { params: { id }, body: { until } });
    await expect(defer(addDays(today, 31))).rejects.toMatchObject({ code: 'people.glass_deferred_too_long' });
    await defer(addDays(today, 30));
    expect(await looks()).toBe(before);
    world.clock.pass(30 * 24 * hour);
    expect(await looks()).toBeGreaterThan(before);
    world.clock.pass(-30 * 24 * hour);
  });
});
