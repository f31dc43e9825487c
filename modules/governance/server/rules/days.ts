/** The days from `began` until the day before `ended`, without one for good. What ended the day it began never was. */
export interface Days {
  began: string;
  ended: string | null;
}

const isNone = ({ began, ended }: Days): boolean => ended !== null && ended <= began;

/** Whether a day is one of these. */
export const isOn = ({ began, ended }: Days, day: string): boolean => began <= day && (ended === null || day < ended);

const beginsBefore = ({ began }: Days, { ended }: Days): boolean => ended === null || began < ended;

/** Whether two share a day. */
export const shareADay = (one: Days, other: Days): boolean =>
  !isNone(one) && !isNone(other) && beginsBefore(one, other) && beginsBefore(other, one);

/** Whether all of these are days of the others. */
export const liesWithin = (inner: Days, outer: Days): boolean =>
  inner.began >= outer.began && (outer.ended === null || (inner.ended !== null && inner.ended <= outer.ended));
