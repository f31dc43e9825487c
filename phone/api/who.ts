import type { Session } from '#platform/browser/session.ts';

/** One key per person and role: what is kept on a shared phone under one is not shown or sent under another. */
export const whoIs = (session: Session): string => `${session.county.code} ${session.person.id} ${session.role.id}`;
