const minute = 60_000;

/** When the system prepares a run of its own accord, the same for every county. */
export const automatic = {
  /** So long nothing more has changed in the family: who declines, and who asks in the same lesson, are matched together. */
  quietMs: 2 * minute,
  /** However much goes on changing, no longer after the first change. The clock looks once a minute: within ten. */
  latestMs: 9 * minute,
  /** So many in an hour in a county: an official could not look at more. */
  hourly: 12,
  /** After a computation so many times its own length: runs nobody asked for take a twentieth of a machine at most. */
  restTimes: 20,
} as const;

/** When something first and last changed in a family of categories. */
export interface FamilyChange {
  first_at: Date;
  last_at: Date;
}

/** Whether a family has been quiet, or has waited, for long enough. */
export const isDue = ({ first_at: first, last_at: last }: FamilyChange, now: Date): boolean =>
  now.getTime() - last.getTime() >= automatic.quietMs || now.getTime() - first.getTime() >= automatic.latestMs;

/** The last of a family's runs, as far as it stands in the way of the next. */
export interface LastRun {
  state: string;
  begun_at: Date | null;
  computed_at: Date | null;
}

/** Whether runs of a family leave room for one nobody asked for: none is being computed, and the machine has rested from each. */
export const leaveRoom = (runs: readonly LastRun[], now: Date): boolean =>
  runs.every(({ state, begun_at: begun, computed_at: computed }) => {
    if (state === 'queued' || state === 'running') return false;
    if (!begun || !computed) return true;
    return now.getTime() - computed.getTime() >= automatic.restTimes * (computed.getTime() - begun.getTime());
  });
