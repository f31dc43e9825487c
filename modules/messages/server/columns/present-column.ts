import type { z } from 'zod';
import type { Column, ColumnKind, ColumnReaders, WriterRole } from '#modules/messages/contract/column.ts';
import { namesOfOrgs } from '#modules/messages/server/names-of-orgs.ts';
import { answersFor } from '#modules/messages/server/columns/rules/answers.ts';
import { writes } from '#modules/messages/server/columns/rules/writes.ts';
import { type ColumnRow, followingOf } from '#modules/messages/server/columns/store/column-store.ts';
import { rowAllowing, type Subject } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';

/** A column as the gate knows it of whoever answers for it. */
export const subjectOf = (
  { actor }: Pick<Context, 'actor'>,
  { id, org }: Pick<ColumnRow, 'id' | 'org'>,
): Subject | undefined => (answersFor(actor, org === null) ? { kind: 'column', id, holders: { org } } : undefined);

/** Columns as whoever asks reads them, with what he may do about each. */
export async function presentColumns(ctx: Context, rows: readonly ColumnRow[]): Promise<z.input<typeof Column>[]> {
  const ids = rows.map(({ id }) => id);
  const following = await asSystem(ctx, () => followingOf(ctx, ids));
  const nameOf = await namesOfOrgs(
    ctx,
    rows.map(({ org }) => org),
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as ColumnKind,
    name: row.name,
    readers: row.readers as ColumnReaders,
    writers: row.writers as WriterRole[],
    from: nameOf(row.org),
    isOpen: row.is_open,
    ...(following.get(row.id) ?? { followers: 0, isFollowed: false }),
    mayWrite: row.is_open && writes(ctx.actor, row),
    mayKeep: mayKeep(ctx, row),
  }));
}

function mayKeep(ctx: Context, row: ColumnRow): boolean {
  const subject = subjectOf(ctx, row);
  return subject !== undefined && rowAllowing(ctx.policy, ctx.actor, 'messages.change_column', subject) !== undefined;
}

/** One of them. */
export async function presentColumn(ctx: Context, row: ColumnRow): Promise<z.input<typeof Column>> {
  const [told] = await presentColumns(ctx, [row]);
  if (!told) throw new Error('a column was presented as nothing');
  return told;
}
