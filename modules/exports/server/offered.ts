import type * as contract from '#modules/exports/contract/export.ts';
import type { ExportFormat } from '#modules/exports/contract/export.ts';
import { deviceFrom } from '#modules/exports/server/known-device.ts';
import { freePupils, quotas, sensitive } from '#modules/exports/server/limits.ts';
import { askedSince } from '#modules/exports/server/store/export-store.ts';
import { permit } from '#platform/access/permit.ts';
import { type DataClass, type PolicyRow, rowAllowing, type Subject } from '#platform/access/policy.ts';
import { atHour, dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { type ExportColumn, type ExportKind, exportKinds, type ExportScope } from '#platform/export/export-kind.ts';
import type { Replied } from '#platform/http/endpoint.ts';

/** The organisation or class an export is of, as the gate asks about it. */
export const subjectOf = ({ org, class: group }: ExportScope): Subject => ({
  kind: 'export',
  id: group ?? org,
  holders: { org, class: group },
});

/** The row that lets the actor have a kind of file of a scope. */
export const rowFor = (ctx: Context, { action }: ExportKind, scope: ExportScope): PolicyRow | undefined =>
  rowAllowing(ctx.policy, ctx.actor, action, subjectOf(scope));

/** The columns a class of data lets somebody have. */
export const columnsUpTo = (kind: ExportKind, bound: DataClass): readonly ExportColumn[] =>
  'columns' in kind ? kind.columns.filter((column) => column.class <= bound) : [];

export const formatsOf = (kind: ExportKind): ExportFormat[] => ('columns' in kind ? ['xlsx', 'csv'] : ['zip']);

/** What is left to the actor of this month. */
export async function quotaLeft(ctx: Context): Promise<{ files: number; pupils: number }> {
  const most = quotas[ctx.actor.role] ?? { files: 0, pupils: 0 };
  const used = await askedSince(ctx, atHour(`${dayOf(ctx.now).slice(0, 8)}01`, 0));
  return { files: Math.max(0, most.files - used.files), pupils: Math.max(0, most.pupils - used.pupils) };
}

/** What the actor may ask for in his role, and what stands in his way. */
export async function listExportKinds(ctx: Context): Promise<Replied<typeof contract.listExportKinds>> {
  const { actor, language, policy } = ctx;
  await permit(ctx, 'exports.list_kinds', { kind: 'person', id: actor.person, holders: { self: actor.person } });
  const items = [...exportKinds.values()].flatMap((kind) => {
    const [row] = policy.rowsFor(kind.action, actor.role);
    if (!row) return [];
    const columns = columnsUpTo(kind, row.class);
    return {
      id: kind.id,
      title: kind.title[language],
      note: kind.note[language],
      // Who holds a class and no school names it.
      ofClass: row.relation === 'class' ? ('only' as const) : kind.ofClass,
      formats: formatsOf(kind),
      columns: columns.map((one) => ({
        name: one.name,
        title: one.title[language],
        sensitive: one.class >= sensitive,
      })),
    };
  });
  return { items, left: await quotaLeft(ctx), freePupils, deviceFrom: await deviceFrom(ctx) };
}
