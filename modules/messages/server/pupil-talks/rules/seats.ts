import { checkedDays } from '#modules/messages/server/pupil-talks/limits.ts';
import type { PairRow } from '#modules/messages/server/pupil-talks/store/pair-store.ts';
import { addDays } from '#platform/clock.ts';

/** One of two adults in a pupil's talk, and as what he was put there. */
export interface Seat {
  pair: string;
  pupil: string;
  person: string;
  role: string;
  org: string;
  checkedOn: string;
  leftAt: Date | null;
}

/** The two of a pair. */
export const seatsOf = (row: PairRow): [Seat, Seat] => [
  {
    pair: row.id,
    pupil: row.pupil,
    person: row.school_adult,
    role: row.school_role,
    org: row.school,
    checkedOn: row.school_checked_on,
    leftAt: row.school_left_at,
  },
  {
    pair: row.id,
    pupil: row.pupil,
    person: row.other_adult,
    role: row.other_role,
    org: row.other_org,
    checkedOn: row.other_checked_on,
    leftAt: row.other_left_at,
  },
];

/** Whether he has not left. */
export const isSeated = ({ leftAt }: Seat): boolean => leftAt === null;

/** Whether it holds on a day that somebody was looked up on another, which is not to come. */
export const isCheckedOn = (day: string, checkedOn: string): boolean =>
  checkedOn <= day && day <= addDays(checkedOn, checkedDays);
