import { stateOf } from '#modules/messages/server/openings/rules/opening.ts';
import {
  factsOf,
  heldOpening,
  openingById,
  type OpeningRow,
} from '#modules/messages/server/openings/store/opening-store.ts';
import { bureausOf, pupilFacts } from '#modules/people/server/public.ts';
import { permit } from '#platform/access/permit.ts';
import type { Subject } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';

/**
 * Whoever reads what it opens: the one who began it, in the same role, while it is open and the pupil is at that school; null
 * for everybody else, and at any other time.
 */
export async function readerOf(ctx: Context, row: OpeningRow): Promise<string | null> {
  const { person, acting } = ctx.actor;
  if (row.opened_by !== person || row.acting !== acting || stateOf(factsOf(row), ctx.now) !== 'open') return null;
  const [pupil] = await pupilFacts(ctx, [row.pupil]);
  return pupil?.org === row.org ? person : null;
}

/** An opening as a second person is asked about it: the bureau also of what no lead has looked at in time. */
export async function subjectOf(ctx: Context, row: OpeningRow): Promise<Subject> {
  const isForBureau = row.judged_by === 'bureau' || row.late_at !== null;
  const bureaus = isForBureau ? await asSystem(ctx, () => bureausOf(ctx)) : [];
  const leads = row.judged_by === 'leads' ? [row.org] : [];
  return { kind: 'opening', id: row.id, holders: { second: [...bureaus, ...leads], opener: row.opened_by } };
}

/** One the actor may decide on, held. */
export async function loadToDecide(ctx: Context, id: string): Promise<OpeningRow> {
  const row = await asSystem(ctx, () => heldOpening(ctx, id));
  await permit(ctx, 'messages.decide_opening', row && (await subjectOf(ctx, row)));
  return row as OpeningRow;
}

/** One the actor reads now; of one he takes along, a demand. */
export async function loadToRead(
  ctx: Context,
  id: string,
  action: 'messages.read_opening' | 'messages.take_opening',
): Promise<OpeningRow> {
  const row = await asSystem(ctx, () => openingById(ctx, id));
  const reader = row ? await readerOf(ctx, row) : null;
  const taker = row?.ground === 'demand' ? reader : null;
  await permit(ctx, action, row && { kind: 'opening', id, about: row.pupil, holders: { reader, taker } });
  return row as OpeningRow;
}
