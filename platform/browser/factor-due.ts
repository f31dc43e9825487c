import type { Session } from '#platform/browser/session.ts';

/** Whether the reader can do nothing any more before he has set up a second factor. */
export const isFactorOver = ({ factorDue }: Session): boolean =>
  typeof factorDue === 'string' && new Date(factorDue).getTime() <= Date.now();
