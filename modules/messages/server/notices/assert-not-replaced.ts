import { correctionsOf, type ReceiptRow } from '#modules/messages/server/notices/store/receipt-store.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';

/** Nobody binds himself to what was wrong: once a correction has reached him, it is that he answers. */
export async function assertNotReplaced(
  ctx: Context,
  { notice, person, about }: Pick<ReceiptRow, 'notice' | 'person' | 'about'>,
): Promise<void> {
  const corrections = await asSystem(ctx, () => correctionsOf(ctx, person, [notice]));
  if (corrections.some((one) => one.about === about)) throw new Refusal('messages.replaced');
}
