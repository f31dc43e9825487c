import type { SchoolSystem } from '#modules/people/contract/school-system.ts';
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

type Taken = { entryYear: number; number: number; system: SchoolSystem; class: string | null };

/**
 * By class that is through, its junior classes where a school has them: from primary to junior school children go on without being
 * chosen (义务教育法 art. 12), to senior school by examination. Proposed is the class of the same number.
 */
export function onwardOf(years: SchoolYears, over: readonly Group[], running: readonly Group[], day: string) {
  const classes: Taken[] = running.flatMap((row) => {
    const system = years.systemOfClass(cohortOf(row));
    return row.stage === 'junior' ? { entryYear: row.entry_year, number: row.number, system, class: row.id } : [];
  });
  const proposed = over.flatMap((row) => {
    const entry = years.onwardOf(cohortOf(row), day);
    if (!entry) return [];
    const system = years.systemOfClass({ org: row.org, ...entry });
    const beside = classes.filter(({ entryYear }) => entryYear === entry.entryYear);
    const same = beside.find(({ number }) => number === row.number);
    const number = same && same.system !== system ? next(beside) : row.number;
    if (!beside.some((one) => one.number === number))
      classes.push({ entryYear: entry.entryYear, number, system, class: null });
    return { id: row.id, entry, system, number };
  });
  return new Map<string, Onward>(
    proposed.map(({ id, entry, system, number }) => {
      const beside = classes.filter(({ entryYear }) => entryYear === entry.entryYear);
      const choices = [...beside.filter((one) => one.system === system), { number: next(beside), class: null }];
      const told = choices.map((one) => ({ number: one.number, class: one.class }));
      return [id, { entry, number, choices: told.toSorted((a, b) => a.number - b.number) }];
    }),
  );
}

const next = (classes: readonly Taken[]): number => Math.max(0, ...classes.map(({ number }) => number)) + 1;
