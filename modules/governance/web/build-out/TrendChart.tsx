import type { ReactNode } from 'react';
import type { BuildTarget, Trend } from '#modules/governance/contract/build-out.ts';
import { shareOf } from '#modules/governance/web/build-out/ElementsTable.tsx';
import { formatDate } from '#platform/i18n/format.ts';
import { useLanguage } from '#web/ui/use-words.ts';

const [width, height] = [720, 220];
const edge = { left: 44, right: 16, top: 12, bottom: 28 };
/** So far ahead the trend is drawn where no target lies farther. */
const monthsAhead = 12;
const monthMs = 30.436_875 * 86_400_000;
/** In so many straight pieces, so that a trend bends where it meets 0 or 100 %. */
const steps = 48;

/** Shares by month as a line, the trend as a dashed one with its band, targets as marks; what it says stands beside it in words and as a table. */
export function TrendChart(given: { title: string; trend: Trend; targets: readonly BuildTarget[] }): ReactNode {
  const language = useLanguage();
  const { months, line } = given.trend;
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return null;
  const start = Date.parse(first.on);
  const now = Date.parse(last.on);
  const end = Math.max(now + monthsAhead * monthMs, ...given.targets.map(({ by }) => Date.parse(by)));
  const x = (at: number): number => edge.left + ((at - start) / (end - start)) * (width - edge.left - edge.right);
  const y = (share: number): number =>
    edge.top + (1 - Math.min(100, Math.max(0, share)) / 100) * (height - edge.top - edge.bottom);
  const point = (at: number, share: number): string => `${x(at).toFixed(1)},${y(share).toFixed(1)}`;
  const ahead = (rate: number): string[] =>
    Array.from({ length: steps + 1 }, (_, step) => {
      const at = now + (step / steps) * (end - now);
      return point(at, 100 * shareOf(last) + (rate * (at - now)) / monthMs);
    });
  return (
    <svg aria-label={given.title} className="ly-trend" role="img" viewBox={`0 0 ${width} ${height}`}>
      {[0, 50, 100].map((share) => (
        <g key={share}>
          <line className="ly-trend-grid" x1={edge.left} x2={width - edge.right} y1={y(share)} y2={y(share)} />
          <text className="ly-trend-text" textAnchor="end" x={edge.left - 6} y={y(share) + 4}>
            {share}%
          </text>
        </g>
      ))}
      {line && (
        <polygon className="ly-trend-band" points={[...ahead(line.high), ...ahead(line.low).toReversed()].join(' ')} />
      )}
      {line && <polyline className="ly-trend-ahead" points={ahead(line.slope).join(' ')} />}
      <polyline
        className="ly-trend-line"
        points={months.map((month) => point(Date.parse(month.on), 100 * shareOf(month))).join(' ')}
      />
      {given.targets
        .filter(({ by }) => Date.parse(by) >= start)
        .map(({ by, share }) => (
          <circle className="ly-trend-target" cx={x(Date.parse(by))} cy={y(share)} key={`${by} ${share}`} r={5} />
        ))}
      {[first.on, last.on].map((on) => (
        <text className="ly-trend-text" key={on} textAnchor="middle" x={Math.max(x(Date.parse(on)), 70)} y={height - 8}>
          {formatDate(language, on)}
        </text>
      ))}
    </svg>
  );
}
