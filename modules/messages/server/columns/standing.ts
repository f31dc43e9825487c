import type { Standing } from '#modules/messages/server/columns/store/standing.ts';
import { pupilFacts } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';

/** Where the actor stands as a reader today: at his own school and class, and at those of his children. */
export async function standingOf(ctx: Context): Promise<Standing> {
  const { holds } = ctx.actor;
  const children = await asSystem(ctx, () => pupilFacts(ctx, holds['child'] ?? []));
  return {
    orgs: [...new Set([...(holds['org'] ?? []), ...children.map(({ org }) => org)])],
    classes: [...new Set([...(holds['class'] ?? []), ...children.flatMap((child) => child.class ?? [])])],
  };
}
