import { matterById, type RaisedRow } from '#modules/governance/server/store/matter-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Subject } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';

/** A matter as the gate asks about it: his own is what somebody proposed for his family, not what he raised in an office. */
export const subjectOfMatter = ({ id, org, readers, source, raised_by, for_school }: RaisedRow): Subject => ({
  kind: 'matter',
  id,
  holders: { holder: org, readers, raised_by: source === 'family' ? raised_by : null, for_school },
});

/** A matter, when the actor may do `action` to it. */
export async function loadMatter(ctx: Context, id: string, action: string, isHeld = false): Promise<RaisedRow> {
  const row = await matterById(ctx, id, isHeld);
  await permit(ctx, action, row && subjectOfMatter(row));
  return row as RaisedRow;
}

/** The same, held until the transaction ends; refused where another has acted since it was seen. */
export async function loadSeen(ctx: Context, id: string, action: string, seen: number): Promise<RaisedRow> {
  const row = await loadMatter(ctx, id, action, true);
  if (row.version !== seen) throw new Refusal('governance.matter_changed', { version: row.version });
  return row;
}
