import type { PolicyRow } from '#platform/access/policy.ts';

const roles = [
  'official',
  'department',
  'school_leader',
  'homeroom',
  'teacher',
  'counsellor',
  'guardian',
  'pupil',
  'community_worker',
  'provider_admin',
  'volunteer',
  'system_admin',
] as const;

/** Everybody has one inbox: his own. */
export const notifyPolicy: readonly PolicyRow[] = ['notify.inbox', 'notify.stream'].flatMap((action) =>
  roles.map((role) => ({
    action,
    role,
    relation: 'self',
    class: 'C1' as const,
    basis: 'one’s own messages',
    audit: 'none' as const,
  })),
);
