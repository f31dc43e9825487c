import { anOrganisation, aPersonAs } from '#modules/people/testing.ts';
import { newId } from '#platform/id.ts';
import type { World } from '#testing/world.ts';

/** A pupil's talk with two adults, who were looked up in September, and what the pupil and one of them have written. */
export async function aPupilTalk(
  world: World,
  { org, pupil }: { org: string; pupil: string },
): Promise<{ pupil_talk: string; own_message: string; got_message: string }> {
  const [id, pair, own_message, got_message, { county }] = [newId(), newId(), newId(), newId(), world];
  const two = await twoAdults(world, org);
  await world.system(async ({ db, now }) => {
    const asked = { opened_by: pupil, without_homeroom: false, opened_at: now, last_at: now, last_seq: 2 };
    await db
      .insertInto('messages.conversation')
      .values({ county, id, kind: 'pupil', org, ...asked })
      .execute();
    await db
      .insertInto('messages.pair')
      .values({ county, id: pair, conversation: id, pupil, ...two, since: now })
      .execute();
    const times = { written_at: now, due_at: now, delivered_at: now };
    const delivered = { county, conversation: id, pair, body: '想说说话', state: 'delivered', ...times };
    await db
      .insertInto('messages.message')
      .values([
        { ...delivered, id: own_message, writer: pupil, side: 'pupil', seq: 1 },
        { ...delivered, id: got_message, writer: two.school_adult, side: 'adult', seq: 2 },
      ])
      .execute();
  });
  return { pupil_talk: id, own_message, got_message };
}

/** What an authority demands. */
const paper = {
  authority: 'police',
  authority_name: '云岭县公安局',
  document: '云公调证字〔2026〕8号',
  document_on: '2026-11-24',
  officers: JSON.stringify([
    { name: '陈警官', badge: '530101' },
    { name: '李警官', badge: '530102' },
  ]),
};

interface OpeningOf {
  org: string;
  pupil: string;
  by: { person: string; grant: string };
  ground: 'emergency' | 'demand';
}

/** That a lead has opened what a pupil wrote in an emergency, or as an authority demanded, which the bureau has confirmed where it is said who did. */
export async function anOpening(world: World, of: OpeningOf & { confirmedBy?: string }): Promise<string> {
  const [id, { county }] = [newId(), world];
  const { by, confirmedBy: decided_by, ...said } = of;
  await world.system(async ({ db, now }) => {
    const time = { begun_at: now, from_at: new Date(now.getTime() - 86_400_000), to_at: new Date(now.getTime() + 1) };
    const whose = { opened_by: by.person, acting: by.grant, tell_on: '2026-11-24', reason: '今天下午他写要去河边' };
    const ground = of.ground === 'demand' ? { ...paper, judged_by: 'bureau' } : { judged_by: 'leads' };
    await db
      .insertInto('messages.opening')
      .values({ county, id, ...said, ...time, ...whose, ...ground })
      .execute();
    if (decided_by === undefined) return;
    const word = { kind: 'decided', decision: 'confirmed', decided_by, reason: '与原件一致' };
    await db
      .insertInto('messages.opening_step')
      .values({ county, opening: id, at: now, ...word })
      .execute();
  });
  return id;
}

/** A pupil's own, at his school, as questions about conversations call it. */
export async function ownPupilTalk(world: World, pupil: string): Promise<Record<string, string>> {
  const { org } = await world.system(({ db }) =>
    db.selectFrom('people.pupil').select('org').where('person', '=', pupil).executeTakeFirstOrThrow(),
  );
  const { pupil_talk, ...messages } = await aPupilTalk(world, { org, pupil });
  return { talk: pupil_talk, work_group: pupil_talk, member: pupil, ...messages };
}

/** A counsellor of the school and somebody of another organisation, and who put them there. */
async function twoAdults(world: World, org: string) {
  const other_org = await anOrganisation(world, { kind: 'social_org', name: '阳光社工站' });
  const counsellor = await aPersonAs(world, 'counsellor', { org, name: '陈老师' });
  const social = await aPersonAs(world, 'provider_admin', { org: other_org, name: '林社工' });
  const by = await aPersonAs(world, 'volunteer', { name: '请人的人' });
  return {
    school_adult: counsellor.person,
    school_role: 'counsellor',
    school: org,
    school_checked_on: '2026-09-01',
    other_adult: social.person,
    other_role: 'provider_admin',
    other_org,
    other_checked_on: '2026-09-01',
    put_by: by.person,
  };
}
