import { putNationalIndicators } from '#modules/evaluation/contract/indicator.ts';
import { approvePeriod, beginPeriod, closePeriod, listSnapshots } from '#modules/evaluation/contract/period.ts';
import { publishReport, type Section, writeReport } from '#modules/evaluation/contract/report.ts';
import { anOrganisation, aPersonAs } from '#modules/people/testing.ts';
import type { Client, World } from '#testing/world.ts';

/** A year that is over, counted by an official, frozen by a colleague, and two reports of it, one of them published. */
export async function aFrozenYear(
  world: World,
  official: Client,
): Promise<{ evaluation_period: string; evaluation_snapshot: string; report: string; published_report: string }> {
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
  return { evaluation_period: id, evaluation_snapshot, report: report.id, published_report: published.id };
}
