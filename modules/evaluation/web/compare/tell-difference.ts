import type { Compared } from '#modules/evaluation/contract/comparison.ts';
import type { Period } from '#modules/evaluation/contract/period.ts';
import { compareWords } from '#modules/evaluation/web/compare/compare-words.ts';
import { type Language, say } from '#platform/i18n/dictionary.ts';
import { formatNumber } from '#platform/i18n/format.ts';

/** A period as counted last where it is not frozen, or as a version of it was frozen. */
export interface Version {
  key: string;
  period: string;
  name: string;
  snapshot: number | undefined;
}

/** All there is to compare, the newest first. */
export const versionsOf = (periods: readonly Period[]): Version[] =>
  periods.flatMap(({ id, name, state, snapshots }) => [
    ...(state === 'frozen' ? [] : [{ key: id, period: id, name, snapshot: undefined }]),
    ...Array.from({ length: snapshots }, (_, at) => {
      const snapshot = snapshots - at;
      return { key: `${id} ${snapshot}`, period: id, name, snapshot };
    }),
  ]);

/** Whether a difference is more than chance: its interval does not hold zero. */
export const isClear = ({ difference }: Compared): boolean =>
  difference !== null &&
  difference.least !== null &&
  difference.most !== null &&
  (difference.least > 0 || difference.most < 0);

/** How much more it is now, of shares in points of a hundred, with its interval. */
export function tellDifference(
  language: Language,
  { kind, difference, changed }: Pick<Compared, 'kind' | 'difference' | 'changed'>,
): string {
  const t = (key: 'noDifference' | 'points' | 'range', values = {}): string => say(compareWords, language, key, values);
  if (!difference) return changed.includes('formula') || changed.includes('rules') ? '' : t('noDifference');
  const scale = kind === 'share' ? 100 : 1;
  const number = (value: number): string => {
    const told = formatNumber(language, Math.abs(value * scale), kind === 'share' ? 1 : 2);
    return value > 0 ? `+${told}` : value < 0 ? `−${told}` : told;
  };
  const { value, least, most } = difference;
  const told = kind === 'share' ? t('points', { value: number(value) }) : number(value);
  if (least === null || most === null) return told;
  const range = t('range', { least: number(least), most: number(most) });
  return language === 'zh' ? `${told}（${range}）` : `${told} (${range})`;
}
