import type { Spoken } from '#platform/intake/outside.ts';

/** From a day until the day that is no more of it; without a day always. */
export interface Span {
  began: string | null;
  ended: string | null;
}

/** What a row says of when it holds. */
export function spanOf({ values: { began, ended } }: Spoken): Span {
  return { began: typeof began === 'string' ? began : null, ended: typeof ended === 'string' ? ended : null };
}

/** Whether some day is of both. */
export const overlap = (a: Span, b: Span): boolean =>
  [a, b].every(({ began, ended }) => began === null || began !== ended) &&
  isBefore(a.began, b.ended) &&
  isBefore(b.began, a.ended);

const isBefore = (began: string | null, ended: string | null): boolean =>
  began === null || ended === null || began < ended;
