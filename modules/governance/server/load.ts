import { changeList, draftList, type ListRow, listById } from '#modules/governance/server/store/duty-list-store.ts';
import { type DutyRow, dutyById } from '#modules/governance/server/store/duty-store.ts';
import { permit } from '#platform/access/permit.ts';
import { rowAllowing, type Subject } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';

const subjectOf = ({ id, changed_by }: Pick<ListRow, 'id' | 'changed_by'>): Subject => ({
  kind: 'duty_list',
  id,
  holders: { changed_by },
});

/** A duty list, when the actor may do `action` to it; the draft of the next one is there for those alone who read it. */
export async function loadList(ctx: Context, id: string, action: string): Promise<ListRow> {
  const row = await listById(ctx, id);
  const subject = row && subjectOf(row);
  const isThere =
    row?.number !== null || (subject && rowAllowing(ctx.policy, ctx.actor, 'governance.read_draft', subject));
  await permit(ctx, action, isThere ? subject : undefined);
  return row as ListRow;
}

/** The draft, when the actor may do `action` to it, held until the transaction ends; refused where another has changed it since it was seen. */
export async function loadDraft(ctx: Context, action: string, seen: number): Promise<ListRow> {
  const row = await draftList(ctx, true);
  await permit(ctx, action, row ? subjectOf(row) : { kind: 'duty_list', id: '', holders: {} });
  if (!row) throw new Refusal('governance.no_draft');
  if (row.version !== seen) throw new Refusal('governance.draft_changed', { version: row.version });
  return row;
}

/** A duty of the draft, and the draft, when the actor may change it. */
export async function loadDuty(ctx: Context, id: string, seen: number): Promise<{ draft: ListRow; duty: DutyRow }> {
  const found = await draftList(ctx);
  const duty = found && (await dutyById(ctx, found.id, id));
  await permit(ctx, 'governance.change_draft', duty && { kind: 'duty', id, holders: {} });
  return { draft: await loadDraft(ctx, 'governance.change_draft', seen), duty: duty as DutyRow };
}

/** Notes that the actor has changed the draft. */
export const noteChange = (ctx: Context, { id, version }: ListRow): Promise<void> =>
  changeList(ctx, id, { version: version + 1, changed_by: ctx.actor.person, changed_at: ctx.now });
