import type { Session } from '#platform/browser/session.ts';

/** One key per person: what waits on a shared phone is shown to nobody else. */
export const personOf = ({ county, person }: Session): string => `${county.code} ${person.id}`;

/** One key per person and role: what is kept under one is not shown or sent under another. */
export const whoIs = (session: Session, role = session.role.id): string => `${personOf(session)} ${role}`;
