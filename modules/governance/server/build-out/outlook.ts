import { reachedAt, theilSen } from '#engines/forecast/theil-sen.ts';
import type { BuildTarget, Trend } from '#modules/governance/contract/build-out.ts';
import { addDays } from '#platform/clock.ts';

/** The trend is that of the last twelve months in which there was any. */
const monthsOfTrend = 12;
/** Farther than ten years nothing is told. */
const mostDays = 3_653;
const daysAMonth = 30.436_875;

type Month = Trend['months'][number];

const shareOf = ({ of, has }: Month): number => (of === 0 ? 0 : (100 * has) / of);
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/**
 * The trend of monthly shares, a Theil–Sen line through the last year of them (docs/methods/build-out.md), and when it reaches
 * each target; nothing of fewer than four months since the first unit had it.
 */
export function outlooksOf(
  months: readonly Month[],
  targets: readonly BuildTarget[],
): Pick<Trend, 'line' | 'outlooks'> {
  const begun = months.findIndex(({ has }) => has > 0);
  const used = begun < 0 ? [] : months.slice(Math.max(0, begun - 1)).slice(-monthsOfTrend - 1);
  const [first, last] = [used[0], used.at(-1)];
  if (!first || !last) return { line: null, outlooks: [] };
  const points = used.map((month) => [daysBetween(first.on, month.on), shareOf(month)] as const);
  const line = theilSen(points);
  if (!line) return { line: null, outlooks: [] };
  const dayAt = (days: number | null): string | null => {
    const ahead = days === null ? null : Math.ceil(days - daysBetween(first.on, last.on));
    return ahead === null || ahead > mostDays ? null : addDays(last.on, ahead);
  };
  const outlooks = targets.map(({ share, by }) => {
    const { at, earliest, latest } = reachedAt(line, [daysBetween(first.on, last.on), shareOf(last)], share);
    return { share, by, at: dayAt(at), earliest: dayAt(earliest), latest: dayAt(latest) };
  });
  const [slope, low, high] = [line.slope, line.low, line.high].map((rate) => rate * daysAMonth) as [
    number,
    number,
    number,
  ];
  return { line: { slope, low, high }, outlooks };
}
