import type { EChartsCoreOption } from 'echarts/core';
import type { Bars, Chart, Dots, Drawn, Pairs, Trend } from '#platform/charts/chart.ts';
import { fonts, type Palette } from '#platform/face/tokens.ts';

/** How large a chart is drawn: as high as what stands in it. */
export function sizeOf(chart: Chart): { width: number; height: number } {
  if (chart.kind === 'pairs') return { width: 720, height: 64 + 44 * chart.rows.length };
  if (chart.kind === 'dots') return { width: 720, height: 72 + 72 * chart.groups.length };
  return { width: 720, height: 280 };
}

/** What a chart comes to for the library that draws it. */
export function optionOf(chart: Chart, colours: Palette): EChartsCoreOption {
  if (chart.kind === 'bars') return barsOf(chart, colours);
  if (chart.kind === 'trend') return trendOf(chart, colours);
  return chart.kind === 'pairs' ? pairsOf(chart, colours) : dotsOf(chart, colours);
}

/** A number as it stands beside what is drawn. */
const tell = (value: number, unit: Chart['unit']): string =>
  unit === 'share' ? `${Number((value * 100).toFixed(1))}%` : String(Number(value.toFixed(2)));

const textOf = (color: string, size = 13) => ({ color, fontSize: size, fontFamily: fonts.zh.replaceAll('"', '') });

function common({ muted, text }: Palette) {
  return {
    grid: { left: 12, right: 24, top: 32, bottom: 8, containLabel: true },
    textStyle: textOf(text),
    quiet: textOf(muted),
  };
}

const valueAxis = (chart: Chart, colours: Palette) => ({
  type: 'value',
  min: 0,
  ...(chart.unit === 'share' ? { max: 1 } : {}),
  axisLabel: { ...textOf(colours.muted, 12), formatter: (value: number) => tell(value, chart.unit) },
  splitLine: { lineStyle: { color: colours.line } },
});

const nameAxis = (names: readonly string[], colours: Palette) => ({
  type: 'category',
  data: [...names],
  axisTick: { show: false },
  axisLine: { lineStyle: { color: colours.edge } },
  axisLabel: { ...textOf(colours.text), interval: 0, overflow: 'truncate', width: 260 },
});

/** Points of time side by side: names too long for their place go on in the next line. */
function timeAxis({ points }: Trend, colours: Palette) {
  const axis = nameAxis(
    points.map(({ name }) => name),
    colours,
  );
  const width = Math.floor(600 / Math.max(1, points.length));
  return { ...axis, axisLabel: { ...axis.axisLabel, width: Math.min(260, width), overflow: 'break' } };
}

/** A line at the target, across or along. */
const targetLine = ({ target, unit }: Chart, colours: Palette, axis: 'xAxis' | 'yAxis') =>
  target
    ? {
        markLine: {
          silent: true,
          symbol: 'none',
          lineStyle: { color: colours.accent, type: 'dashed', width: 1.5 },
          label: {
            ...textOf(colours.accent, 12),
            position: axis === 'yAxis' ? 'insideEndTop' : 'end',
            formatter: `${target.name} ${tell(target.value, unit)}`,
          },
          data: [{ [axis]: target.value }],
        },
      }
    : {};

/** What is said above a value; where there is none, why. */
const valueLabel = (chart: Chart, values: readonly (number | null)[], colours: Palette) => ({
  show: true,
  position: 'top',
  ...textOf(colours.text),
  formatter: ({ dataIndex }: { dataIndex: number }) => {
    const value = values[dataIndex] ?? null;
    return value === null ? chart.missing : tell(value, chart.unit);
  },
});

interface Api {
  value: (dimension: number) => number;
  coord: (place: readonly [number, number]) => [number, number];
}

/** From the least to the most, with a short stroke at each end. */
const intervals = (drawn: readonly Drawn[], colours: Palette) => ({
  type: 'custom',
  silent: true,
  z: 5,
  data: drawn.flatMap(({ least, most }, at) => (least === null || most === null ? [] : [[at, least, most]])),
  renderItem: (_: unknown, api: Api) => {
    const [x, low] = api.coord([api.value(0), api.value(1)]);
    const [, high] = api.coord([api.value(0), api.value(2)]);
    const line = (x1: number, y1: number, x2: number, y2: number) => ({
      type: 'line',
      shape: { x1, y1, x2, y2 },
      style: { stroke: colours.text, lineWidth: 1.5 },
    });
    return {
      type: 'group',
      children: [line(x, low, x, high), line(x - 6, low, x + 6, low), line(x - 6, high, x + 6, high)],
    };
  },
});

