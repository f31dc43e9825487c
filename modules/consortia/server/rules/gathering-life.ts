import { type GatheringAct, type GatheringState, mostMinutes } from '#modules/consortia/contract/gathering.ts';

/** A gathering as far as its life goes. */
export interface Life {
  state: GatheringState;
  starts: Date;
  ends: Date;
}

/** What happens to a gathering as such; who comes is another matter. */
export type Happening = Extract<GatheringAct, 'change' | 'call_off' | 'take_on' | 'put_back'>;

const becomes: Readonly<Record<Happening, Partial<Record<GatheringState, GatheringState>>>> = {
  change: { proposed: 'proposed', put_back: 'proposed', on_calendar: 'on_calendar' },
  call_off: { proposed: 'called_off', put_back: 'called_off', on_calendar: 'called_off' },
  take_on: { proposed: 'on_calendar' },
  put_back: { proposed: 'put_back' },
};

/** What a gathering is after something has happened to it; undefined where that cannot be: also once it is over. */
export const afterHappening = ({ state, ends }: Life, what: Happening, now: Date): GatheringState | undefined =>
  ends <= now && state === 'on_calendar' ? undefined : becomes[what][state];

/** Whether somebody may still say that he comes, or comes no longer. */
export const isOpen = ({ state, ends }: Life, now: Date): boolean => state === 'on_calendar' && now < ends;

/** Whether it took place, so that who was there can be confirmed. */
export const tookPlace = ({ state, ends }: Life, now: Date): boolean => state === 'on_calendar' && ends <= now;

/** For how many minutes it lasts. */
export const minutesOf = ({ starts, ends }: Pick<Life, 'starts' | 'ends'>): number =>
  Math.round((ends.getTime() - starts.getTime()) / 60_000);

/** What is wrong with when a gathering is to be; undefined where nothing is. */
export function faultOfTime(
  { starts, ends }: Pick<Life, 'starts' | 'ends'>,
  now: Date,
): 'consortia.ends_before_it_starts' | 'consortia.starts_past' | 'consortia.too_long' | undefined {
  if (ends <= starts) return 'consortia.ends_before_it_starts';
  if (starts <= now) return 'consortia.starts_past';
  return minutesOf({ starts, ends }) > mostMinutes ? 'consortia.too_long' : undefined;
}
