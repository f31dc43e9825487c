import { begin, type Delivery, type Happening, next, type Plan } from '#modules/notify/server/deliveries/delivery.ts';
import type { QuietHours } from '#modules/notify/server/ringing.ts';
import { robotMessagesPerMinute } from '#platform/robots/robots.ts';

/** How far a robot has come with what it is to say, and the hours in which its school leaves people alone. */
export interface RobotState extends Delivery, QuietHours {
  /** How many notices its group has not heard of. */
  waiting: number;
  /** How many of them the last try spoke of. */
  saying: number;
  /** One of them is: it heeds no quiet hours. */
  isUrgent: boolean;
  triedAt: Date | null;
}

const paceMs = 60_000 / robotMessagesPerMinute;

const planOf = ({ isUrgent, ...quiet }: RobotState): Plan => ({
  steps: ['robot'],
  isUrgent,
  patienceMinutes: 0,
  quiet,
});

/** Sets out to say what waits, as soon as it may speak again. */
function anew(was: RobotState, now: Date): RobotState {
  const free = was.triedAt ? new Date(was.triedAt.getTime() + paceMs) : now;
  return { ...was, saying: 0, ...begin(planOf(was), free > now ? free : now) };
}

/** There are so many notices more to speak of, or none where it is only tried; what waits already is said together with them. */
export function more(was: RobotState, come: { notices: number; isUrgent: boolean }, now: Date): RobotState {
  const waiting = was.waiting + come.notices;
  const all = { ...was, waiting, isUrgent: was.isUrgent || come.isUrgent };
  // Who tries it does not wait for the next try.
  const isOnItsWay = was.phase === 'sending' || (come.notices > 0 && was.phase === 'waiting' && was.tries > 0);
  return isOnItsWay ? all : anew(all, now);
}

/** The next state of a robot; whenever it turns to `sending` it is to speak of `saying` notices, of none where it is tried. */
export function nextOf(was: RobotState, what: Happening, now: Date, random: number): RobotState {
  const state = { ...was, ...next(planOf(was), was, what, now, random) };
  if (what.is === 'time') return state.tries > was.tries ? { ...state, saying: was.waiting, triedAt: now } : state;
  if (state.phase !== 'taken') return state;
  const left = { ...state, waiting: was.waiting - was.saying, saying: 0, isUrgent: false };
  return left.waiting > 0 ? anew(left, now) : left;
}
