import { newId } from '#platform/id.ts';
import { schoolRoles } from '#modules/consortia/access.ts';
import { aConsortium, aGathering, aPostShare, aProgramme } from '#modules/consortia/testing.ts';
import { aFindingOf } from '#modules/evaluation/testing.ts';
import { aConferenceOf, aMatterOf, aTaskOf } from '#modules/governance/testing.ts';
import { listChildren } from '#modules/people/contract/family.ts';
import { askRequest } from '#modules/people/contract/request.ts';
import { aClass, anOrganisation, aPersonAs, aPupil } from '#modules/people/testing.ts';
import { anOpening, aPupilTalk } from '#testing/pupil-talk.ts';
import { anErasure } from '#testing/asked.ts';
import type { Cast } from '#testing/security/standers.ts';
import type { Client, World } from '#testing/world.ts';

/** Somebody, and the role he has. */
interface Holder {
  person: string;
  grant: string;
}

/** The account elsewhere he signs in with too. */
export async function anIdentityOf(world: World, person: string): Promise<string> {
  const { county } = world;
  const id = newId();
  await world.system(async ({ db, now }) => {
    const account = await db
      .selectFrom('people.account')
      .select('id')
      .where('county', '=', county)
      .where('person', '=', person)
      .executeTakeFirstOrThrow();
    const linked = {
      county,
      id,
      account: account.id,
      person,
      issuer: 'https://id.example',
      subject: id,
      linked_at: now,
    };
    await db.insertInto('people.identity').values(linked).execute();
  });
  return id;
}

/** What an authority demanded of a lead, and the bureau has confirmed: of a pupil of his school. */
export async function ownOpeningOf(world: World, by: Holder, confirmedBy: string) {
  const { org } = await world.system(({ db }) =>
    db.selectFrom('people.role_grant').select('org').where('id', '=', by.grant).executeTakeFirstOrThrow(),
  );
  const at = { org: org ?? '', class: await aClass(world, org ?? '', 6) };
  const pupil = (await aPupil(world, at)).person;
  await aPupilTalk(world, { org: at.org, pupil });
  return { opening: await anOpening(world, { org: at.org, pupil, by, ground: 'demand', confirmedBy }) };
}

/** What an authority demanded, which the bureau decides on: of a pupil of somebody's school. */
export async function ownDemandOf(world: World, colleague: string) {
  const { org, id: grant } = await world.system(({ db }) =>
    db.selectFrom('people.role_grant').select(['org', 'id']).where('person', '=', colleague).executeTakeFirstOrThrow(),
  );
  const at = { org: org ?? '', class: await aClass(world, org ?? '', 7) };
  const pupil = (await aPupil(world, at)).person;
  return { demand: await anOpening(world, { org: at.org, pupil, by: { person: colleague, grant }, ground: 'demand' }) };
}

/** What staff have of roles: theirs lent to a colleague, and one they asked for another. */
export async function ownRolesOf(world: World, { person, grant }: Holder, colleague: string) {
  const { county } = world;
  const [lending, own_request] = [newId(), newId()];
  await world.system(async ({ db, now }) => {
    const own = await db
      .selectFrom('people.role_grant')
      .select(['org', 'class', 'role'])
      .where('county', '=', county)
      .where('id', '=', grant)
      .executeTakeFirstOrThrow();
    const term = { began: '2026-11-25', ended: '2026-11-30' };
    const lent = { county, id: lending, person: colleague, ...own, ...term, lent_from: grant };
    await db.insertInto('people.role_grant').values(lent).execute();
    const asked = { county, id: own_request, org: own.org ?? '', person: colleague, role: own.role, ...term };
    await db
      .insertInto('people.grant_request')
      .values({ ...asked, asked_by: person, asked_at: now, expires_at: new Date('2026-12-24'), state: 'waiting' })
      .onConflict((found) => found.doNothing())
      .execute();
  });
  return { lending, own_request };
}

