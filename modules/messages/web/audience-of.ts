import type {
  Audience,
  AudienceGroup,
  AudiencePlace,
  PartTaken,
  StaffRole,
  Undertaking,
} from '#modules/messages/contract/audience.ts';

/** One row of the form: which people, of which places, columns or undertakings, each as the text of its data. */
export interface GroupRow {
  of: AudienceGroup['of'];
  roles?: StaffRole[];
  as?: PartTaken[];
  where?: string[];
}

/** The groups a row stands for; none while it is not filled in. */
function groupsOf(row: GroupRow): AudienceGroup[] {
  return (row.where ?? []).flatMap((text) => groupAt(row, JSON.parse(text)) ?? []);
}

/** What a row stands for at one of its places. */
function groupAt({ of, roles = [], as = [] }: GroupRow, where: unknown): AudienceGroup | undefined {
  switch (of) {
    case 'followers':
      return { of, column: where as string };
    case 'participants':
      return as.length === 0 ? undefined : { of, undertaking: where as Undertaking, as };
    case 'staff':
      return roles.length === 0 ? undefined : { of, place: where as AudiencePlace, roles };
    default:
      return { of, place: where as AudiencePlace };
  }
}

/** Everybody in any of the rows, without those of the others. */
export function audienceOf(to: readonly GroupRow[] = [], without: readonly GroupRow[] = []): Audience {
  const except = without.flatMap(groupsOf);
  return { any: to.flatMap(groupsOf).map((group) => ({ all: [group], except })) };
}
