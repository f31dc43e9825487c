import { type ReportSaid, Section } from '#modules/evaluation/contract/report.ts';
import type { Frozen, ReportSource } from '#modules/evaluation/server/reports/rules/report-source.ts';
import { codesIn } from '#modules/evaluation/server/reports/rules/write-paper.ts';
import { type Reckoned, reckonTowns, type Source } from '#modules/evaluation/server/rules/reckon.ts';
import { periodById } from '#modules/evaluation/server/store/period-store.ts';
import { lastSnapshots, snapshotNumbered } from '#modules/evaluation/server/store/snapshot-store.ts';
import { regionsOf, townsOf } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import { factsOf } from '#platform/facts/fact.ts';

/** So many periods a trend goes back. */
const mostPeriods = 12;

/** What is said of a report, and of which frozen version of which period. */
export interface Written extends ReportSaid {
  period: string;
  snapshot: number;
}

/** All a report is written from: the frozen version it is of, and of the periods before it what a trend needs. */
export async function gatherReport(
  ctx: Context,
  { period: id, snapshot: number, title, sections }: Written,
): Promise<ReportSource> {
  const period = await periodById(ctx, id);
  const snapshot = await snapshotNumbered(ctx, id, number);
  if (!period || !snapshot) throw new Refusal('evaluation.no_such_snapshot', { field: 'snapshot' });
  const source = JSON.parse(snapshot.source) as Source;
  const towns = await asSystem(ctx, () => townsOf(ctx));
  const county = (await regionsOf(ctx)).find(({ code }) => code === ctx.actor.county)?.name ?? ctx.actor.county;
  return {
    title,
    sections,
    county,
    period: { name: period.name, began: period.began, ended: period.ended },
    snapshot: { number, frozenAt: snapshot.frozen_at },
    indicators: frozenIn(source, JSON.parse(snapshot.results) as Reckoned[]),
    rural: new Map(source.schools.map((school) => [school.id, school.isRural])),
    trends: await trendsOf(ctx, sections, period, { id, source, results: snapshot.results }),
    towns: new Map(
      sections.flatMap((one) => (one.kind === 'map' ? [[one.indicator, reckonTowns(source, one.indicator)]] : [])),
    ),
    places: towns.map(({ code, name: town, lon, lat, outline }) => ({
      code,
      name: town,
      at: [lon, lat],
      ...(outline ? { shape: [[outline]] } : {}),
    })),
    facts: new Map(Array.from((await factsOf(ctx)).values(), ({ code, title: called }) => [code, called])),
  };
}

/** By code, what each indicator that has a formula came to. */
function frozenIn(source: Source, results: readonly Reckoned[]): Map<string, Frozen> {
  const byCode = new Map(results.map((result) => [result.code, result]));
  return new Map(
    source.indicators.flatMap((said) => {
      const result = byCode.get(said.code);
      return result && said.numerator !== '' ? [[said.code, { said, result }] as const] : [];
    }),
  );
}

/** What the indicators of trends came to in the last frozen periods of the kind, each reckoned by the formula it had then. */
async function trendsOf(
  ctx: Context,
  sections: readonly Section[],
  { kind, ended }: { kind: string; ended: string },
  own: { id: string; source: Source; results: string },
): Promise<ReportSource['trends']> {
  const codes = new Set(sections.flatMap((one) => (one.kind === 'chart' && one.chart === 'trend' ? codesIn(one) : [])));
  if (codes.size === 0) return new Map();
  const rows = await lastSnapshots(ctx, { kind, ended, most: mostPeriods });
  const periods = rows.map(({ period, name, results }) => ({
    name,
    results: JSON.parse(period === own.id ? own.results : results) as Reckoned[],
  }));
  return new Map(
    [...codes].map((code) => [
      code,
      periods.flatMap(({ name, results }) => {
        const found = results.find((one) => one.code === code);
        return found ? [{ period: name, measured: found.county }] : [];
      }),
    ]),
  );
}

/** Refuses a report that names an indicator the frozen version has no figure of. */
export function assertFigures(sections: readonly Section[], { indicators }: Pick<ReportSource, 'indicators'>): void {
  for (const [at, section] of sections.entries()) {
    const word = codesIn(section).find((code) => !indicators.has(code));
    if (word !== undefined) throw new Refusal('evaluation.no_such_figure', { field: `sections.${at}`, word });
  }
}

/** The sections of a report as they are kept. */
export const sectionsOf = (kept: unknown): Section[] => Section.array().parse(kept);
