import { endOfQuiet, type QuietHours } from '#modules/notify/server/ringing.ts';

/** The ways by which somebody hears that something waits for him: never what it is. */
export type Way = 'push' | 'email' | 'sms';

/** One try to reach: by a way of somebody’s, or by the robot of a group. */
export type Step = Way | 'robot';

/** What a way answered: it has it, will not have it, knows the address no more, or is to be asked again, when it says so not before. */
export type Answer = 'taken' | 'refused' | 'gone' | { againAfterSeconds: number | undefined };

/** How somebody is to be reached: one way after the other, until he has read. */
export interface Plan {
  steps: readonly Step[];
  /** What is urgent heeds no quiet hours and is not waited for long. */
  isUrgent: boolean;
  /** How long the inbox, and then each way, is given before the next. */
  patienceMinutes: number;
  quiet: QuietHours;
}

/** Final are `taken` (a way had it), `read` (in the app, before all ways were tried), `unsent` (there was no way) and `dead` (no way took it). */
export type Phase = 'waiting' | 'sending' | 'taken' | 'read' | 'unsent' | 'dead';

/** How far a message has come on its way out. */
export interface Delivery {
  phase: Phase;
  /** The way it is at, of its plan. */
  step: number;
  /** How often that way was tried. */
  tries: number;
  /** How many ways took it. */
  taken: number;
  /** Why the last way that did not take it did not. */
  reason: 'refused' | 'gone' | 'unreachable' | null;
  /** When something is to be done about it; while it is being sent, when that counts as lost. */
  at: Date;
}

/** What happens to a delivery. An answer says which way gave it: one that comes late changes nothing. */
export type Happening = { is: 'time' } | { is: 'read' } | { is: 'answer'; step: number; answer: Answer };

const minute = 60_000;
/** Longer than any way takes to answer. */
const leaseMs = 5 * minute;
export const mostTries = 8;
/** What is urgent goes on to the next way after so many minutes. */
const urgentMinutes = 5;
/** A way that asks for more patience than this does not get it. */
const longestPauseMs = 6 * 60 * minute;

/** What disturbs nobody who reads in the app begins at once. */
const atOnce: ReadonlySet<Step> = new Set(['push', 'robot']);

/** A delivery as it begins: at once where a device can ring or a group hears, else when the inbox has had its time. */
export function begin(plan: Plan, now: Date): Delivery {
  const [first] = plan.steps;
  const fresh = { step: 0, tries: 0, taken: 0, reason: null };
  if (first === undefined) return { ...fresh, phase: 'unsent', at: now };
  return { ...fresh, phase: 'waiting', at: atOnce.has(first) ? outside(plan, now) : patiently(plan, now) };
}

/** Whether nothing more is done about it. */
export const isOver = ({ phase }: Pick<Delivery, 'phase'>): boolean => phase !== 'waiting' && phase !== 'sending';

/**
 * The next state of a delivery. Whenever it turns to `sending` the way of its step is to be given the message, always under
 * the same id for the same step (`idOfStep`); `random` is uniform in [0, 1).
 */
export function next(plan: Plan, was: Delivery, what: Happening, now: Date, random: number): Delivery {
  if (isOver(was)) return was;
  if (what.is === 'read') return { ...was, phase: 'read', at: now };
  if (what.is === 'time') return onTime(plan, was, now);
  if (what.step !== was.step) return was;
  return afterAnswer(plan, was, what.answer, now, random);
}

function onTime(plan: Plan, was: Delivery, now: Date): Delivery {
  if (was.at > now) return was;
  // The quiet hours may have begun, or been changed, since it was put off.
  const at = outside(plan, now);
  if (at > now) return { ...was, phase: 'waiting', at };
  return { ...was, phase: 'sending', tries: was.tries + 1, at: later(now, leaseMs) };
}

function afterAnswer(plan: Plan, was: Delivery, answer: Answer, now: Date, random: number): Delivery {
  if (answer === 'taken') {
    const taken = was.taken + 1;
    return onward(plan, { ...was, taken }, patiently(plan, now), now);
  }
  if (answer === 'refused' || answer === 'gone')
    return onward(plan, { ...was, reason: answer }, outside(plan, now), now);
  if (was.tries >= mostTries) return onward(plan, { ...was, reason: 'unreachable' }, outside(plan, now), now);
  const pause = Math.max(backoffMs(was.tries, random), (answer.againAfterSeconds ?? 0) * 1_000);
  return { ...was, phase: 'waiting', at: outside(plan, later(now, Math.min(pause, longestPauseMs))) };
}

/** On to the next way, or to the end where there is none. */
function onward({ steps }: Plan, was: Delivery, at: Date, now: Date): Delivery {
  const step = was.step + 1;
  if (step < steps.length) return { ...was, phase: 'waiting', step, tries: 0, at };
  return { ...was, phase: was.taken > 0 ? 'taken' : 'dead', at: now };
}

/** One minute, two, four and so on, each between half and all of it: those that failed together do not come back together. */
const backoffMs = (tries: number, random: number): number => minute * 2 ** (tries - 1) * (0.5 + random / 2);

const patiently = (plan: Plan, now: Date): Date =>
  outside(plan, later(now, (plan.isUrgent ? urgentMinutes : plan.patienceMinutes) * minute));

/** The first moment from `at` on that is not in the quiet hours. */
const outside = ({ isUrgent, quiet }: Plan, at: Date): Date => (isUrgent ? at : (endOfQuiet(quiet, at) ?? at));

const later = (from: Date, ms: number): Date => new Date(from.getTime() + ms);
