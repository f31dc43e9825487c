import type { PolicyRow } from '#platform/access/policy.ts';

const official = (action: string, audit: PolicyRow['audit']): PolicyRow => ({
  action,
  role: 'official',
  relation: 'county',
  class: 'C1',
  basis: 'law on compulsory education art. 7: the county’s bureau sees to the schools’ running',
  fields: 'all',
  audit,
});

/** Who reads the county’s school years, and who sets them and the schools’ systems. */
export const schoolYearPolicy: readonly PolicyRow[] = [
  { ...official('people.list_school_years', 'none'), role: 'signed_in', basis: 'public calendar' },
  { ...official('people.set_school_year', 'write'), stepUp: true },
  official('people.list_schools', 'none'),
  { ...official('people.set_system', 'write'), stepUp: true },
];
