/**
 * Above so many pupils, or from this class of a column on, a second person approves. What somebody had of other classes without one in
 * these days counts too: a school does not leave class by class.
 */
export const freePupils = 50;
export const freeDays = 30;
export const sensitive = 'C3';

/** For how long a second person may be waited for, and a file be fetched, in hours; and how often. */
export const waitingHours = 72;
export const fileHours = 24;
export const mostFetches = 3;

/** What somebody may have in a calendar month, by his role. */
export const quotas: Readonly<Record<string, { files: number; pupils: number }>> = {
  homeroom: { files: 10, pupils: 600 },
  school_leader: { files: 20, pupils: 6_000 },
  safeguard_lead: { files: 20, pupils: 6_000 },
};

/** For how long a device neither asks, approves nor fetches after it was first seen, in hours. */
export const newDeviceHours = 24;

/** Rows of a file at most. */
export const mostRows = 50_000;
