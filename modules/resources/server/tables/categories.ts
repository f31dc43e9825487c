import { allCategories } from '#modules/resources/server/store/resource-store.ts';
import { column } from '#platform/intake/columns.ts';
import type { Column, Kept, KnownKind, Ref, Values } from '#platform/intake/kind.ts';

/** The sixteen categories and their kinds, by code, by name where only one is called so, and as 类别：种类. */
export const categories: KnownKind = {
  name: 'categories',
  title: { zh: '资源类别', en: 'category' },
  isKnownByKey: true,
  book: async (ctx) => {
    const rows = await allCategories(ctx);
    const parents = new Map(rows.map((row) => [row.code, row.name_zh]));
    const kept = new Map<string, Kept>();
    const names: string[] = [];
    for (const { code, parent, name_zh, name_en } of rows) {
      const full = parent === null ? name_zh : `${parents.get(parent)}：${name_zh}`;
      names.push(full);
      for (const name of [code, full, name_zh, name_en]) if (!kept.has(name)) kept.set(name, { id: code, values: {} });
    }
    for (const name of sharedNames(rows)) kept.delete(name);
    return { kept, names };
  },
};

/** Kinds of different categories that are called the same: such a name alone says nothing. */
function sharedNames(rows: readonly { name_zh: string; name_en: string }[]): string[] {
  const counted = Map.groupBy(
    rows.flatMap((row) => [row.name_zh, row.name_en]),
    (name) => name,
  );
  return [...counted].filter(([, all]) => all.length > 1).map(([name]) => name);
}

/** A category by name or code. */
export const categoryColumn = (): Column => ({
  ...column(
    'category',
    { zh: '类别', en: 'Category' },
    '心理健康：个体辅导',
    (cell) => ({ value: cell.replace(':', '：') }),
    {
      isRequired: true,
      also: ['资源类别', '需求类别'],
    },
  ),
  choicesOf: 'categories',
});

/** The category a row speaks of; its name becomes its code. */
export const categoryRef = (values: Values): Ref => ({
  name: 'category',
  kind: 'categories',
  key: String(values['category']),
  column: 'category',
  into: 'category',
});
