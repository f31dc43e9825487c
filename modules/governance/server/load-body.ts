import {
  type BodyRow,
  bodyById,
  lockBodies,
  type TermRow,
  termById,
} from '#modules/governance/server/store/body-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Subject } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';

/** A body as the gate asks about it. */
export const subjectOfBody = ({ id }: Pick<BodyRow, 'id'>): Subject => ({ kind: 'body', id, holders: {} });

/** A body, when the actor may do `action` to it. */
export async function loadBody(ctx: Context, id: string, action: string): Promise<BodyRow> {
  const row = await bodyById(ctx, id);
  await permit(ctx, action, row && subjectOfBody(row));
  return row as BodyRow;
}

/** The same to be changed, with nobody else changing any until the transaction ends; refused where another has changed it since it was seen. */
export async function loadSeenBody(ctx: Context, id: string, seen: number): Promise<BodyRow> {
  await lockBodies(ctx);
  const row = await loadBody(ctx, id, 'governance.keep_bodies');
  if (row.version !== seen) throw new Refusal('governance.body_changed', { version: row.version });
  return row;
}

/** A term, when the actor may change it, with its body. */
export async function loadSeenTerm(ctx: Context, id: string, seen: number): Promise<{ term: TermRow; body: BodyRow }> {
  const found = await termById(ctx, id);
  await permit(ctx, 'governance.keep_bodies', found && { kind: 'term', id, holders: {} });
  const body = await loadSeenBody(ctx, (found as TermRow).body, seen);
  return { term: (await termById(ctx, id)) as TermRow, body };
}
