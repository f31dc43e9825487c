import { z } from 'zod';

/** A point in time in a reply: a `Date` of the database goes out as ISO 8601 in UTC. */
export const Moment = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString() : value),
  z.iso.datetime({ offset: true }),
);

/** A calendar day, YYYY-MM-DD. */
export const Day = z.iso.date();
