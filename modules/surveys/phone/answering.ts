/** The roles in which people are asked. */
export const answering: readonly string[] = ['guardian', 'teacher', 'homeroom', 'counsellor'];
