import { kept, waiting } from '#phone/api/table.ts';

/** The acts that may wait on the phone for a network, as the policy rows say. */
export type WaitingName = keyof typeof waiting;

type Marked = Readonly<Partial<Record<string, readonly string[]>>>;

const isMarked = (marked: Marked, name: string, role: string): boolean =>
  marked[name]?.some((one) => one === role || one === 'signed_in') ?? false;

/** Whether an act may wait on the phone of somebody in this role. */
export const mayWait = (name: WaitingName, role: string): boolean => isMarked(waiting, name, role);

/** Whether the last reply to a reading may be kept on the phone of somebody in this role. */
export const mayBeKept = (name: string, role: string): boolean => isMarked(kept, name, role);
