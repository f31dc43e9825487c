import type { LiveSession } from '#platform/session/session.ts';

/** County codes 99… are invented: there, and only there, any role can be picked. */
export const isDemonstration = (county: string): boolean => county.startsWith('99');

/**
 * When the holder of a session last proved to be himself. Who picked a role, whose session is of a person instead of an
 * account, has no password to give: he could pick it again at any moment.
 */
export const provedAt = ({ county, account, person, signedInAt }: LiveSession, now: Date): Date =>
  isDemonstration(county) && account === person ? now : signedInAt;
