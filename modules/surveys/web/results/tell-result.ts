import type { Question } from '#modules/surveys/contract/questionnaire.ts';
import type { QuestionResult, Share } from '#modules/surveys/contract/results.ts';
import { stepsOf } from '#engines/questionnaires/questionnaire.ts';
import { toldIn } from '#modules/surveys/web/asking.ts';
import type { resultsWords } from '#modules/surveys/web/results/results-words.ts';
import type { KeyOf, Language, Values } from '#platform/i18n/dictionary.ts';
import { formatNumber, formatPercent } from '#platform/i18n/format.ts';

/** Who is told: the words of the page, and his language. */
export interface Told {
  t: (key: KeyOf<typeof resultsWords>, values?: Values) => string;
  language: Language;
}

/** For whom a result is told, in their order. */
const sides = ['county', 'urban', 'rural'] as const;
export type Side = (typeof sides)[number];

/** A share with its interval; how many they are too where that is wanted. Few are not told. */
export function tellShare({ t, language }: Told, { count, share, least, most }: Share, isCounted = false): string {
  if (share === null || count === null) return t('hidden');
  const percent = (value: number): string => formatPercent(language, value);
  const values = {
    share: percent(share),
    interval: t('interval', { least: percent(least ?? share), most: percent(most ?? share) }),
    count: formatNumber(language, count),
  };
  return t(isCounted ? 'counted' : 'share', values);
}

/** A mean with its interval. */
export function tellMean({ t, language }: Told, mean: { value: number; least: number; most: number }): string {
  const number = (value: number): string => formatNumber(language, value, 2);
  const interval = t('interval', { least: number(mean.least), most: number(mean.most) });
  return t('meanOf', { value: number(mean.value), interval });
}

/** What a question is answered with, each by its name, in the order in which its shares stand. */
export function choicesOf(language: Language, question: Question): { key: string; name: string }[] {
  const { kind, choices, ends, least, most } = question;
  if (kind !== 'scale') return choices.map(({ code, text }) => ({ key: code, name: toldIn(language, text) }));
  const named = (step: number): string => {
    if (ends && step === least) return `${step} ${toldIn(language, ends.low)}`;
    return ends && step === most ? `${step} ${toldIn(language, ends.high)}` : String(step);
  };
  return stepsOf(question).map((step) => ({ key: String(step), name: named(step) }));
}

/** Who is told of: the county, and its sides where any of them may be. */
export const sidesTold = (result: QuestionResult): Side[] =>
  sides.filter((side) => side === 'county' || result.urban !== null || result.rural !== null);