function barsOf(chart: Bars, colours: Palette): EChartsCoreOption {
  const { grid, textStyle } = common(colours);
  const values = chart.bars.map(({ value }) => value);
  return {
    grid,
    textStyle,
    xAxis: nameAxis(
      chart.bars.map(({ name }) => name),
      colours,
    ),
    yAxis: valueAxis(chart, colours),
    series: [
      {
        type: 'bar',
        barMaxWidth: 64,
        // A value stands beside its interval, and what is said in place of one where it would have begun.
        data: values.map((value) => ({
          value: value ?? 0,
          label: { ...valueLabel(chart, values, colours), ...(value === null ? {} : { offset: [32, 0] }) },
        })),
        itemStyle: { color: colours.primary, opacity: 0.85, borderRadius: [4, 4, 0, 0] },
        ...targetLine(chart, colours, 'yAxis'),
      },
      intervals(chart.bars, colours),
    ],
  };
}

function trendOf(chart: Trend, colours: Palette): EChartsCoreOption {
  const { grid, textStyle } = common(colours);
  const values = chart.points.map(({ value }) => value);
  const { least, most } = chart.band;
  const band =
    least === null && most === null
      ? {}
      : {
          markArea: {
            silent: true,
            itemStyle: { color: colours.primarySoft },
            data: [[{ yAxis: least ?? 0 }, most === null ? {} : { yAxis: most }]],
          },
        };
  return {
    grid,
    textStyle,
    xAxis: timeAxis(chart, colours),
    yAxis: valueAxis(chart, colours),
    series: [
      {
        type: 'line',
        // What is not told is no zero: the line is broken there.
        data: values.map((value) => value ?? '-'),
        symbol: 'circle',
        symbolSize: 9,
        itemStyle: { color: colours.primary },
        lineStyle: { color: colours.primary, width: 2 },
        label: { ...valueLabel(chart, values, colours), position: 'right', offset: [0, -10] },
        ...targetLine(chart, colours, 'yAxis'),
        ...band,
      },
      intervals(chart.points, colours),
    ],
  };
}

/** The second side is an open ring: told apart without colour. */
function pairsOf(chart: Pairs, colours: Palette): EChartsCoreOption {
  const { grid, textStyle } = common(colours);
  const names = chart.rows.map(({ name }) => name).toReversed();
  const rows = chart.rows.toReversed();
  const side = (which: 0 | 1) => ({
    type: 'scatter',
    symbol: 'circle',
    symbolSize: 13,
    z: 5,
    data: rows.flatMap(({ values }, at) => (values[which] === null ? [] : [[values[which], at]])),
    label: { show: true, position: 'bottom', distance: 2, ...textOf(colours.muted, 11), formatter: chart.sides[which] },
    itemStyle:
      which === 0
        ? { color: colours.primary }
        : { color: colours.surface, borderColor: colours.accent, borderWidth: 2.5 },
  });
  return {
    grid,
    textStyle,
    xAxis: { ...valueAxis(chart, colours), position: 'top' },
    yAxis: nameAxis(names, colours),
    series: [
      {
        type: 'custom',
        silent: true,
        data: rows.flatMap(({ values: [a, b] }, at) => (a === null || b === null ? [] : [[at, a, b]])),
        renderItem: (_: unknown, api: Api) => {
          const [x1, y1] = api.coord([api.value(1), api.value(0)]);
          const [x2, y2] = api.coord([api.value(2), api.value(0)]);
          return { type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke: colours.edge, lineWidth: 2 } };
        },
      },
      side(0),
      side(1),
    ],
  };
}

/** Beside each other where they lie at the same place: nobody stands first. */
function dotsOf(chart: Dots, colours: Palette): EChartsCoreOption {
  const { grid, textStyle } = common(colours);
  const groups = chart.groups.toReversed();
  const most = chart.unit === 'share' ? 1 : Math.max(1e-9, ...groups.flatMap(({ values }) => values));
  const data = groups.flatMap(({ values }, at) => {
    const met = new Map<number, number>();
    return values
      .toSorted((a, b) => a - b)
      .map((value) => {
        const bin = Math.round((value / most) * 60);
        const nth = met.get(bin) ?? 0;
        met.set(bin, nth + 1);
        return [value, at, (nth % 2 === 0 ? 1 : -1) * Math.ceil(nth / 2)];
      });
  });
  return {
    grid,
    textStyle,
    xAxis: valueAxis(chart, colours),
    yAxis: nameAxis(
      groups.map(({ name }) => name),
      colours,
    ),
    series: [
      {
        type: 'custom',
        data,
        renderItem: (_: unknown, api: Api) => {
          const [cx, cy] = api.coord([api.value(0), api.value(1)]);
          const shape = { cx, cy: cy + api.value(2) * 9, r: 5 };
          return { type: 'circle', shape, style: { fill: colours.primary, opacity: 0.75 } };
        },
      },
      { type: 'scatter', data: [], ...targetLine(chart, colours, 'xAxis') },
    ],
  };
}
