import { type FindingInFull, makeFinding } from '#modules/evaluation/contract/finding.ts';
import { putNationalIndicators } from '#modules/evaluation/contract/indicator.ts';
import { approvePeriod, beginPeriod, closePeriod, listSnapshots } from '#modules/evaluation/contract/period.ts';
import { publishReport, type Section, writeReport } from '#modules/evaluation/contract/report.ts';
import { anOrganisation, aPersonAs } from '#modules/people/testing.ts';
import { insertMany } from '#platform/db/many-rows.ts';
import { newId } from '#platform/id.ts';
import type { Client, World } from '#testing/world.ts';

/** A year that is over, counted by an official, frozen by a colleague, two reports of it, one of them published, and a finding. */
export async function aFrozenYear(
  world: World,
  official: Client,
): Promise<Record<'evaluation_period' | 'evaluation_snapshot' | 'report' | 'published_report' | 'finding', string>> {
  await official.call(putNationalIndicators, { body: {} });
  const year = { kind: 'year', name: '2025 年', began: '2025-01-01', ended: '2025-12-31', steps: 1 } as const;
  const { id, version } = await official.call(beginPeriod, { body: year });
  const params = { id };
  const closed = await official.call(closePeriod, { params, body: { seen: version } });
  const org = await anOrganisation(world, { kind: 'department', name: '督导室' });
  const colleague = await world.as((await aPersonAs(world, 'official', { org })).grant);
  await colleague.call(approvePeriod, { params, body: { seen: closed.version } });
  const { items } = await official.call(listSnapshots, { params, query: {} });
  const section: Section = { kind: 'figures', heading: '主要指标', indicators: ['needs_met'] };
  const said = { period: id, snapshot: 1, title: '2025 年督导报告', sections: [section], replaces: null };
  const [report, published] = [
    await official.call(writeReport, { body: said }),
    await official.call(writeReport, { body: said }),
  ];
  await colleague.call(publishReport, { params: { id: published.id }, body: { seen: published.version } });
  const evaluation_snapshot = items[0]?.id ?? '';
  const finding = (await aFinding(official, { period: id, indicator: 'consortia_built' })).id;
  return { evaluation_period: id, evaluation_snapshot, report: report.id, published_report: published.id, finding };
}

/** A finding of a period, of what the county came to. */
export const aFinding = (official: Client, of: { period: string; indicator: string }): Promise<FindingInFull> =>
  official.call(makeFinding, {
    body: {
      title: '办成的少',
      body: '没有达到目标。',
      ...of,
      snapshot: null,
      place: 'county',
      school: null,
      report: null,
    },
  });

/** Needs of a school, of nobody by name, opened at a moment: so many served, so many still open. */
export async function someNeedsOf(
  world: World,
  org: string,
  { served, open, at }: { served: number; open: number; at: Date },
): Promise<void> {
  const opener = (await aPersonAs(world, 'school_leader', { org })).person;
  const own = { county: world.county, org, opener, scope: 'school', category: 'mental', urgency: 2, mode: 'either' };
  const when = { wanted_from: '2026-11-24', wanted_to: '2027-01-20', opened_at: at };
  const where = { town: '990101101', lon: 103, lat: 26, rural: true };
  const rest = { consent: 'not_needed', languages: [], sex: 0, words: '', units: 1, left_behind: false };
  const of = (state: string) => ({ ...own, ...when, ...where, ...rest, id: newId(), state });
  const rows = [
    ...Array.from({ length: served }, () => of('closed')),
    ...Array.from({ length: open }, () => of('open')),
  ];
  await world.system(({ db }) => insertMany(db, 'needs.need', rows));
}

/** A finding that somebody’s organisation reads. */
export async function aFindingOf(world: World, { person, org }: { person: string; org: string }): Promise<string> {
  const [id, { county }] = [newId(), world];
  const figure = { value: 0.5, least: null, most: null, numerator: 1, denominator: 2, why: null };
  const of = { period: newId(), snapshot: null, at: '2026-11-24T02:00:00.000Z', version: 1, rules: 1 };
  const said = { title: '办成的少', body: '没有达到目标。', indicator: 'consortia_built', place: 'county' };
  await world.system(({ db, now }) =>
    db
      .insertInto('evaluation.finding')
      .values({
        county,
        id,
        ...said,
        figure: JSON.stringify({ ...figure, ...of }),
        source: 'figure',
        causes: '[]',
        readers: [org],
        made_by: person,
        made_at: now,
        changed_by: person,
        changed_at: now,
      })
      .execute(),
  );
  return id;
}
