import { decideConsent } from '#modules/people/contract/family.ts';
import { aClass, aGuardianOf, anOrganisation, aPersonAs, aPupil } from '#modules/people/testing.ts';
import { aProvider, aResource } from '#modules/resources/testing.ts';
import { listEngagements, proposeMeeting } from '#modules/needs/contract/engagement.ts';
import { openNeed } from '#modules/needs/contract/need.ts';
import { answerOffer, listOffers } from '#modules/needs/contract/offer.ts';
import { releaseRun, startRun } from '#modules/needs/contract/run.ts';
import type { Client, World } from '#testing/world.ts';

/** A pupil's need with an offer that waits for both sides, and everybody concerned. */
export interface WaitingOffer {
  people: Record<'homeroom' | 'official' | 'volunteer' | 'guardian', Client>;
  ids: Record<'need' | 'run' | 'offer' | 'class' | 'pupil' | 'provider' | 'resource', string>;
}

/** Takes a new pupil's need up to a released offer from a new volunteer. */
export async function anOffer(world: World): Promise<WaitingOffer> {
  const school = await anOrganisation(world, { name: '石塘乡中心小学' });
  const group = await aClass(world, school);
  const { person: pupil } = await aPupil(world, { org: school, class: group });
  const counsellor = await aPersonAs(world, 'volunteer', { name: '陈老师' });
  const provider = await aProvider(world, { person: counsellor.person });
  const resource = await aResource(world, provider);
  const people = {
    homeroom: await world.as((await aPersonAs(world, 'homeroom', { org: school, class: group })).grant),
    official: await world.as((await aPersonAs(world, 'official', { org: school })).grant),
    volunteer: await world.as(counsellor.grant),
    guardian: await world.as((await aGuardianOf(world, pupil, school)).grant),
  };
  const wish = { scope: 'pupil', pupil, category: 'mental.2', urgency: 2, mode: 'either' } as const;
  const need = await people.homeroom.call(openNeed, {
    body: { ...wish, wantedFrom: '2026-11-24', wantedTo: '2027-01-20' },
  });
  const run = await matchAndRelease(world, people.official);
  const [offer] = (await people.volunteer.call(listOffers, { query: {} })).items;
  return { people, ids: { need: need.id, run, offer: offer?.id ?? '', class: group, pupil, provider, resource } };
}

/** Runs the matching for mental health and releases it; gives the run. */
export async function matchAndRelease(world: World, official: Client): Promise<string> {
  const run = await official.call(startRun, { body: { category: 'mental' } });
  await world.settled();
  await official.call(releaseRun, { params: { id: run.id } });
  await world.settled();
  return run.id;
}

/** A pupil's need that has become an engagement with a proposed meeting; gives the ids of everything on the way. */
export async function completeLoop(world: World): Promise<Record<string, string>> {
  const { people, ids } = await anOffer(world);
  const { volunteer, guardian } = people;
  const draft = await aResource(world, ids.provider, { title: '还没审核', state: 'draft' });
  await volunteer.call(answerOffer, { params: { id: ids.offer }, body: { answer: 'accept' } });
  await guardian.call(decideConsent, { body: { pupil: ids.pupil, purpose: 'service.mental', decision: 'given' } });
  await guardian.call(answerOffer, { params: { id: ids.offer }, body: { answer: 'accept' } });
  const [engagement] = (await volunteer.call(listEngagements, { query: {} })).items;
  const body = { at: '2026-11-25T11:00:00Z', minutes: 45, remote: true };
  const proposed = await volunteer.call(proposeMeeting, { params: { id: engagement?.id ?? '' }, body });
  return { ...ids, draft, engagement: engagement?.id ?? '', meeting: proposed.meetings[0]?.id ?? '' };
}
