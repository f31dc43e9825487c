/** The roles that may state needs, for others or for themselves. */
export const askers: readonly string[] = [
  'guardian',
  'pupil',
  'homeroom',
  'school_leader',
  'teacher',
  'counsellor',
  'community_worker',
];
