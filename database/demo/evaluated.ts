import type { Transaction } from 'kysely';
import type { Database } from '#database/rows.ts';
import '#modules/evaluation/server/forms/reported-facts.ts';
import '#modules/governance/server/declared-facts.ts';
import '#modules/needs/server/declared-facts.ts';
import '#modules/people/server/declared-facts.ts';
import '#modules/resources/server/declared-facts.ts';
import '#modules/surveys/server/declared-facts.ts';
import { nationalIndicators } from '#modules/evaluation/server/indicators/keep-indicator.ts';
import { countFacts } from '#modules/evaluation/server/periods/count-facts.ts';
import type { Section } from '#modules/evaluation/contract/report.ts';
import { asKept, drawPapers } from '#modules/evaluation/server/reports/draw-papers.ts';
import { gatherReport } from '#modules/evaluation/server/reports/gather-report.ts';
import { insertPublication, insertReport } from '#modules/evaluation/server/store/report-store.ts';
import { freeze } from '#modules/evaluation/server/results/freeze.ts';
import { gatherSource } from '#modules/evaluation/server/results/gather-source.ts';
import { insertSnapshot } from '#modules/evaluation/server/store/snapshot-store.ts';
import { type Context, systemActor } from '#platform/context.ts';
import { findImproved } from './improved.ts';
import type { Rows } from './rows-of.ts';
import type { World } from './world.ts';

/** A period as it was put in. */
interface EvaluatedPeriod {
  id: string;
  kind: string;
  state: string;
  began: string;
  ended: string;
}

/** The draft indicators, the term and the month that run, which are open, and the two whole months before, which the deputy is going to freeze. */
export function makeEvaluated(rows: Rows, director: string): void {
  const { county, today, schoolYear } = rows;
  const begun = rows.daysAgo(60);
  for (const indicator of nationalIndicators({ county, changed_by: director, changed_at: new Date(begun) }))
    rows.add('evaluation.indicator', { ...indicator, changed_at: begun });
  const byHand = (...weights: number[]) => ({ how: 'hand', weights, comparisons: [] });
  const criteria = [
    { name: '需求与资源', weighing: byHand(60, 40), indicators: ['needs_met', 'categories_reached'] },
    { name: '对接', weighing: byHand(100), indicators: ['response_days'] },
  ];
  const scheme = { code: 'schools', version: 1, party: 'school', name: '学校评价方案' };
  const by = { changed_by: director, changed_at: rows.daysAgo(20) };
  // Rows of the world are one text of JSON, in which this is a part.
  const tree = { weighing: byHand(70, 30), criteria } as unknown as string;
  rows.add('evaluation.scheme', { ...scheme, tree, ...by });
  const isAutumn = today < `${schoolYear + 1}-02-01`;
  const term = isAutumn
    ? { name: `${schoolYear} 年秋季学期`, began: rows.schoolYearBegan(), ended: `${schoolYear + 1}-01-31` }
    : { name: `${schoolYear + 1} 年春季学期`, began: `${schoolYear + 1}-02-01`, ended: `${schoolYear + 1}-08-31` };
  for (const [kind, period, state] of [
    ['month', monthBefore(today, 1), 'frozen'],
    ['term', term, 'open'],
    ['month', monthBefore(today, 2), 'frozen'],
    ['month', monthBefore(today, 0), 'open'],
  ] as const) {
    const at = rows.daysAgo(state === 'open' ? 1 : 2);
    const own = { id: rows.id(at), kind, state, steps: 1, version: state === 'open' ? 0 : 2 };
    rows.add('evaluation.period', { ...own, ...period, read_at: at, changed_by: director, changed_at: at });
  }
}

/** The whole month so many months before that of a day. */
function monthBefore(today: string, back: number): { name: string; began: string; ended: string } {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const [began, ended] = [new Date(Date.UTC(year, month - 1 - back, 1)), new Date(Date.UTC(year, month - back, 0))];
  const day = (of: Date): string => of.toISOString().slice(0, 10);
  return { name: `${began.getUTCFullYear()} 年 ${began.getUTCMonth() + 1} 月`, began: day(began), ended: day(ended) };
}

/** Counts the periods of a loaded world, and freezes those that are over. */
export async function countEvaluated(db: Transaction<Database>, { county, rows, cast }: World): Promise<void> {
  const whose = (login: string): string => cast.find((one) => one.login === login)?.person ?? '';
  const now = new Date(rows.daysAgo(1));
  // Facts are counted and schools found by what this much of a context says.
  const ctx = { db, actor: systemActor(county), now, language: 'zh', reach: { own: 'system', lifts: 0 } } as Context;
  const periods = (rows.tables().get('evaluation.period') ?? []) as EvaluatedPeriod[];
  const months = periods.filter(({ kind }) => kind === 'month').toSorted((a, b) => (a.began < b.began ? -1 : 1));
  const [former, last, running] = months.map(({ id }) => id);
  if (!former || !last || !running) throw new Error('three months are evaluated');
  for (const period of periods) {
    await countFacts(ctx, period);
    if (period.state !== 'frozen') continue;
    const by = { closed_by: whose('demo.official'), first_by: null, frozen_by: whose('demo.deputy'), frozen_at: now };
    const own = { county, id: rows.id(rows.daysAgo(1)), period: period.id, number: 1, reason: '' };
    await insertSnapshot(ctx, { ...own, ...freeze(await gatherSource(ctx, period)), ...by });
  }
  const by = { writer: whose('demo.official'), publisher: whose('demo.deputy') };
  await publish(ctx, last, rows.id(rows.daysAgo(1)), by);
  await findImproved(ctx, rows, { director: by.writer, months: [former, last, running] });
}

const sections: Section[] = [
  {
    kind: 'text',
    heading: '总体情况',
    text: '本月受理的需求，办成的占 {needs_met}：城镇 {needs_met.urban}，乡村 {needs_met.rural}。从提出到第一次收到意向，一般要 {response_days} 个工作日。',
  },
  { kind: 'figures', heading: '主要指标', indicators: ['needs_met', 'response_days', 'categories_reached'] },
  { kind: 'chart', heading: '需求满足率', chart: 'sides', indicators: ['needs_met'] },
  { kind: 'map', heading: '各乡镇', indicator: 'needs_met' },
  { kind: 'findings', heading: '要改进的' },
  { kind: 'methods', heading: '方法说明' },
];

/** A report of the frozen month, written by one and published by another. */
async function publish(
  ctx: Context,
  period: string,
  id: string,
  { writer, publisher }: { writer: string; publisher: string },
): Promise<void> {
  const said = { period, snapshot: 1, title: '教联体月度督导报告', sections };
  const { county } = ctx.actor;
  const own = { county, id, ...said, replaces: null, version: 2, is_published: true };
  await insertReport(ctx, { ...own, changed_by: writer, changed_at: ctx.now });
  const papers = await drawPapers(await gatherReport(ctx, said), ['zh', 'en'], AbortSignal.timeout(longestDrawing));
  const by = { written_by: writer, published_by: publisher, published_at: ctx.now };
  await insertPublication(ctx, { county, report: id, ...asKept(papers), ...by });
}

/** Milliseconds; it takes one or two seconds. */
const longestDrawing = 60_000;
