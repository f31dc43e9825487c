import type { z } from 'zod';
import type { Export } from '#modules/exports/contract/export.ts';
import { mostFetches, sensitive } from '#modules/exports/server/limits.ts';
import type { ExportRow } from '#modules/exports/server/store/export-store.ts';
import { classFacts, personNames, roleName } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { exportKinds } from '#platform/export/export-kind.ts';

/** What stands for an export in the file itself, to be read out and found again. */
export const numberOf = (id: string): string => id.replaceAll('-', '').slice(-10).toUpperCase();

/** How an export stands at this moment, whether its end has been noted or not. */
export const stateOf = ({ now }: Context, { state, expires_at }: ExportRow): Export['state'] => {
  if (expires_at > now) return state as Export['state'];
  return state === 'waiting' ? 'lapsed' : state === 'ready' ? 'over' : (state as Export['state']);
};

/** Exports as those who take part in them read them. */
export async function presentExports(ctx: Context, rows: readonly ExportRow[]): Promise<z.input<typeof Export>[]> {
  const [names, classes] = await Promise.all([
    personNames(
      ctx,
      rows.flatMap((row) => [row.asked_by, ...(row.decided_by === null ? [] : [row.decided_by])]),
    ),
    classFacts(
      ctx,
      rows.flatMap((row) => row.class ?? []),
    ),
  ]);
  return rows.map((row) => {
    const kind = exportKinds.get(row.kind);
    const columns = kind && 'columns' in kind ? kind.columns : [];
    const state = stateOf(ctx, row);
    return {
      id: row.id,
      number: numberOf(row.id),
      title: kind?.title[ctx.language] ?? row.kind,
      className: classes.find(({ id }) => id === row.class)?.name ?? null,
      columns: columns.filter(({ name }) => row.columns.includes(name)).map(({ title }) => title[ctx.language]),
      format: row.format as Export['format'],
      category: row.category as Export['category'],
      reason: row.reason,
      pupils: row.pupils,
      sensitive: row.opens >= sensitive,
      askedBy: names.get(row.asked_by) ?? '',
      askedAs: roleName(ctx, row.role),
      askedAt: row.asked_at,
      decidedBy: row.decided_by === null ? null : (names.get(row.decided_by) ?? ''),
      state,
      done: row.done,
      until: state === 'waiting' || state === 'ready' ? row.expires_at : null,
      fetchesLeft: state === 'ready' ? mostFetches - row.fetched : 0,
    };
  });
}

/** One of them. */
export async function presentExport(ctx: Context, row: ExportRow): Promise<z.input<typeof Export>> {
  const [told] = await presentExports(ctx, [row]);
  if (!told) throw new Error('an export was presented as nothing');
  return told;
}
