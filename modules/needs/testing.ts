import { decideConsent } from '#modules/people/contract/family.ts';
import { aClass, aGuardianOf, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { aProvider, aResource, someCategories, someResources } from '#modules/resources/testing.ts';
import { proposeMeeting } from '#modules/needs/contract/engagement.ts';
import { openNeed } from '#modules/needs/contract/need.ts';
import { answerOffer, listOffers, readOffer } from '#modules/needs/contract/offer.ts';
import { releaseRun, startRun } from '#modules/needs/contract/run.ts';
import { rulesVersion } from '#modules/needs/server/rules/cost.ts';
import { decideRun } from '#modules/needs/server/rules/decide-run.ts';
import type { NeedFacts } from '#modules/needs/server/rules/facts.ts';
import type { RunInputs } from '#modules/needs/server/rules/run-inputs.ts';
import { inputParts, resultParts } from '#modules/needs/server/rules/run-parts.ts';
import { tellRun } from '#modules/needs/server/rules/tell-run.ts';
import { insertParts } from '#modules/needs/server/store/run-part-store.ts';
import type { Context } from '#platform/context.ts';
import { insertMany } from '#platform/db/many-rows.ts';
import { newId } from '#platform/id.ts';
import type { Job } from '#platform/jobs/job.ts';
import type { Client, World } from '#testing/world.ts';

/** The official of a county that has its categories and a town. */
export async function anOfficial(world: World): Promise<Client> {
  await someCategories(world);
  await aTown(world);
  return world.as((await aPersonAs(world, 'official', { org: await anOrganisation(world) })).grant);
}

type Who = 'homeroom' | 'official' | 'volunteer' | 'guardian';

/** A pupil's need with an offer that waits for both sides, and everybody concerned. */
export interface WaitingOffer {
  people: Record<Who, Client>;
  /** By whom, the role grant he signs in with again. */
  grants: Record<Who, string>;
  ids: Record<'need' | 'run' | 'offer' | 'org' | 'class' | 'pupil' | 'provider' | 'resource', string>;
}

/** Takes a new pupil's need up to a released offer from a new volunteer. */
export async function anOffer(world: World, child: { born?: string } = {}): Promise<WaitingOffer> {
  const school = await anOrganisation(world, { name: '石塘乡中心小学' });
  const group = await aClass(world, school);
  const { person: pupil } = await aPupil(world, { org: school, class: group, ...child });
  const counsellor = await aPersonAs(world, 'volunteer', { name: '陈老师' });
  const provider = await aProvider(world, { person: counsellor.person });
  const resource = await aResource(world, provider);
  const grants = {
    homeroom: (await aPersonAs(world, 'homeroom', { org: school, class: group })).grant,
    official: (await aPersonAs(world, 'official', { org: school })).grant,
    volunteer: counsellor.grant,
    guardian: (await aGuardianOf(world, pupil, school)).grant,
  };
  const people = {
    homeroom: await world.as(grants.homeroom),
    official: await world.as(grants.official),
    volunteer: await world.as(grants.volunteer),
    guardian: await world.as(grants.guardian),
  };
  const wish = { scope: 'pupil', pupil, category: 'mental.2', urgency: 2, mode: 'either' } as const;
  const need = await people.homeroom.call(openNeed, {
    body: { ...wish, wantedFrom: '2026-11-24', wantedTo: '2027-01-20' },
  });
  const run = await matchAndRelease(world, people.official);
  const [offer] = (await people.volunteer.call(listOffers, { query: {} })).items;
  const ids = { need: need.id, run, offer: offer?.id ?? '', org: school, class: group, pupil, provider, resource };
  return { people, grants, ids };
}

/** Runs the matching for mental health and releases it; gives the run. */
export async function matchAndRelease(world: World, official: Client): Promise<string> {
  const run = await official.call(startRun, { body: { category: 'mental' } });
  await world.settled();
  await official.call(releaseRun, { params: { id: run.id } });
  await world.settled();
  return run.id;
}

/** Lets both sides accept; gives the engagement. */
export async function acceptBoth({ people, ids }: WaitingOffer): Promise<string> {
  const { volunteer, guardian } = people;
  const accepted = { params: { id: ids.offer }, body: { answer: 'accept' } } as const;
  await volunteer.call(answerOffer, accepted);
  const { consentNeeded } = await guardian.call(readOffer, { params: { id: ids.offer } });
  const { purpose, version, decidedAt } = consentNeeded ?? { purpose: 'service.mental', version: 1, decidedAt: null };
  const body = { pupil: ids.pupil, purpose, version, decision: 'given', seen: decidedAt } as const;
  await guardian.call(decideConsent, { body });
  return (await guardian.call(answerOffer, accepted)).engagement ?? '';
}

/** A pupil's need that has become an engagement with a proposed meeting; gives the ids of everything on the way. */
export async function completeLoop(world: World): Promise<Record<string, string>> {
  const waiting = await anOffer(world);
  const { people, ids } = waiting;
  const draft = await aResource(world, ids.provider, { title: '还没审核', state: 'draft' });
  const engagement = await acceptBoth(waiting);
  const body = { at: '2026-11-25T11:00:00Z', minutes: 45, remote: true };
  const proposed = await people.volunteer.call(proposeMeeting, { params: { id: engagement }, body });
  return { ...ids, draft, engagement, meeting: proposed.meetings[0]?.id ?? '' };
}

/** Keeps a run that is in nobody's line yet; gives its id. */
export async function aQueuedRun(ctx: Context): Promise<string> {
  const id = newId();
  const run = { county: ctx.actor.county, id, category: 'mental', state: 'queued', rules_version: rulesVersion };
  await ctx.db
    .insertInto('needs.match_run')
    .values({ ...run, made_by: newId(), made_at: ctx.now })
    .execute();
  return id;
}

/** Keeps a run as it was decided from these inputs; gives its id. */
export async function aDecidedRun(ctx: Context, inputs: RunInputs): Promise<string> {
  const id = await aQueuedRun(ctx);
  const result = decideRun(inputs);
  const { objective, bound, served, unserved } = result;
  await insertParts(ctx, id, [...inputParts(inputs), ...resultParts(inputs, result)]);
  await ctx.db
    .updateTable('needs.match_run')
    .set({ state: 'ready', figures: JSON.stringify(tellRun(inputs, result, null)), objective, bound, served, unserved })
    .where('county', '=', ctx.actor.county)
    .where('id', '=', id)
    .execute();
  return id;
}

/** So many at once, that a statement stays small. */
const atOnce = 10_000;

/** Puts the needs and the supply of a run's inputs into the county, under ids of their own. */
export async function aCountyOf(place: Pick<World, 'system' | 'county' | 'clock'>, inputs: RunInputs): Promise<void> {
  const vettedUntil = inputs.supply[0]?.vettedUntil ?? null;
  const provider = await aProvider(place, { person: newId() }, { lon: 104, lat: 30, vettedUntil });
  await someResources(place, provider, inputs.supply);
  for (let at = 0; at < inputs.needs.length; at += atOnce) {
    const rows = inputs.needs.slice(at, at + atOnce).map((need) => needRow(place, need));
    await place.system(({ db }) => insertMany(db, 'needs.need', rows));
  }
}

const needRow = ({ county, clock }: Pick<World, 'county' | 'clock'>, need: NeedFacts) => ({
  county,
  id: newId(),
  org: newId(),
  subject: newId(),
  opener: newId(),
  scope: 'pupil',
  category: need.category,
  urgency: need.urgency,
  mode: need.mode,
  wanted_from: need.period.from,
  wanted_to: need.period.to,
  languages: [...need.languages],
  words: '',
  units: need.units,
  town: need.town,
  lon: need.lon,
  lat: need.lat,
  sex: need.sex,
  stage: need.stage,
  grade: need.grade,
  rural: need.rural,
  left_behind: need.leftBehind,
  state: 'open',
  consent: need.consent,
  opened_at: clock.now,
});

/** Does a job of the clock now, as the job system would. */
export async function runJob<D extends object>(world: World, job: Job<D>, data: D = {} as D): Promise<void> {
  const { app } = world.server;
  const room = { county: world.county, signal: new AbortController().signal, log: app.log };
  await job.run({ ...room, transaction: (work) => world.system(work) }, data);
  await world.settled();
}
