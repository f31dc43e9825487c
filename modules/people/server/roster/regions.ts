import { keepRegions } from '#modules/people/server/store/roster-changes.ts';
import { regionsBelow } from '#modules/people/server/store/roster-store.ts';
import { choice, code, decimal, text, whole } from '#platform/intake/columns.ts';
import type { Column, IntakeKind, Ref } from '#platform/intake/kind.ts';
import type { Faulty } from '#standards/codes/fault.ts';
import { parseRegionCode, type RegionCode } from '#standards/codes/region-code.ts';
import { urbanRuralClasses } from '#standards/codes/urban-rural.ts';

const parseTownOrVillage = (written: string): RegionCode | Faulty => {
  const read = parseRegionCode(written);
  if ('fault' in read) return read;
  const isOne = read.level === 'village' || (read.level === 'town' && written.length === 9);
  return isOne ? read : { fault: 'shape' };
};

const codeColumn = (name: string, header: Column['header']): Column =>
  code(name, header, '990101201201', parseTownOrVillage, 'people.not_a_region_code', { isRequired: true });

/** Where something stands: the code of its village, or of its town. */
export const regionColumn = (): Column => codeColumn('region', { zh: '所在村（社区）代码', en: 'Village code' });

/** The region a row stands in. */
export const regionRef = (region: unknown): Ref => ({
  name: 'region',
  kind: 'regions',
  key: String(region),
  column: 'region',
});

/** Longitude and latitude of a thing that has a place of its own. */
export const placeColumns = (more: { isRequired?: true } = {}): Column[] => [
  decimal('lon', { zh: '经度', en: 'Longitude' }, 104.5, { least: 73, most: 136, initial: null, ...more }),
  decimal('lat', { zh: '纬度', en: 'Latitude' }, 30.6, { least: 3, most: 54, initial: null, ...more }),
];

/** Statistical classes of 国函〔2008〕60号, as they are commonly said. */
export const urbanRuralColumn = (): Column =>
  choice(
    'urbanRural',
    { zh: '城乡分类', en: 'Urban–rural class' },
    urbanRuralClasses.map(({ code: value, zh, en }) => [value, zh, en] as const),
    { initial: null },
  );

type RegionValues = {
  code: string;
  name: string;
  urbanRural: string | null;
  lon: number | null;
  lat: number | null;
  population: number | null;
};

/** Towns and villages, by the statistical code. */
export const regions: IntakeKind<RegionValues> = {
  name: 'regions',
  title: { zh: '乡镇与村', en: 'Towns and villages' },
  isKnownByKey: true,
  note: {
    zh: '先写乡镇（9 位代码），再写村和社区（12 位代码）。',
    en: 'Towns (codes of 9 digits) first, then villages and neighbourhoods (12 digits).',
  },
  columns: [
    codeColumn('code', { zh: '区划代码', en: 'Region code' }),
    text('name', { zh: '名称', en: 'Name' }, '大坪村', { isRequired: true }),
    urbanRuralColumn(),
    ...placeColumns({ isRequired: true }),
    whole('population', { zh: '人口', en: 'Population' }, 1200, { initial: null }),
  ],
  identify: (values) => {
    const key = String(values['code']);
    const town = key.slice(0, 9);
    return { key, values, refs: key === town ? [] : [{ name: 'town', kind: 'regions', key: town, column: 'code' }] };
  },
  book: async (ctx) => ({
    kept: new Map(
      (await regionsBelow(ctx)).map(({ urban_rural: urbanRural, ...row }) => [
        row.code,
        { id: row.code, values: { ...row, urbanRural } },
      ]),
    ),
    check: ({ values }) =>
      values.code.startsWith(ctx.actor.county)
        ? undefined
        : { column: 'code', code: 'people.region_of_another_county' },
  }),
  write: (ctx, rows) =>
    keepRegions(
      ctx,
      rows.map(({ values: { urbanRural, ...values } }) => {
        const isTown = values.code.length === 9;
        const parent = isTown ? ctx.actor.county : values.code.slice(0, 9);
        return { ...values, urban_rural: urbanRural, parent, level: isTown ? 4 : 5 };
      }),
    ),
};
