import { tellBasis, tellTarget, tellValue } from '#modules/evaluation/contract/tell-measured.ts';
import type { Measured } from '#modules/evaluation/contract/period.ts';
import type { Figures } from '#modules/evaluation/server/reports/rules/figures.ts';
import type { Frozen, ReportSource } from '#modules/evaluation/server/reports/rules/report-source.ts';
import { type Bars, type Chart, type Drawn, tableOf, type Trend } from '#platform/charts/chart.ts';
import type { CountyMap } from '#platform/charts/county-map.ts';
import type { PaperBlock, PaperCell } from '#platform/paper/paper.ts';

/** A chart or a map that is to be drawn, with what is said in its place. */
export interface ToDraw {
  kind: 'draw';
  about: string;
  of: Chart | CountyMap;
}

/** Of fewer schools in town or country where they lie would tell which they are. */
const fewestSchools = 5;

const drawn = (name: string, { value, least, most }: Measured): Drawn => ({ name, value, least, most });

const common = (figures: Figures, title: string, { said }: Pick<Frozen, 'said'>) => ({
  title,
  unit: said.kind === 'share' ? ('share' as const) : ('number' as const),
  missing: figures.t('hidden'),
  target: said.target === null ? null : { value: said.target, name: figures.t('targetLine') },
});

/** Beside a picture, the same numbers as a table, each leading to where it comes from. */
function withTable(
  figures: Figures,
  of: Chart | CountyMap,
  first: string,
  rows: readonly { name: string; cells: readonly PaperCell[] }[],
  columns: readonly string[] = [figures.t('value'), figures.t('made')],
): (PaperBlock | ToDraw)[] {
  const table = rows.map(({ name, cells }) => ({ cells: [{ text: name }, ...cells] }));
  return [
    { kind: 'draw', about: of.title, of },
    { kind: 'table', title: of.title, columns: [first, ...columns], rows: table },
  ];
}

const rowOf = (figures: Figures, frozen: Frozen, name: string, measured: Measured) => ({
  name,
  cells: [figures.of(frozen, name, measured), { text: tellBasis(figures, frozen.said.kind, measured) }],
});

/** County, town and country of an indicator. */
export function sidesOf(figures: Figures, frozen: Frozen): (PaperBlock | ToDraw)[] {
  const { said, result } = frozen;
  const title = figures.t('sides', { name: said.name[figures.language] });
  const sides = (['county', 'urban', 'rural'] as const).map((side) => [figures.t(side), result[side]] as const);
  const chart: Bars = {
    kind: 'bars',
    ...common(figures, title, frozen),
    bars: sides.map(([name, one]) => drawn(name, one)),
  };
  return withTable(
    figures,
    chart,
    figures.t('place'),
    sides.map(([name, one]) => rowOf(figures, frozen, name, one)),
  );
}

/** What it came to in each frozen period of the kind. */
export function trendOf(figures: Figures, frozen: Frozen, { trends }: ReportSource): (PaperBlock | ToDraw)[] {
  const points = trends.get(frozen.said.code) ?? [];
  const title = figures.t('trend', { name: frozen.said.name[figures.language] });
  const chart: Trend = {
    kind: 'trend',
    ...common(figures, title, frozen),
    points: points.map(({ period, measured }) => drawn(period, measured)),
    band: frozen.said.band,
  };
  return withTable(
    figures,
    chart,
    figures.t('period'),
    points.map(({ period, measured }) => rowOf(figures, frozen, period, measured)),
  );
}

/** Town beside country, of shares alone: others have no common scale. */
export function pairsOf(figures: Figures, those: readonly Frozen[]): (PaperBlock | ToDraw)[] {
  const shares = those.filter(({ said }) => said.kind === 'share');
  if (shares.length === 0) return [];
  const name = ({ said }: Frozen): string => said.name[figures.language];
  const title = figures.t('pairs', { names: shares.map(name).join(figures.language === 'zh' ? '、' : ', ') });
  const chart: Chart = {
    kind: 'pairs',
    title,
    unit: 'share',
    missing: figures.t('hidden'),
    target: null,
    sides: [figures.t('urban'), figures.t('rural')],
    rows: shares.map((one) => ({ name: name(one), values: [one.result.urban.value, one.result.rural.value] })),
  };
  const rows = shares.map((one) => ({
    name: name(one),
    cells: (['urban', 'rural'] as const).map((side) => figures.of(one, figures.t(side), one.result[side])),
  }));
  return withTable(figures, chart, figures.t('indicator'), rows, chart.sides);
}

/** Where the schools of town and country lie, without a name. */
export function schoolsOf(figures: Figures, frozen: Frozen, { rural }: ReportSource): (PaperBlock | ToDraw)[] {
  const name = frozen.said.name[figures.language];
  const groups = (['urban', 'rural'] as const)
    .map((side) => ({
      name: figures.t(side),
      values: frozen.result.bySchool.flatMap(({ org, measured: { value } }) =>
        value !== null && rural.get(org) === (side === 'rural') ? [value] : [],
      ),
    }))
    .filter(({ values }) => values.length >= fewestSchools);
  if (groups.length === 0)
    return [{ kind: 'paragraph', isQuiet: true, runs: [{ text: figures.t('fewSchools', { name }) }] }];
  const chart: Chart = { kind: 'dots', ...common(figures, figures.t('schools', { name }), frozen), groups };
  const [least, middle, most] = [figures.t('least'), figures.t('middle'), figures.t('most')];
  const [place, value, count] = [figures.t('place'), figures.t('value'), figures.t('count')];
  const { columns, rows } = tableOf(chart, { name: place, value, least, middle, most, count });
  const told = (one: number | null, at: number): PaperCell =>
    one === null
      ? { text: '' }
      : { text: at === 0 ? String(one) : tellValue(figures, frozen.said.kind, one), value: one };
  return withTable(
    figures,
    chart,
    place,
    rows.map(([group, ...values]) => ({ name: group, cells: values.map(told) })),
    columns.slice(1),
  );
}

/** The towns by what it came to in each of which it may be told. */
export function mapOf(figures: Figures, frozen: Frozen, { towns, places }: ReportSource): (PaperBlock | ToDraw)[] {
  const name = frozen.said.name[figures.language];
  const found = new Map(towns.get(frozen.said.code)?.map(({ town, measured }) => [town, measured]));
  if (found.size === 0) return [{ kind: 'paragraph', isQuiet: true, runs: [{ text: figures.t('noTowns', { name }) }] }];
  const those = places.map((place) => ({ place, measured: found.get(place.code) ?? nothingThere }));
  const rows = those.map(({ place, measured }) => rowOf(figures, frozen, place.name, measured));
  const map: CountyMap = {
    kind: 'map',
    title: figures.t('map', { name }),
    isLowGood: frozen.said.aims === 'less',
    towns: those.map(({ place, measured }, at) => ({
      ...place,
      value: measured.value,
      label: measured.value === null ? figures.t('hidden') : (rows[at]?.cells[0]?.text ?? ''),
    })),
  };
  return withTable(figures, map, figures.t('town'), rows);
}

const nothingThere: Measured = {
  value: null,
  least: null,
  most: null,
  numerator: null,
  denominator: null,
  why: 'nothing',
};

/** What an indicator should come to, for a table. */
export const targetOf = (figures: Figures, { said }: Frozen): string => tellTarget(figures, said);
