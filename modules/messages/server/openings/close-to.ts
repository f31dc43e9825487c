import { adultsOf } from '#modules/messages/server/pupil-talks/store/pair-store.ts';
import { familyOf } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';

/** Whom what a pupil wrote may be about, so that he neither opens it nor says whether that was right. */
export interface Close {
  /** Who is, was or claims to be a guardian of him. */
  family: readonly string[];
  /** The two adults of his talk. */
  adult: readonly string[];
}

/** By pupil, who is close to him. */
export const closeTo = (ctx: Context, pupils: readonly string[]): Promise<(pupil: string) => Close> =>
  asSystem(ctx, async () => {
    const [family, adults] = [await familyOf(ctx, pupils), await adultsOf(ctx, pupils)];
    return (pupil) => ({ family: family(pupil), adult: adults(pupil) });
  });