/** What a family asked to be deleted, about the child of a guardian’s or a pupil’s own. */
export async function ownErasureOf(world: World, role: string, person: string): Promise<{ erasure?: string }> {
  if (role !== 'guardian' && role !== 'pupil') return {};
  const { pupil, org } = await world.system(({ db }) =>
    role === 'pupil'
      ? db
          .selectFrom('people.pupil')
          .select(['person as pupil', 'org'])
          .where('person', '=', person)
          .executeTakeFirstOrThrow()
      : db
          .selectFrom('people.guardianship')
          .select(['pupil', 'org'])
          .where('guardian', '=', person)
          .executeTakeFirstOrThrow(),
  );
  return { erasure: await anErasure(world, { pupil, org: org ?? '', asked_by: person }) };
}

/** What a family asks about its child. */
async function requestOf(role: string, client: Client): Promise<{ family_request?: string }> {
  if (role !== 'guardian' && role !== 'pupil') return {};
  const [child] = (await client.call(listChildren)).items;
  const asked = { params: { id: child?.id ?? '' }, body: { kind: 'correction', words: '写错了' } } as const;
  return { family_request: (await client.call(askRequest, asked)).id };
}

/** A matter that a department holds, with a task it owes, or that a family or a school has raised; a conference one is called to, and a finding one reads. */
async function ownMatterOf(
  world: World,
  role: string,
  { person, own }: { person: string; own: Readonly<Record<string, string>> },
): Promise<Record<string, string>> {
  if (!['official', 'department', 'guardian', 'school_leader'].includes(role)) return {};
  const { org } = await world.system(({ db }) =>
    db
      .selectFrom('people.role_grant')
      .select('org')
      .where('id', '=', own['grant'] ?? '')
      .executeTakeFirstOrThrow(),
  );
  // The bureau stands to every matter.
  if (role === 'official') return org === null ? {} : { task: await aTaskOf(world, { person, org }) };
  const matter = await aMatterOf(world, { person, role, org });
  if (org === null) return { matter };
  return {
    matter,
    finding: await aFindingOf(world, { person, org }),
    ...(await aConferenceOf(world, { person, org })),
    ...(await ownTasksOf(world, role, person, org)),
  };
}

/** What a department has asked itself for, and a school; what a school owes a department. */
async function ownTasksOf(world: World, role: string, person: string, org: string): Promise<Record<string, string>> {
  if (role === 'school_leader') {
    const asking = await anOrganisation(world, { kind: 'department', name: '体育局' });
    return { task: await aTaskOf(world, { person, org, asking }) };
  }
  if (role !== 'department') return {};
  const school = await anOrganisation(world, { name: '一所学校' });
  const asked_task = await aTaskOf(world, { person, org: school, asking: org });
  return { department: org, task: await aTaskOf(world, { person, org }), asked_task };
}

/** What a family asks of the school, and what somebody raises with the county or holds there. */
export const asksOf = async (
  world: World,
  role: string,
  somebody: Parameters<typeof ownMatterOf>[2],
  client: Client,
): Promise<Record<string, string>> => ({
  ...(await requestOf(role, client)),
  ...(await ownMatterOf(world, role, somebody)),
});

/** What a school does with others, to whoever works there: its consortium, and what it leads, hosts and has begun in it. */
export async function withConsortium(world: World, { objects, standers }: Cast): Promise<Cast> {
  const { org = '' } = objects;
  const official = standers.find(({ role, relation }) => role === 'official' && relation === 'self')?.client;
  const consortium = await aConsortium(world, official ?? world.stranger, [org]);
  // Whoever was asked something before is remembered as he was then.
  const leader = await world.as((await aPersonAs(world, 'school_leader', { org })).grant);
  const gathering = (await aGathering(leader, leader, consortium)).id;
  const own = { consortium, gathering, programme: (await aProgramme(leader, consortium)).id };
  const works = ({ role, relation }: Cast['standers'][number]): boolean =>
    relation === 'self' && schoolRoles.some((one) => one === role);
  const shareOf = async (grant: string): Promise<string> => {
    const { person } = await world.system(({ db }) =>
      db.selectFrom('people.role_grant').select('person').where('id', '=', grant).executeTakeFirstOrThrow(),
    );
    return aPostShare(world, { consortium, school: org, teacher: person });
  };
  const owning = standers.map(async (one) =>
    works(one) ? { ...one, own: { ...one.own, ...own, post_share: await shareOf(one.own['grant'] ?? '') } } : one,
  );
  return { objects, standers: await Promise.all(owning) };
}
