import type { Entry, SchoolYears } from '#modules/people/server/school-years/school-years.ts';
import type { classesWithPupils } from '#modules/people/server/store/place-store.ts';

export type Group = Awaited<ReturnType<typeof classesWithPupils>>[number];

/** Where the pupils of a class that is through may go on at the same school. */
export interface Onward {
  entry: Entry;
  /** The class proposed, by its number. */
  number: number;
  /** All it may be; null for one that is opened for them. */
  choices: { number: number; class: string | null }[];
}

export const cohortOf = <Row extends { entry_year: number }>(row: Row) => ({ ...row, entryYear: row.entry_year });

/** A number of a class: taken once among those of a stage, a year of entry and a system. */
interface Taken {
  space: string;
  number: number;
  class: string | null;
}

const spaceOf = ({ stage, entryYear, system }: { stage: string; entryYear: number; system: string | null }): string =>
  [stage, entryYear, system].join('/');

/**
 * By class that is through, its junior classes where a school has them: from primary to junior school children go on without being
 * chosen (义务教育法 art. 12), to senior school by examination. Proposed is the class of the same number.
 */
export function onwardOf(years: SchoolYears, over: readonly Group[], running: readonly Group[], day: string) {
  const classes: Taken[] = running.map((row) => ({ space: spaceOf(cohortOf(row)), number: row.number, class: row.id }));
  const proposed = over.flatMap((row) => {
    const entry = years.onwardOf(cohortOf(row), day);
    return entry ? { id: row.id, entry, space: spaceOf(entry), number: row.number } : [];
  });
  for (const { space, number } of proposed)
    if (!classes.some((one) => one.space === space && one.number === number))
      classes.push({ space, number, class: null });
  return new Map<string, Onward>(
    proposed.map(({ id, entry, space, number }) => {
      const beside = classes.filter((one) => one.space === space);
      const choices = [...beside.map((one) => ({ number: one.number, class: one.class })), opened(beside)];
      return [id, { entry, number, choices: choices.toSorted((a, b) => a.number - b.number) }];
    }),
  );
}

/** One more class, opened for those who go on. */
const opened = (beside: readonly Taken[]) => ({
  number: Math.max(0, ...beside.map(({ number }) => number)) + 1,
  class: null,
});
