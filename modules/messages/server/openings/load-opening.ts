import { closeTo } from '#modules/messages/server/openings/close-to.ts';
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

/** Openings as a second person is asked about each: the bureau also about what no lead has looked at in time. */
export async function subjectsOf(ctx: Context, rows: readonly OpeningRow[]): Promise<(row: OpeningRow) => Subject> {
  const bureaus = await asSystem(ctx, () => bureausOf(ctx));
  const close = await closeTo(
    ctx,
    rows.map(({ pupil }) => pupil),
  );
  return ({ id, org, pupil, opened_by: opener, judged_by, late_at }) => {
    const second = [
      ...(judged_by === 'bureau' || late_at !== null ? bureaus : []),
      ...(judged_by === 'leads' ? [org] : []),
    ];
    return { kind: 'opening', id, holders: { second, opener, ...close(pupil) } };
  };
}

/** One the actor may decide on, held. */
export async function loadToDecide(ctx: Context, id: string): Promise<OpeningRow> {
  const row = await asSystem(ctx, () => heldOpening(ctx, id));
  await permit(ctx, 'messages.decide_opening', row && (await subjectsOf(ctx, [row]))(row));
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
