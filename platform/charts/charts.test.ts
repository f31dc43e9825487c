import { expect, test } from 'vitest';
import { type Chart, tableOf } from '#platform/charts/chart.ts';
import { drawCharts } from '#platform/charts/draw-charts.ts';
import { dark, light } from '#platform/face/tokens.ts';

const shown = { title: '需求满足率', unit: 'share', missing: '不公布', target: { value: 0.85, name: '目标' } } as const;
const told = (name: string, value: number | null) => ({
  name,
  value,
  least: value === null ? null : value - 0.08,
  most: value === null ? null : value + 0.06,
});
const charts: readonly Chart[] = [
  { ...shown, kind: 'bars', bars: [told('全县', 0.78), told('城镇', 0.9), told('乡村', null)] },
  {
    ...shown,
    kind: 'trend',
    points: [told('2026 年 8 月', 0.6), told('2026 年 9 月', null), told('2026 年 10 月', 0.7), told('11 月', 0.8)],
    band: { least: 0.5, most: 0.9 },
  },
  {
    ...shown,
    kind: 'pairs',
    sides: ['城镇', '乡村'],
    rows: [
      { name: '需求满足率', values: [0.9, 0.7] },
      { name: '按时答复', values: [0.8, null] },
    ],
  },
  {
    ...shown,
    kind: 'dots',
    groups: [
      { name: '城镇', values: [0.9, 0.9, 0.91, 0.4] },
      { name: '乡村', values: [0.3, 0.5, 0.52, 0.77] },
    ],
  },
];

test('each kind is drawn with its names as text, says what it is, and comes out the same each time', async () => {
  const first = await drawCharts(charts);
  const again = await drawCharts(charts.toReversed());
  expect(again.toReversed()).toEqual(first);
  for (const [at, { svg, width, height }] of first.entries()) {
    expect(svg).toMatch(/^<svg /);
    expect(svg).toContain('<title>需求满足率</title>');
    expect(svg).not.toMatch(/<style|<script|class=|href=/);
    expect(width * height).toBeGreaterThan(70_000);
    expect(svg).toContain(['>全县<', '>2026 年 8 月<', '>按时答复<', '>乡村<'][at]);
  }
  expect(first[0]?.svg).toContain('>78%<');
  expect(first[0]?.svg).toContain('>不公布<');
  expect(first[0]?.svg).toContain('>目标 85%<');
});

test('a chart has the colours of its theme', async () => {
  const [[day], [night]] = [await drawCharts(charts.slice(0, 1)), await drawCharts(charts.slice(0, 1), 'dark')];
  expect([day?.svg.includes(light.primary), day?.svg.includes(dark.primary)]).toEqual([true, false]);
  expect([night?.svg.includes(light.primary), night?.svg.includes(dark.primary)]).toEqual([false, true]);
});

test('what somebody wrote is text in it and nothing else', async () => {
  const written = '<script>alert(1)</script>"onload="x" & {a|b}';
  const [drawn] = await drawCharts([{ ...shown, kind: 'bars', title: written, bars: [told(written, 0.5)] }]);
  expect(drawn?.svg).not.toMatch(/<script|"onload="/);
  expect(drawn?.svg).toContain('&lt;script&gt;');
});

test('its table says the same numbers', () => {
  const columns = { name: '名称', value: '数', least: '下限', most: '上限', count: '所数', middle: '中位' };
  const [bars, trend, pairs, dots] = charts.map((chart) => tableOf(chart, columns));
  expect(bars).toEqual({
    columns: ['名称', '数', '下限', '上限'],
    rows: [told('全县', 0.78), told('城镇', 0.9), told('乡村', null)].map(Object.values),
  });
  expect(trend?.rows.map(([name, value]) => [name, value])).toEqual([
    ['2026 年 8 月', 0.6],
    ['2026 年 9 月', null],
    ['2026 年 10 月', 0.7],
    ['11 月', 0.8],
  ]);
  expect(pairs?.columns).toEqual(['名称', '城镇', '乡村']);
  expect(pairs?.rows.at(-1)).toEqual(['按时答复', 0.8, null]);
  expect(dots?.rows).toEqual([
    ['城镇', 4, 0.4, 0.9, 0.91],
    ['乡村', 4, 0.3, 0.5, 0.77],
  ]);
});

test('nobody waits for pictures he no longer wants', async () => {
  const gone = new AbortController();
  gone.abort();
  await expect(drawCharts(charts, 'light', gone.signal)).rejects.toThrow('aborted');
});
