import { pageOfNeeds } from '#modules/needs/server/store/need-store.ts';
import { classFacts, pupilFacts } from '#modules/people/server/public.ts';
import { categoryNames } from '#modules/resources/server/public.ts';
import type { Reach } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { exportKindsOf, type ExportScope, type Portion } from '#platform/export/export-kind.ts';
import { sayCode } from '#platform/export/exported-table.ts';

/** Needs read at once. */
const size = 200;

const reachOfScope = ({ org }: ExportScope): Reach => ({ everything: false, holds: { org: [org] } });

/** The page after the one named, as the school's leader reads it. */
async function readNeeds(ctx: Context, scope: ExportScope, after: string | null): Promise<Portion> {
  const page = Number(after ?? 0) + 1;
  const { rows, total } = await pageOfNeeds(ctx, reachOfScope(scope), { page, size });
  const subjects = rows.flatMap(({ subject }) => subject ?? []);
  const [names, pupils, classes] = await Promise.all([
    categoryNames(ctx),
    pupilFacts(ctx, subjects),
    classFacts(
      ctx,
      rows.flatMap((row) => row.class ?? []),
    ),
  ]);
  const nameOf = (all: readonly { id: string; name: string }[], id: string | null): string | undefined =>
    all.find((one) => one.id === id)?.name;
  const coded = (column: string, code: string | number): string => sayCode('needs.need', column, code, ctx.language);
  return {
    rows: rows.map((row) => ({
      opened: dayOf(row.opened_at),
      category: names.get(row.category)?.[ctx.language] ?? row.category,
      scope: coded('scope', row.scope),
      class: nameOf(classes, row.class),
      name: nameOf(pupils, row.subject),
      urgency: coded('urgency', row.urgency),
      state: coded('state', row.state),
      from: row.wanted_from,
      to: row.wanted_to,
      words: row.words,
    })),
    pupils: subjects,
    next: page * size < total ? String(page) : null,
  };
}

/** How many pupils the needs of a school name. */
async function pupilsOf(ctx: Context, scope: ExportScope): Promise<number> {
  const found = new Set<string>();
  for (let after: string | null = null; ; ) {
    const portion = await readNeeds(ctx, scope, after);
    for (const one of portion.pupils) found.add(one);
    if (portion.next === null) return found.size;
    after = portion.next;
  }
}

exportKindsOf({
  id: 'needs.needs',
  title: { zh: '本校的需求', en: 'Needs of the school' },
  note: { zh: '本校提出的全部需求和进展。', en: 'All needs the school has stated, and what became of them.' },
  action: 'needs.export_needs',
  ofClass: 'never',
  columns: [
    { name: 'opened', title: { zh: '提出日期', en: 'Stated on' }, class: 'C1', kind: 'date' },
    { name: 'category', title: { zh: '类别', en: 'Category' }, class: 'C1' },
    { name: 'scope', title: { zh: '对象', en: 'For whom' }, class: 'C1' },
    { name: 'class', title: { zh: '班级', en: 'Class' }, class: 'C2' },
    { name: 'name', title: { zh: '学生姓名', en: 'Pupil' }, class: 'C2' },
    { name: 'urgency', title: { zh: '紧急程度', en: 'Urgency' }, class: 'C1' },
    { name: 'state', title: { zh: '状态', en: 'State' }, class: 'C1' },
    { name: 'from', title: { zh: '希望从', en: 'From' }, class: 'C1', kind: 'date' },
    { name: 'to', title: { zh: '到', en: 'To' }, class: 'C1', kind: 'date' },
    { name: 'words', title: { zh: '说明', en: 'In words' }, class: 'C2' },
  ],
  pupils: pupilsOf,
  read: readNeeds,
});
