import {
  gradeOfTwelve,
  type SchoolSystem,
  schoolSystems,
  usualSystem,
  yearOfStage,
} from '#modules/people/contract/school-system.ts';

/** When a school year and its second term begin. */
export interface TermDays {
  year: number;
  began: string;
  secondTerm: string;
}

/** The year of entry of what holds for all classes there ever were. */
export const ever = 0;

/** From which year of entry on the classes of a school follow a system. */
export interface Schooling {
  org: string;
  entryYear: number;
  system: SchoolSystem;
}

/** A class, by what its grade is computed of. */
export interface Cohort {
  org: string;
  stage: string;
  entryYear: number;
}

/**
 * The school years of a county: on 1 September and 1 February unless its bureau has set another day. Every grade, the end of
 * every stage and of every year comes from here. Days are YYYY-MM-DD.
 */
export class SchoolYears {
  readonly #set: ReadonlyMap<number, TermDays>;
  readonly #systems: readonly Schooling[];

  constructor(set: readonly TermDays[] = [], systems: readonly Schooling[] = []) {
    this.#set = new Map(set.map((one) => [one.year, one]));
    this.#systems = systems.toSorted((a, b) => b.entryYear - a.entryYear);
  }

  /** The days of a school year, named by the year it begins in. */
  daysOf(year: number): TermDays {
    return this.#set.get(year) ?? { year, began: `${year}-09-01`, secondTerm: `${year + 1}-02-01` };
  }

  /** The school year a day is in: it holds until the day before the next one begins. */
  yearOf(day: string): number {
    const year = Number(day.slice(0, 4));
    return this.daysOf(year).began <= day ? year : year - 1;
  }

  /** The first day of the school year a day is in. */
  yearBegan(day: string): string {
    return this.daysOf(this.yearOf(day)).began;
  }

  /** The first day after the school year a day is in: on it classes move up. */
  afterYear(day: string): string {
    return this.daysOf(this.yearOf(day) + 1).began;
  }

  /** The first day of the term a day is in. */
  termBegan(day: string): string {
    const { began, secondTerm } = this.daysOf(this.yearOf(day));
    return secondTerm <= day ? secondTerm : began;
  }

  /** The grade of a class within its stage on a day: 1 in the school year it was entered in. */
  gradeOn(entryYear: number, day: string): number {
    return this.yearOf(day) - entryYear + 1;
  }

  /** The system the classes a school takes in that year follow to the end of their stage. */
  systemOf(org: string, entryYear: number): SchoolSystem {
    return this.#systems.find((one) => one.org === org && one.entryYear <= entryYear)?.system ?? usualSystem;
  }

  /** The stage and year of entry of a school's classes that are in a grade of twelve in a school year. */
  enteredAt(org: string, ofTwelve: number, year: number): { stage: string; entryYear: number } | undefined {
    return schoolSystems.flatMap((system) => {
      const found = yearOfStage(ofTwelve, system);
      const entryYear = year - (found?.grade ?? 0) + 1;
      return found && this.systemOf(org, entryYear) === system ? { stage: found.stage, entryYear } : [];
    })[0];
  }

  /** The year of entry of the classes a school calls by a grade of a stage in a school year: 初一, or 七年级, or by 五四 六年级. */
  entryYearOf({ org, stage }: Omit<Cohort, 'entryYear'>, said: number, year: number): number | undefined {
    return [1, 2, 3, 4, 5, 6].flatMap((grade) => {
      const entryYear = year - grade + 1;
      const ofTwelve = gradeOfTwelve(stage, grade, this.systemOf(org, entryYear));
      return ofTwelve !== undefined && (said === grade || said === ofTwelve) ? entryYear : [];
    })[0];
  }

  /** The same years with its schools under other names. */
  named(names: ReadonlyMap<string, string>): SchoolYears {
    const systems = this.#systems.flatMap((one) => {
      const org = names.get(one.org);
      return org === undefined ? [] : [{ ...one, org }];
    });
    return new SchoolYears([...this.#set.values()], systems);
  }

  /** The same years with one more thing said of a school. */
  with(schooling: Schooling): SchoolYears {
    return new SchoolYears([...this.#set.values()], [schooling, ...this.#systems]);
  }

  /** The grade of a class through all stages on a day; undefined once its stage is over. */
  gradeThroughOn({ org, stage, entryYear }: Cohort, day: string): number | undefined {
    return gradeOfTwelve(stage, this.gradeOn(entryYear, day), this.systemOf(org, entryYear));
  }

  /** Whether a class has been through its stage by a day. */
  isOver(group: Cohort, day: string): boolean {
    return this.gradeOn(group.entryYear, day) > 0 && this.gradeThroughOn(group, day) === undefined;
  }
}
