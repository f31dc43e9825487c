import type { Section } from '#modules/evaluation/contract/report.ts';
import type { reportsWords } from '#modules/evaluation/web/reports/reports-words.ts';
import type { KeyOf, Values } from '#platform/i18n/dictionary.ts';

type T = (key: KeyOf<typeof reportsWords>, values?: Values) => string;

/** The kinds of sections, as they are offered. */
export const sectionKinds = ['text', 'figures', 'chart', 'map', 'findings', 'methods'] as const;

/** A section of a kind as it begins, of the indicators there are. */
export function newSection(t: T, kind: Section['kind'], codes: readonly string[]): Section {
  const heading = kind === 'text' ? t('overall') : t(`kind.${kind}`);
  if (kind === 'text') return { kind, heading, text: t('defaultText') };
  if (kind === 'figures') return { kind, heading, indicators: codes.slice(0, 40) };
  if (kind === 'chart') return { kind, heading, chart: 'pairs', indicators: codes.slice(0, 6) };
  return kind === 'map' ? { kind, heading, indicator: codes[0] ?? '' } : { kind, heading };
}

/** A report as it begins: a section of each kind, in the order it is read. */
export const template = (t: T, codes: readonly string[]): Section[] =>
  sectionKinds.map((kind) => newSection(t, kind, codes));

/** The sections with one a place further up or down; the same where it cannot go. */
export function moved(sections: readonly Section[], at: number, by: 1 | -1): Section[] {
  const [one, other] = [sections[at], sections[at + by]];
  if (!one || !other) return [...sections];
  return sections.with(at, other).with(at + by, one);
}
