import { z } from 'zod';

/** A point in time in a reply: a `Date` of the database goes out as ISO 8601 in UTC. */
export const Moment = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString() : value),
  z.iso.datetime({ offset: true }),
);

const isNear = (text: string): boolean => /^(19|20|21)\d\d-/.test(text);

/** A calendar day, YYYY-MM-DD, of the centuries people alive can mean; a database has no year 0000. */
export const Day = z.iso.date().refine(isNear);

/** A point in time somebody names, with its offset from UTC, within the same centuries. */
export const Instant = z.iso.datetime({ offset: true }).refine(isNear);
