/** Whom somebody may hand an account to. */
export interface Charge {
  /** Roles he answers for, held at `org` where one is named. */
  roles: readonly string[];
  org: string | null;
  /** Guardians of the pupils of this school or class he answers for too. */
  families: { org: string } | { class: string } | undefined;
}

/** What the staff of a school are, beside whoever leads it. */
export const teaching: readonly string[] = ['homeroom', 'teacher', 'counsellor'];
const countywide = [
  'department',
  'school_leader',
  ...teaching,
  'community_worker',
  'provider_admin',
  'volunteer',
] as const;

/**
 * The charge that comes with a role: always roles below it, never itself or its peers. The bureau has no families: being
 * above a school gives no person. What else a person may be is told by the store: who holds a role beside these (and
 * beside being a guardian, which opens one's own children only) is in nobody's charge, or his account would
 * give a school the key to the bureau.
 */
export function chargeOf(acting: { role: string; org: string | null; class: string | null }): Charge | undefined {
  const { role, org, class: group } = acting;
  if (role === 'official') return { roles: countywide, org: null, families: undefined };
  if (role === 'school_leader' && org !== null)
    return { roles: [...teaching, 'safeguard_lead', 'pupil'], org, families: { org } };
  if (role === 'homeroom' && group !== null) return { roles: [], org: null, families: { class: group } };
  return undefined;
}

/** The roles a charge lets one find people by. */
export const rolesOf = ({ roles, families }: Charge): string[] => [...roles, ...(families ? ['guardian'] : [])];
