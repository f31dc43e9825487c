import { isRural } from '#modules/people/server/facts.ts';
import { schoolsEver } from '#modules/people/server/store/place-store.ts';
import { areasOfTrees, schoolsInTree } from '#modules/people/server/store/tree-store.ts';
import type { Context } from '#platform/context.ts';

/** The areas of the tree of consortia. */
export const consortiumAreas = async (
  ctx: Context,
): Promise<{ id: string; name: string; began: string; ended: string | null }[]> =>
  (await areasOfTrees(ctx)).flatMap(({ tree, id, name, began, ended }) =>
    tree === 'consortium' ? [{ id, name, began, ended }] : [],
  );

/** A stretch of days in which a school belonged to a consortium. */
export interface InConsortium {
  school: string;
  name: string;
  area: string;
  began: string;
  ended: string | null;
}

/** Which school belonged to which consortium, and when. */
export const consortiaOf = async (ctx: Context): Promise<InConsortium[]> =>
  (await schoolsInTree(ctx, 'consortium')).map(({ org, name, within, began, ended }) => ({
    school: org,
    name,
    area: within,
    began,
    ended,
  }));

/** A school with the days it is or was there. */
export interface SchoolSince {
  id: string;
  name: string;
  /** The code of its town, nine digits. */
  town: string;
  rural: boolean;
  began: string;
  ended: string | null;
}

/** Every school the county has or had. */
export const schoolsSince = async (ctx: Context): Promise<SchoolSince[]> =>
  (await schoolsEver(ctx)).map(({ region, urban_rural, regionClass, ...school }) => ({
    ...school,
    town: region.slice(0, 9),
    rural: isRural(urban_rural ?? regionClass),
  }));
