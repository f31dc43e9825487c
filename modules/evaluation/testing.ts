import { type FindingInFull, makeFinding } from '#modules/evaluation/contract/finding.ts';
import { type FormSaid, keepForm, openCollection } from '#modules/evaluation/contract/form.ts';
import { putNationalIndicators } from '#modules/evaluation/contract/indicator.ts';
import { approvePeriod, beginPeriod, closePeriod, listSnapshots } from '#modules/evaluation/contract/period.ts';
import { listReturns } from '#modules/evaluation/contract/return.ts';
import { publishReport, type Section, writeReport } from '#modules/evaluation/contract/report.ts';
import { anOrganisation, aPersonAs } from '#modules/people/testing.ts';
import { insertMany } from '#platform/db/many-rows.ts';
import { newId } from '#platform/id.ts';
import { addDays, dayOf } from '#platform/clock.ts';
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

/** A form whose two figures are named by its code: homes visited, and all there are. */
export const aForm = (code: string): FormSaid => {
  const field = (of: string, zh: string, en: string): FormSaid['fields'][number] => ({
    code: `${code}_${of}`,
    title: { zh: `${zh}（${code}）`, en: `${en} (${code})` },
    about: { zh: '', en: '' },
    unit: { zh: '户', en: 'homes' },
    kind: 'whole',
    isOfChildren: true,
    least: null,
    most: null,
    grade: 'D',
  });
  const rule = (formula: string, zh: string, en: string, isStrict: boolean) => ({
    formula,
    words: { zh, en },
    isStrict,
  });
  const [visited, all] = [`${code}_visited`, `${code}_all`];
  return {
    title: { zh: `家访情况 ${code}`, en: `Home visits ${code}` },
    about: { zh: '', en: '' },
    asked: 'schools',
    kind: 'term',
    minutes: 5,
    fields: [field('visited', '家访过的家庭', 'Homes visited'), field('all', '要家访的家庭', 'Homes to visit')],
    rules: [
      rule(`${visited} <= ${all}`, '家访过的不多于要家访的', 'Not more are visited than there are', true),
      rule(`${visited} <= pupils`, '家访过的不多于学生', 'Not more than the school has pupils', true),
      rule(`${visited} > 0`, '一户也没有去，请说明', 'None at all: please say why', false),
    ],
  };
};

/** A form that all schools are asked for, and what the one school is. */
export async function anAskedForm(
  world: World,
  those: { official: Client; org: string },
): Promise<{ collection: string; return: string }> {
  const year = { kind: 'term', name: '秋季学期', began: '2025-09-01', ended: '2026-01-31', steps: 1 } as const;
  const period = await those.official.call(beginPeriod, { body: year });
  await those.official.call(keepForm, { params: { code: 'home_visits' }, body: { ...aForm('home_visits'), seen: 0 } });
  const org = await anOrganisation(world, { kind: 'department', name: '统计室' });
  const colleague = await world.as((await aPersonAs(world, 'official', { org })).grant);
  const ends = addDays(dayOf(world.clock.now), 14);
  const body = { form: 'home_visits', seen: 1, period: period.id, ends };
  const { id } = await colleague.call(openCollection, { body });
  const { items } = await colleague.call(listReturns, { query: { collection: id, size: 100 } });
  return { collection: id, return: items.find((one) => one.org === those.org)?.id ?? '' };
}
