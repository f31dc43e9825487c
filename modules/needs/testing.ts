import { decideConsent } from '#modules/people/contract/family.ts';
import { aClass, aGuardianOf, anOrganisation, aPersonAs, aPupil } from '#modules/people/testing.ts';
import { aProvider, aResource } from '#modules/resources/testing.ts';
import { listEngagements, proposeMeeting } from '#modules/needs/contract/engagement.ts';
import { openNeed } from '#modules/needs/contract/need.ts';
import { answerOffer, listOffers } from '#modules/needs/contract/offer.ts';
import { releaseRun, startRun } from '#modules/needs/contract/run.ts';
import type { World } from '#testing/world.ts';

/** A pupil's need that has become an engagement with a proposed meeting; gives the ids of everything on the way. */
export async function completeLoop(world: World): Promise<Record<string, string>> {
  const school = await anOrganisation(world, { name: '石塘乡中心小学' });
  const group = await aClass(world, school);
  const { person: pupil } = await aPupil(world, { org: school, class: group });
  const counsellor = await aPersonAs(world, 'volunteer', { name: '陈老师' });
  const provider = await aProvider(world, { person: counsellor.person });
  await aResource(world, provider);
  const draft = await aResource(world, provider, { title: '还没审核', state: 'draft' });
  const homeroom = await world.as((await aPersonAs(world, 'homeroom', { org: school, class: group })).grant);
  const official = await world.as((await aPersonAs(world, 'official', { org: school })).grant);
  const volunteer = await world.as(counsellor.grant);
  const guardian = await world.as((await aGuardianOf(world, pupil, school)).grant);
  const wish = { scope: 'pupil', pupil, category: 'mental.2', urgency: 2, mode: 'either' } as const;
  const need = await homeroom.call(openNeed, { body: { ...wish, wantedFrom: '2026-11-24', wantedTo: '2027-01-20' } });
  const run = await official.call(startRun, { body: { category: 'mental' } });
  await world.settled();
  await official.call(releaseRun, { params: { id: run.id } });
  const [offer] = (await volunteer.call(listOffers, { query: {} })).items;
  const id = offer?.id ?? '';
  await volunteer.call(answerOffer, { params: { id }, body: { answer: 'accept' } });
  await guardian.call(decideConsent, { body: { pupil, purpose: 'service.mental', decision: 'given' } });
  await guardian.call(answerOffer, { params: { id }, body: { answer: 'accept' } });
  const [engagement] = (await volunteer.call(listEngagements, { query: {} })).items;
  const body = { at: '2026-11-25T11:00:00Z', minutes: 45, remote: true };
  const proposed = await volunteer.call(proposeMeeting, { params: { id: engagement?.id ?? '' }, body });
  return {
    need: need.id,
    run: run.id,
    offer: id,
    engagement: engagement?.id ?? '',
    meeting: proposed.meetings[0]?.id ?? '',
    class: group,
    draft,
    pupil,
  };
}
