import type * as contract from '#modules/governance/contract/structure.ts';
import { BodyKind } from '#modules/governance/contract/structure.ts';
import { loadSeenBody } from '#modules/governance/server/load-body.ts';
import { type BodyRow, endTermsOf, partsOf, termsOf, updateBody } from '#modules/governance/server/store/body-store.ts';
import { assertFree, parentOf } from '#modules/governance/server/structures/found-body.ts';
import { presentBody } from '#modules/governance/server/structures/present-body.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

/** Puts right what a body is called and since when it is there. */
export async function changeBody(
  ctx: Context,
  id: string,
  { seen, name, founded }: Received<typeof contract.changeBody>['body'],
): Promise<Replied<typeof contract.changeBody>> {
  const row = await loadSeenBody(ctx, id, seen);
  const kind = BodyKind.parse(row.kind);
  if (row.ended !== null && row.ended < founded) throw new Refusal('governance.body_ends_before', { field: 'founded' });
  await assertFree(ctx, { ...row, kind, founded });
  await assertNothingBefore(ctx, row, founded);
  const within = founded === row.founded ? row.within : await parentOf(ctx, { ...row, kind, founded });
  await updateBody(ctx, row, { name, founded, within });
  return presentBody(ctx, id);
}

/** A body is not founded after the first of its terms, or of what belongs to it. */
async function assertNothingBefore(ctx: Context, { id }: BodyRow, founded: string): Promise<void> {
  const [terms, parts] = [await termsOf(ctx, [id]), await partsOf(ctx, id)];
  const first = [...terms.map(({ began }) => began), ...parts.map((one) => one.founded)].toSorted()[0];
  if (first !== undefined && first < founded)
    throw new Refusal('governance.body_held_before', { field: 'founded', day: first });
}

/** Ends a body that nothing belongs to any more, with the terms of its seats. */
export async function endBody(
  ctx: Context,
  id: string,
  { seen, on }: Received<typeof contract.endBody>['body'],
): Promise<Replied<typeof contract.endBody>> {
  const row = await loadSeenBody(ctx, id, seen);
  if (row.ended !== null && row.ended <= on) throw new Refusal('governance.body_over', { field: 'on', day: row.ended });
  if (on < row.founded) throw new Refusal('governance.body_ends_before', { field: 'on' });
  const left = (await partsOf(ctx, id)).filter(({ ended }) => ended === null || ended > on).length;
  if (left > 0) throw new Refusal('governance.body_has_parts', { field: 'on', count: left });
  await endTermsOf(ctx, id, on);
  await updateBody(ctx, row, { ended: on });
  return presentBody(ctx, id);
}
