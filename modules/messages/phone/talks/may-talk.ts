/** Who may begin with the guardians of a class: whoever teaches it. */
export const teachers: readonly string[] = ['homeroom', 'teacher'];
const talkers = [...teachers, 'guardian', 'counsellor', 'school_leader', 'pupil'];
/** Who is in groups of colleagues alone. */
const workers = ['official', 'safeguard_lead', 'community_worker', 'provider_admin'];

/** Who has conversations on the phone. */
export const talkRoles: readonly string[] = [...talkers, ...workers];

export const mayTalk = (role: string): boolean => talkRoles.includes(role);
