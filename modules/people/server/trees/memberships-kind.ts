import type { Tree } from '#modules/people/contract/tree.ts';
import { assertSound } from '#modules/people/server/trees/assert-sound.ts';
import {
  areaColumn,
  areaRef,
  periodColumns,
  periodFault,
  treeColumn,
} from '#modules/people/server/trees/areas-kind.ts';
import { holds, isOver } from '#modules/people/server/trees/soundness.ts';
import { lockTree, type MemberColumn, membershipsOfTrees } from '#modules/people/server/store/tree-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { insertMany, updateMany } from '#platform/db/many-rows.ts';
import { choice, text } from '#platform/intake/columns.ts';
import type { Fault, IntakeKind, Ref, Written } from '#platform/intake/kind.ts';

type MembershipValues = {
  tree: string;
  area: string;
  sort: string;
  member: string;
  began: string;
  ended: string | null;
};

/** What may sit in an area, and by which table it is known. */
const sorts = {
  area: { column: 'area', kind: 'areas' },
  school: { column: 'org', kind: 'schools' },
  region: { column: 'region', kind: 'regions' },
  pupil: { column: 'person', kind: 'pupils' },
  teacher: { column: 'person', kind: 'teachers' },
} as const satisfies Readonly<Record<string, { column: MemberColumn; kind: string }>>;

const sortOf = (said: unknown): keyof typeof sorts =>
  (Object.keys(sorts) as (keyof typeof sorts)[]).find((sort) => sort === said) ?? 'area';

const keyOf = ({ tree, sort, member, began }: Pick<MembershipValues, 'tree' | 'sort' | 'member' | 'began'>): string =>
  [tree, sort, member, began].join('/');

/** Who sits in which area, from when until when. */
export const memberships: IntakeKind<MembershipValues> = {
  name: 'memberships',
  title: { zh: '学区等的成员', en: 'Members of districts' },
  note: {
    zh: '一所学校、一个村、一个人在同一种区划里，同一天只能属于一个区域。搬动时写明原来的到哪一天为止。',
    en: 'A school, a village or a person belongs to one area of a tree a day. After a move, say when the former place ended.',
  },
  columns: [
    treeColumn(),
    areaColumn('area', { zh: '所属区域编号', en: 'Code of the area' }, 'XQ01'),
    choice(
      'sort',
      { zh: '成员类型', en: 'Kind of member' },
      [
        ['school', '学校', 'school'],
        ['region', '村（社区）或乡镇', 'village or town'],
        ['area', '区域', 'area'],
        ['pupil', '学生', 'pupil'],
        ['teacher', '教职工', 'staff'],
      ],
      { isRequired: true },
    ),
    text('member', { zh: '成员编号', en: 'Code of the member' }, '2199000001', {
      isRequired: true,
      most: 40,
      note: {
        zh: '学校标识码、区划代码、区域编号、学籍号或教职工编号',
        en: 'School, region or area code, student or staff number',
      },
    }),
    ...periodColumns(),
  ],
  identify: (values) => {
    const { tree, area, sort, member, began } = values;
    const { kind } = sorts[sortOf(sort)];
    const ref: Ref =
      kind === 'areas'
        ? areaRef('member', tree, member, 'member')
        : { name: 'member', kind, key: String(member), column: 'member' };
    const said = { tree: String(tree), sort: String(sort), member: String(member), began: String(began) };
    return periodFault(values) ?? { key: keyOf(said), values, refs: [areaRef('within', tree, area, 'area'), ref] };
  },
  book: async (ctx) => {
    const rows = await membershipsOfTrees(ctx);
    const kept = new Map(
      rows.map(({ id, ...values }) => [keyOf(values), { id, isOver: isOver(values, dayOf(ctx.now)), values }]),
    );
    const periods = Map.groupBy(
      [...kept].map(([key, { values }]) => ({ key, ...values })),
      whose,
    );
    return { kept, check: ({ values }) => twiceFault(periods, values) };
  },
  write: async (ctx, rows) => {
    const trees = [...new Set(rows.map(({ values }) => values.tree as Tree))].sort();
    for (const tree of trees) await lockTree(ctx, tree);
    for (const [isNew, part] of Map.groupBy(rows, (row) => row.isNew))
      for (const [sort, of] of Map.groupBy(part, (row) => sortOf(row.values.sort)))
        await keep(ctx, isNew, sorts[sort].column, of);
    for (const tree of trees) await assertSound(ctx, tree);
  },
};

const whose = ({ tree, sort, member }: Pick<MembershipValues, 'tree' | 'sort' | 'member'>): string =>
  [tree, sort, member].join('/');

type Period = { key: string; began: string; ended: string | null };

/** What a file says of a member, row by row, besides what is kept: one place a day. */
function twiceFault(periods: Map<string, Period[]>, values: MembershipValues): Fault | undefined {
  const own = { key: keyOf(values), began: values.began, ended: values.ended };
  const others = (periods.get(whose(values)) ?? []).filter(({ key }) => key !== own.key);
  periods.set(whose(values), [...others, own]);
  const isTwice = others.some((one) => holds(one, own.began) || holds(own, one.began));
  return isTwice ? { column: 'began', code: 'people.placed_twice' } : undefined;
}

async function keep(
  ctx: Context,
  isNew: boolean,
  column: MemberColumn,
  rows: readonly Written<MembershipValues>[],
): Promise<void> {
  const { county } = ctx.actor;
  const kept = rows.map(({ id, values: { tree, began, ended }, refs }) => ({
    county,
    id,
    tree,
    within: refs['within'] ?? '',
    [column]: refs['member'] ?? '',
    began,
    ended,
  }));
  if (isNew) await insertMany(ctx.db, 'people.membership', kept, { keepsTaken: true });
  else await updateMany(ctx.db, 'people.membership', 'id', kept);
}
