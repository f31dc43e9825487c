import type { CountyMap } from '#platform/charts/county-map.ts';
import type { Palette } from '#platform/face/tokens.ts';

/** A share between 0 and 1, or any other number. */
export type ChartUnit = 'share' | 'number';

/** A value and between what it lies; null where it is not told. */
export interface Drawn {
  name: string;
  value: number | null;
  least: number | null;
  most: number | null;
}

interface Common {
  /** What it shows, for those who do not see it. */
  title: string;
  unit: ChartUnit;
  /** What is said where there is no value. */
  missing: string;
  target: { value: number; name: string } | null;
}

/** Values beside each other, each with its interval. */
export interface Bars extends Common {
  kind: 'bars';
  bars: readonly Drawn[];
}

/** One value over time, with its interval and the range it usually lies in. */
export interface Trend extends Common {
  kind: 'trend';
  points: readonly Drawn[];
  band: { least: number | null; most: number | null };
}

/** How far two sides lie apart, row by row. */
export interface Pairs extends Common {
  kind: 'pairs';
  sides: readonly [string, string];
  rows: readonly { name: string; values: readonly [number | null, number | null] }[];
}

/** Where many lie, by group, without a name. */
export interface Dots extends Common {
  kind: 'dots';
  groups: readonly { name: string; values: readonly number[] }[];
}

/** The pictures this house draws, as data. */
export type Chart = Bars | Trend | Pairs | Dots;

/** A picture as SVG, and how large it is in px. */
export interface Picture {
  svg: string;
  width: number;
  height: number;
}

/** What the thread is given. */
export interface ChartWork {
  charts: readonly (Chart | CountyMap)[];
  colours: Palette;
}

/** The numbers of a chart as a table: what stands in it for whoever reads rather than looks. */
export interface ChartTable {
  columns: readonly string[];
  rows: readonly (readonly [name: string, ...values: (number | null)[]])[];
}

/** How the columns of a chart’s table are called. */
export interface ChartColumns {
  name: string;
  value: string;
  least: string;
  most: string;
  count: string;
  middle: string;
}

/** A chart told as a table: the same numbers, of dots how many there are, the least, the middle and the most. */
export function tableOf(chart: Chart, { name, value, least, most, count, middle }: ChartColumns): ChartTable {
  if (chart.kind === 'pairs')
    return { columns: [name, ...chart.sides], rows: chart.rows.map((row) => [row.name, ...row.values] as const) };
  if (chart.kind === 'dots')
    return {
      columns: [name, count, least, middle, most],
      rows: chart.groups.map((group) => {
        const sorted = group.values.toSorted((a, b) => a - b);
        const at = (share: number): number | null => sorted[Math.ceil(share * sorted.length) - 1] ?? null;
        return [group.name, sorted.length, sorted[0] ?? null, at(0.5), sorted.at(-1) ?? null] as const;
      }),
    };
  const drawn = chart.kind === 'bars' ? chart.bars : chart.points;
  return {
    columns: [name, value, least, most],
    rows: drawn.map((one) => [one.name, one.value, one.least, one.most] as const),
  };
}
