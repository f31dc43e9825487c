/** Who is signed in, for pages; the types of the source are for the module that owns sign-in. */
export { useSession, useTakeRole } from '#platform/browser/session.ts';
export type { Session, SessionRole, SessionSource } from '#platform/browser/session.ts';
