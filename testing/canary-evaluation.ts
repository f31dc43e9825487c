import {
  Cause,
  changeFinding,
  decideRound,
  letBe,
  makeFinding,
  setRound,
} from '#modules/evaluation/contract/finding.ts';
import { keepIndicator, putNationalIndicators } from '#modules/evaluation/contract/indicator.ts';
import { handIn, keepReturn } from '#modules/evaluation/contract/return.ts';
import { anAskedForm } from '#modules/evaluation/testing.ts';
import { approvePeriod, beginPeriod, closePeriod, reopenPeriod } from '#modules/evaluation/contract/period.ts';
import { changeReport, publishReport, writeReport } from '#modules/evaluation/contract/report.ts';
import { keepScheme } from '#modules/evaluation/contract/scheme.ts';
import { withdrawTask } from '#modules/governance/contract/task.ts';
import { anOrganisation, aPersonAs } from '#modules/people/testing.ts';
import { gather } from '#testing/canary-consortia.ts';
import { askFamilies } from '#testing/canary-surveys.ts';
import type { Canaries } from '#testing/canaries.ts';
import type { Witness } from '#testing/witness.ts';
import type { Client, World } from '#testing/world.ts';

/** Measures, asks families, and lets schools gather. */
export async function evaluate(
  witness: Witness,
  plant: Canaries['plant'],
  world: World,
  those: { official: Client; guardian: Client; org: string },
): Promise<void> {
  await evaluateYear(witness, plant, world, those.official);
  await askSchool(witness, plant, world, those.official);
  await askFamilies(witness, plant, world, those);
  await gather(witness, plant, world, those.official);
}

/** Asks schools for a form with a word beside each figure; one of them hands it in and mends it. */
async function askSchool(witness: Witness, plant: Canaries['plant'], world: World, official: Client): Promise<void> {
  // At a school of its own: a second leader would answer for what the first decides.
  const org = await anOrganisation(world, { name: '河湾小学' });
  const { return: id } = await anAskedForm(world, { official, org });
  const leader = await world.as((await aPersonAs(world, 'school_leader', { org })).grant);
  const told = (): { value: null; words: string } => ({ value: null, words: plant('why a figure cannot be told') });
  const entries = () => ({ home_visits_visited: told(), home_visits_all: told() });
  const kept = await witness.act(leader, keepReturn, { seen: 0, entries: entries() }, id);
  const sent = await witness.act(leader, handIn, { seen: kept.version, entries: entries(), reason: '' }, id);
  const reason = plant('why a figure is corrected');
  await witness.act(leader, handIn, { seen: sent.version, entries: entries(), reason }, id);
}

/** Says how something is measured, closes a year that a colleague freezes, writes a report of it, and opens it again with a reason. */
async function evaluateYear(witness: Witness, plant: Canaries['plant'], world: World, official: Client): Promise<void> {
  const both = (where: string) => ({ zh: plant(`${where}, in Chinese`), en: plant(`${where}, in English`) });
  const said = {
    section: 'resources',
    name: both('name of an indicator'),
    about: both('about an indicator'),
    level: 'school',
    kind: 'share',
    numerator: '',
    denominator: '',
    unmeasured: both('why an indicator is not measured'),
    target: null,
    aims: 'more',
    band: { least: null, most: null },
    gaming: both('how an indicator is abused'),
    counter: null,
    seen: 0,
  } as const;
  await witness.act(official, keepIndicator, said, 'own_count');
  const all = { how: 'hand', weights: [100], comparisons: [] } as const;
  const scheme = {
    party: 'school',
    name: plant('name of a scheme'),
    weighing: all,
    criteria: [{ name: plant('name of a criterion'), weighing: all, indicators: ['own_count'] }],
  } as const;
  await witness.act(official, keepScheme, { ...scheme, seen: 0 }, 'own_scheme');
  const year = { kind: 'year', began: '2025-01-01', ended: '2025-12-31', steps: 1 } as const;
  const begun = await witness.act(official, beginPeriod, { ...year, name: plant('name of a period evaluated') });
  const closed = await witness.act(official, closePeriod, { seen: begun.version }, begun.id);
  const frozen = await reportOn(witness, plant, world, { official, begun, closed });
  const reason = plant('why a period is opened again');
  await witness.act(official, reopenPeriod, { seen: frozen.version, reason }, begun.id);
  await improve(witness, plant, world, { official, period: begun.id });
}

/** Finds something amiss in a year, says why, sets a task for it, and another for which nothing is done. */
async function improve(
  witness: Witness,
  plant: Canaries['plant'],
  world: World,
  { official, period }: { official: Client; period: string },
): Promise<void> {
  const said = () => ({ title: plant('title of a finding'), body: plant('what is amiss') });
  const of = { period, indicator: 'tasks_in_time', snapshot: null, place: 'county', school: null, report: null };
  await official.call(putNationalIndicators, { body: {} });
  const found = await witness.act(official, makeFinding, { ...said(), ...of });
  const causes = Cause.options.map((cause) => {
    const words = { words: plant(`${cause} as a cause`), unknown: plant(`what is not known of ${cause}`) };
    return { cause, rating: 'part', ...words, rests: [] };
  });
  const caused = await witness.act(official, changeFinding, { ...said(), causes, seen: found.version }, found.id);
  const owner = await anOrganisation(world, { kind: 'department', name: '卫生健康局' });
  const task = { title: plant('title of an improvement'), body: plant('what is to be done about it') };
  const asked = { ...task, owner, coOwners: [], workingDays: 5, minutes: 60, aim: 1, againFrom: '2027-01-01' };
  const set = await witness.act(official, setRound, { ...asked, seen: caused.version }, found.id);
  const params = { id: set.inTurn[0]?.task?.id ?? '' };
  await official.call(withdrawTask, { params, body: { seen: 0, reason: '改由别的单位做。' } });
  const decided = { decision: 'adjust', why: plant('why a round is adjusted'), seen: set.version };
  const adjusted = await witness.act(official, decideRound, decided, found.id);
  await witness.act(official, letBe, { why: plant('why a finding is let be'), seen: adjusted.version }, found.id);
}

/** Has a colleague freeze a year that was closed, writes a report of it, and has him publish it. */
async function reportOn(
  witness: Witness,
  plant: Canaries['plant'],
  world: World,
  { official, begun, closed }: { official: Client; begun: { id: string }; closed: { version: number } },
): Promise<{ version: number }> {
  const office = await anOrganisation(world, { kind: 'department', name: '督导室' });
  const colleague = await world.as((await aPersonAs(world, 'official', { org: office })).grant);
  const frozen = await colleague.call(approvePeriod, { params: { id: begun.id }, body: { seen: closed.version } });
  const written = () => ({
    title: plant('title of a report'),
    sections: [{ kind: 'text', heading: plant('heading in a report'), text: plant('text of a report') }] as const,
  });
  const of = { period: begun.id, snapshot: 1, replaces: null };
  const report = await witness.act(official, writeReport, { ...written(), ...of });
  const again = await witness.act(official, changeReport, { ...written(), seen: report.version }, report.id);
  await colleague.call(publishReport, { params: { id: report.id }, body: { seen: again.version } });
  return frozen;
}
