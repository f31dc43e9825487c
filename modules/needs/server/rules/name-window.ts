/** What the rule looks at of a meeting. */
interface Planned {
  state: string;
  at: Date;
  minutes: number;
}

/** A child's name is told from two hours before a meeting to two hours after its end. */
const marginMs = 2 * 3_600_000;

/** Whether one of the meetings is so near that whoever comes may know the given name. */
export const isNameTold = (meetings: readonly Planned[], now: Date): boolean =>
  meetings.some(
    ({ state, at, minutes }) =>
      state !== 'cancelled' &&
      at.getTime() - marginMs <= now.getTime() &&
      now.getTime() <= at.getTime() + minutes * 60_000 + marginMs,
  );
