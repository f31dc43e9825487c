import { type SessionLife, sessionLives } from '#platform/session/session.ts';

/** Roles of families and volunteers, whose own phone stays signed in. */
export const familyRoles: ReadonlySet<string> = new Set(['guardian', 'pupil', 'volunteer']);

/** How long a session in this role lives. */
export const lifeOf = (role: string | undefined): SessionLife =>
  role !== undefined && familyRoles.has(role) ? sessionLives.family : sessionLives.staff;
