import { type Gathering, proposeGathering, takeOnGathering } from '#modules/consortia/contract/gathering.ts';
import { beginProgramme, type Programme } from '#modules/consortia/contract/programme.ts';
import { addTerm, foundBody } from '#modules/governance/contract/structure.ts';
import { anOrganisation, aPersonAs } from '#modules/people/testing.ts';
import { newId } from '#platform/id.ts';
import type { Client, World } from '#testing/world.ts';

type Place = Pick<World, 'system' | 'county' | 'clock'>;

const began = '2025-09-01';

/** An area of the tree of consortia in which these schools sit. */
export async function anAreaOf(
  { system, county }: Place,
  schools: readonly string[],
  name = '城关教联体',
): Promise<string> {
  const id = newId();
  await system(async ({ db }) => {
    await db.insertInto('people.area').values({ county, id, tree: 'consortium', code: id, name, began }).execute();
    for (const org of schools)
      await db
        .insertInto('people.membership')
        .values({ county, id: newId(), tree: 'consortium', within: id, org, began })
        .execute();
  });
  return id;
}

/** A consortium of these schools, of which the first leads. */
export async function aConsortium(
  world: Place,
  official: Client,
  schools: readonly [string, ...string[]],
  name = '城关教联体',
): Promise<string> {
  const area = await anAreaOf(world, schools, name);
  const body = await official.call(foundBody, { body: { kind: 'consortium', name, area, founded: began } });
  await official.call(addTerm, {
    params: { id: body.id },
    body: { seat: 'chair', org: schools[0], began, seen: body.version },
  });
  return area;
}

/** What a day of joint research is to be, a week after the clock of a world. */
export const aResearchDay = {
  kind: 'research',
  title: '小学英语听说课例研讨',
  subject: '英语',
  place: '云岭二小录播教室',
  startsAt: '2026-12-01T14:00:00+08:00',
  endsAt: '2026-12-01T17:00:00+08:00',
  leads: '周老师',
  material: '课例视频在校网盘。',
} as const;

/** A gathering a school proposes. */
export const aProposal = (by: Client, consortium: string, more: object = {}): Promise<Gathering> =>
  by.call(proposeGathering, { body: { ...aResearchDay, consortium, ...more } as never });

/** A gathering on the calendar. */
export async function aGathering(
  host: Client,
  lead: Client,
  consortium: string,
  more: object = {},
): Promise<Gathering> {
  const { id, version: seen } = await aProposal(host, consortium, more);
  return lead.call(takeOnGathering, { params: { id }, body: { seen } });
}

/** What a programme of shared culture is to be. */
export const aProgrammeWish = {
  name: '花灯进校园',
  about: '非遗花灯的传承课和校际展演。',
  places: '各校操场、县文化馆',
  contact: '云岭一小教导处',
  began: '2026-11-01',
  until: '2027-01-20',
};

/** A programme of a consortium. */
export const aProgramme = (by: Client, consortium: string, more: object = {}): Promise<Programme> =>
  by.call(beginProgramme, { body: { ...aProgrammeWish, consortium, ...more } });

/** What of a teacher’s post is to be shared: two lessons on Wednesday mornings. */
export const aPostPlan = {
  category: 'arts.2',
  hours: 2,
  postHours: 14,
  schedule: 'DTSTART;TZID=Asia/Shanghai:20261125T090000\nDURATION:PT80M\nRRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=20270120',
  travelKm: 60,
};

/** A share of his post a teacher is asked for. */
export async function aPostShare(
  { system, county, clock }: Place,
  of: { consortium: string; school: string; teacher: string },
): Promise<string> {
  const id = newId();
  const { postHours: post_hours, travelKm: travel_km, ...plan } = aPostPlan;
  const term = { began: '2026-11-25', until: '2027-01-20' };
  const asked = { asked_by: of.teacher, asked_at: clock.now };
  await system(({ db }) =>
    db
      .insertInto('consortia.post_share')
      .values({ county, id, ...of, ...plan, ...term, ...asked, post_hours, travel_km })
      .execute(),
  );
  return id;
}

/** A consortium of two schools nobody else is of, a gathering on its calendar, and a programme of it. */
export async function someConsortium(world: World, official: Client): Promise<Record<string, string>> {
  const [first, second] = [
    await anOrganisation(world, { name: '龙泉一小' }),
    await anOrganisation(world, { name: '龙泉二小' }),
  ];
  const consortium = await aConsortium(world, official, [first, second], '龙泉教联体');
  const lead = await world.as((await aPersonAs(world, 'school_leader', { org: first })).grant);
  const host = await world.as((await aPersonAs(world, 'school_leader', { org: second })).grant);
  const gathering = (await aGathering(host, lead, consortium)).id;
  const teacher = (await aPersonAs(world, 'teacher', { org: second })).person;
  const post_share = await aPostShare(world, { consortium, school: second, teacher });
  return { consortium, gathering, post_share, programme: (await aProgramme(lead, consortium)).id };
}
