import type { IndicatorKind, IndicatorSaid } from '#modules/evaluation/contract/indicator.ts';
import type { Measured } from '#modules/evaluation/contract/period.ts';
import { figureWords } from '#modules/evaluation/contract/figure-words.ts';
import { type KeyOf, type Language, say as sayWords, type Values } from '#platform/i18n/dictionary.ts';
import { formatNumber, formatPercent } from '#platform/i18n/format.ts';

/** Who is told: in which language. */
export interface Told {
  language: Language;
}

const say = ({ language }: Told, key: KeyOf<typeof figureWords>, values: Values = {}): string =>
  sayWords(figureWords, language, key, values);

/** A value as its indicator is told: a share in percent, days whole, others with two decimals. */
export function tellValue({ language }: Told, kind: IndicatorKind, value: number): string {
  if (kind === 'share') return formatPercent(language, value, 1);
  return formatNumber(language, value, Number.isInteger(value) ? 0 : 2);
}

/** A figure, or why there is none. */
export const tellMeasured = (told: Told, kind: IndicatorKind, { value, why }: Measured): string =>
  value === null ? say(told, `why.${why ?? 'nothing'}`) : tellValue(told, kind, value);

/** What a figure was made of, and between what it lies; nothing of one that is not told. */
export function tellBasis(told: Told, kind: IndicatorKind, measured: Measured): string {
  const { language } = told;
  const { value, least, most, numerator, denominator } = measured;
  if (value === null) return '';
  const number = (one: number): string => formatNumber(language, one, Number.isInteger(one) ? 0 : 2);
  const parts = [
    numerator !== null &&
      denominator !== null &&
      say(told, 'of', { numerator: number(numerator), denominator: number(denominator) }),
    numerator === null && denominator !== null && say(told, 'count1', { denominator: number(denominator) }),
    least !== null &&
      most !== null &&
      say(told, 'range', { least: tellValue(told, kind, least), most: tellValue(told, kind, most) }),
  ];
  return parts.filter(Boolean).join(language === 'zh' ? '，' : ', ');
}

/** What an indicator should come to. */
export function tellTarget(told: Told, { kind, target, aims, band }: IndicatorSaid): string {
  if (aims === 'between')
    return say(told, 'aims.between', {
      least: band.least === null ? '–' : tellValue(told, kind, band.least),
      most: band.most === null ? '–' : tellValue(told, kind, band.most),
    });
  return target === null ? say(told, 'noTarget') : say(told, `aims.${aims}`, { value: tellValue(told, kind, target) });
}
