import { isOn } from '#modules/governance/server/rules/days.ts';
import { bodiesOfKinds, termsOf } from '#modules/governance/server/store/body-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';

/** A consortium as a body of the partnership: its area in the tree, and the school that leads it today. */
export interface LedConsortium {
  body: string;
  area: string;
  lead: string | null;
}

/** The consortia that are bodies of the partnership today, with the school that leads each. */
export async function ledConsortia(ctx: Context): Promise<LedConsortium[]> {
  const day = dayOf(ctx.now);
  const rows = (await bodiesOfKinds(ctx, ['consortium'])).filter(({ founded, ended }) =>
    isOn({ began: founded, ended }, day),
  );
  const terms = await termsOf(
    ctx,
    rows.map(({ id }) => id),
  );
  const chairs = terms.filter((term) => term.seat === 'chair' && isOn(term, day));
  return rows.flatMap(({ id, area }) =>
    area === null ? [] : [{ body: id, area, lead: chairs.find(({ body }) => body === id)?.org ?? null }],
  );
}
