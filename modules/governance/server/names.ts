import type { Holder } from '#modules/governance/contract/duty-list.ts';
import { organisationsCalled, regionsOf } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';

/** What organisations and places are called. */
export interface Names {
  org: (id: string) => Holder;
  place: (code: string) => string;
}

/** What these organisations, and the county’s places, are called. */
export async function namesFor(ctx: Context, orgs: readonly (string | null)[]): Promise<Names> {
  const ids = [...new Set(orgs.filter((id) => id !== null))];
  const found = new Map((await organisationsCalled(ctx, { ids })).map(({ id, name }) => [id, name]));
  const places = new Map((await regionsOf(ctx)).map(({ code, name }) => [code, name]));
  return { org: (id) => ({ id, name: found.get(id) ?? '' }), place: (code) => places.get(code) ?? code };
}
