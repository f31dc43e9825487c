import type { z } from 'zod';
import { Indicator, IndicatorSaid } from '#modules/evaluation/contract/indicator.ts';
import { evidenceOf, type Grades, Language } from '#modules/evaluation/server/rules/formula.ts';
import type { SomeIndicator } from '#modules/evaluation/server/rules/reckon.ts';
import type { IndicatorRow } from '#modules/evaluation/server/store/indicator-store.ts';
import type { Context } from '#platform/context.ts';
import { factsOf } from '#platform/facts/fact.ts';

/** The formulas of all that can be counted in a county, and how well each of it is known. */
export interface Known {
  language: Language;
  grades: Grades;
}

export async function knownIn(ctx: Context): Promise<Known> {
  const facts = await factsOf(ctx);
  const grades = Object.fromEntries(Array.from(facts.values(), ({ code, grade }) => [code, grade]));
  return { language: new Language(facts.keys()), grades };
}

/** A version as its formulas are reckoned and its readers read it. */
export function indicatorOf(row: IndicatorRow): SomeIndicator {
  const said = IndicatorSaid.parse({
    section: row.section,
    name: { zh: row.name_zh, en: row.name_en },
    about: { zh: row.about_zh, en: row.about_en },
    level: row.level,
    kind: row.kind,
    numerator: row.numerator,
    denominator: row.denominator,
    unmeasured: { zh: row.unmeasured_zh, en: row.unmeasured_en },
    target: row.target,
    aims: row.aims,
    band: { least: row.band_least, most: row.band_most },
    gaming: { zh: row.gaming_zh, en: row.gaming_en },
    counter: row.counter,
    leastReported: row.least_reported,
  });
  return { ...said, code: row.code, version: row.version, changedAt: row.changed_at.toISOString() };
}

/** What an indicator says, as a row of its next version. */
export function rowOf(
  said: IndicatorSaid,
  own: Pick<IndicatorRow, 'county' | 'code' | 'version' | 'position' | 'changed_by' | 'changed_at'>,
): IndicatorRow {
  return {
    ...own,
    section: said.section,
    name_zh: said.name.zh,
    name_en: said.name.en,
    about_zh: said.about.zh,
    about_en: said.about.en,
    level: said.level,
    kind: said.kind,
    numerator: said.numerator,
    denominator: said.denominator,
    unmeasured_zh: said.unmeasured.zh,
    unmeasured_en: said.unmeasured.en,
    target: said.target,
    aims: said.aims,
    band_least: said.band.least,
    band_most: said.band.most,
    gaming_zh: said.gaming.zh,
    gaming_en: said.gaming.en,
    counter: said.counter,
    least_reported: said.leastReported ?? 0,
  };
}

/** A version as everybody reads it. */
export const presentIndicator = ({ language, grades }: Known, row: IndicatorRow): z.input<typeof Indicator> => {
  const indicator = indicatorOf(row);
  return { ...indicator, ...evidenceOf(language, indicator, grades) };
};
