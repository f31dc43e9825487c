import { areasOfTrees } from '#modules/people/server/store/tree-store.ts';
import { isOver } from '#modules/people/server/trees/soundness.ts';
import { dayOf } from '#platform/clock.ts';
import { insertMany, updateMany } from '#platform/db/many-rows.ts';
import { choice, day, text } from '#platform/intake/columns.ts';
import type { Column, IntakeKind, Ref, Values } from '#platform/intake/kind.ts';

type AreaValues = { tree: string; code: string; name: string; began: string; ended: string | null };

/** The tree a row speaks of. */
export const treeColumn = (): Column =>
  choice(
    'tree',
    { zh: '区划类型', en: 'Tree' },
    [
      ['school', '学区', 'school districts'],
      ['police', '警区', 'police districts'],
      ['health', '卫生服务区', 'health districts'],
      ['consortium', '教联体', 'consortia'],
    ],
    { isRequired: true },
  );

/** The code of an area, which is the county's own. */
export const areaColumn = (name: string, header: Column['header'], example: string): Column =>
  text(name, header, example, { isRequired: true, most: 40 });

/** First and last day of a period as people write it down: the day from which something no longer holds may be left out. */
export const periodColumns = (): Column[] => [
  day('began', { zh: '开始日期', en: 'First day' }, '2025-09-01', { isRequired: true }),
  day('ended', { zh: '从这一天起不再有效', en: 'First day it no longer holds' }, '2027-09-01', { initial: null }),
];

export const areaKey = (tree: unknown, code: unknown): string => `${String(tree)}/${String(code)}`;

/** An area a row speaks of. */
export const areaRef = (name: string, tree: unknown, code: unknown, column: string): Ref => ({
  name,
  kind: 'areas',
  key: areaKey(tree, code),
  column,
});

export const periodFault = ({ began, ended }: Values) =>
  typeof ended === 'string' && ended < String(began) ? { column: 'ended', code: 'people.ends_before' } : undefined;

/** The areas of the trees beside the administrative one, by tree and code. */
export const areas: IntakeKind<AreaValues> = {
  name: 'areas',
  title: { zh: '学区警区卫生服务区与教联体', en: 'Districts and consortia' },
  columns: [
    areaColumn('code', { zh: '区域编号', en: 'Code of the area' }, 'XQ01'),
    treeColumn(),
    text('name', { zh: '名称', en: 'Name' }, '城东学区', { isRequired: true }),
    ...periodColumns(),
  ],
  identify: (values) => periodFault(values) ?? { key: areaKey(values['tree'], values['code']), values },
  book: async (ctx) => ({
    kept: new Map(
      (await areasOfTrees(ctx)).map(({ id, ...values }) => [
        areaKey(values.tree, values.code),
        { id, isOver: isOver(values, dayOf(ctx.now)), values },
      ]),
    ),
  }),
  write: async (ctx, rows) => {
    const toRow = ({ id, values }: (typeof rows)[number]) => ({ ...values, county: ctx.actor.county, id });
    const added = rows.filter((row) => row.isNew).map(toRow);
    await insertMany(ctx.db, 'people.area', added, { keepsTaken: true });
    await updateMany(ctx.db, 'people.area', 'id', rows.filter((row) => !row.isNew).map(toRow));
  },
};
