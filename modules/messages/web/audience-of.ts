import type {
  Audience,
  AudienceGroup,
  AudiencePart,
  AudiencePlace,
  PartTaken,
  StaffRole,
  Undertaking,
} from '#modules/messages/contract/audience.ts';

/** Which people, of which places, columns or undertakings, each as the text of its data. */
export interface GroupRow {
  of: AudienceGroup['of'];
  roles?: StaffRole[];
  as?: PartTaken[];
  where?: string[];
}

/** One row of the form: those, of them only those who are in each of others as well, and none who is in any of others. */
export interface WhoRow extends GroupRow {
  also?: GroupRow[];
  not?: GroupRow[];
}

/** As much as one audience says: parts, and in each the groups one has to be in and may not be in. */
export const mostOf = { parts: 20, also: 3, not: 10 };

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

/** A row of several places is a part for each of them: with each place of what one has to be in besides. */
function partsOf({ also = [], not = [], ...who }: WhoRow): AudiencePart[] {
  const except = not.flatMap(groupsOf);
  return [who, ...also]
    .map(groupsOf)
    .reduce<AudienceGroup[][]>((all, next) => all.flatMap((within) => next.map((one) => [...within, one])), [[]])
    .map((all) => ({ all, except }));
}

/** Everybody in any of the rows. */
export const audienceOf = (to: readonly WhoRow[] = []): Audience => ({ any: to.flatMap(partsOf) });

/** Whether rows ask for more at once than an audience says. */
export const isTooMuch = ({ any }: Audience): boolean =>
  any.length > mostOf.parts || any.some(({ except }) => except.length > mostOf.not);
