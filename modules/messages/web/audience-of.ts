import type { Audience, AudienceGroup, StaffRole } from '#modules/messages/contract/audience.ts';

/** One row of the form: which people, of which places; a place as the text of its data. */
export interface GroupRow {
  of: AudienceGroup['of'];
  roles?: StaffRole[];
  where?: string[];
}

/** The groups a row stands for; none while it is not filled in. */
function groupsOf({ of, roles = [], where = [] }: GroupRow): AudienceGroup[] {
  const places = where.map((text) => JSON.parse(text) as AudienceGroup['place']);
  if (of !== 'staff') return places.map((place) => ({ of, place }));
  return roles.length === 0 ? [] : places.map((place) => ({ of, place, roles }));
}

/** Everybody in any of the rows, without those of the others. */
export function audienceOf(to: readonly GroupRow[] = [], without: readonly GroupRow[] = []): Audience {
  const except = without.flatMap(groupsOf);
  return { any: to.flatMap(groupsOf).map((group) => ({ all: [group], except })) };
}
