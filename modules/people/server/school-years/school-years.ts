import {
  gradeOfTwelve,
  lengthOf,
  type SchoolSystem,
  schoolSystems,
  systemNamed,
  usualSystem,
  yearOfStage,
  yearsBefore,
} from '#modules/people/contract/school-system.ts';

/** When a school year and its second term begin. */
export interface TermDays {
  year: number;
  began: string;
  secondTerm: string;
}

/** The year of entry of what holds for all classes there ever were. */
export const ever = 0;

/** The stage children come to a school at: what the school follows is said of it. */
export const entranceOf = (stages: readonly string[]): 'primary' | 'junior' =>
  stages.includes('junior') && !stages.includes('primary') ? 'junior' : 'primary';

/** From which year of entry on the classes of a school follow a system, from primary school on or from junior school. */
export interface Schooling {
  org: string;
  stage: ReturnType<typeof entranceOf>;
  entryYear: number;
  system: SchoolSystem;
}

/**
 * What was said of a junior school, said of entry into primary school: no class it has follows anything else by it. Into five years of
 * primary school children came a year later than into six, so it is said of those who would have come last by the other way.
 */
export const ofEntrance = ({ entryYear, ...said }: Schooling): Schooling => {
  const other = said.system === '5-4' ? '6-3' : '5-4';
  return { ...said, stage: 'primary', entryYear: entryYear === ever ? ever : entryYear - yearsBefore('junior', other) };
};

/** What of a class is kept of its entry: a system of its own where its school's classes follow another one. */
export type Entry = { stage: string; entryYear: number; system: SchoolSystem | null };

/** A class, by what its grade is computed of. */
export interface Cohort {
  org: string;
  stage: string;
  entryYear: number;
  /** What it follows itself; else what its school does. */
  system?: string | null;
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

  /** The grade a class is called by on a day: the last of its stage once that is over, by the longest where nobody says whose it is. */
  calledOn({ org, ...group }: Omit<Cohort, 'org'> & { org?: string }, day: string): number {
    const isKnown = org !== undefined || systemNamed(group.system) !== undefined;
    const systems = isKnown ? [this.systemOfClass({ ...group, org: org ?? '' })] : schoolSystems;
    return Math.min(this.gradeOn(group.entryYear, day), lengthOf(group.stage, systems));
  }

  /** The system the classes of a stage that a school takes in that year follow to its end. */
  systemOf(org: string, stage: string, entryYear: number): SchoolSystem {
    return this.#systemsAt(org, stage, entryYear)[0] ?? usualSystem;
  }

  /** The system a class follows. */
  systemOfClass({ org, stage, entryYear, system }: Cohort): SchoolSystem {
    return systemNamed(system) ?? this.systemOf(org, stage, entryYear);
  }

  #saidOf(org: string, stage: string, entryYear: number): SchoolSystem | undefined {
    return this.#systems.find((one) => one.org === org && one.stage === stage && one.entryYear <= entryYear)?.system;
  }

  /**
   * What the classes entered in a year follow. Where nothing is said of junior school, it is what they followed in primary school:
   * both systems, where the last six years of it and the first five end at once, and the usual one where none end.
   */
  #systemsAt(org: string, stage: string, entryYear: number): SchoolSystem[] {
    const said = this.#saidOf(org, stage, entryYear);
    if (said || stage !== 'junior') return [said ?? usualSystem];
    const came = schoolSystems.filter(
      (one) => this.systemOf(org, 'primary', entryYear - yearsBefore('junior', one)) === one,
    );
    return came.length === 0 ? [usualSystem] : came;
  }

  /** The stage, year of entry and system of a school's classes that are in a grade of twelve in a school year. */
  enteredAt(org: string, ofTwelve: number, year: number): Entry | undefined {
    // Where no pupils of its own come to junior school in a year, a grade is rather that of those who came the year before.
    return schoolSystems.toReversed().flatMap((system) => {
      const found = yearOfStage(ofTwelve, system);
      const entryYear = year - (found?.grade ?? 0) + 1;
      const isThere = found && this.#systemsAt(org, found.stage, entryYear).includes(system);
      return isThere ? this.#entry(org, found.stage, entryYear, system) : [];
    })[0];
  }

  /** Of the classes a school calls by a grade of a stage in a school year: 初一, or 七年级, or by 五四 六年级. */
  entryOf({ org, stage }: Pick<Cohort, 'org' | 'stage'>, said: number, year: number): Entry | undefined {
    return [6, 5, 4, 3, 2, 1].flatMap((grade) => {
      const entryYear = year - grade + 1;
      return this.#systemsAt(org, stage, entryYear).flatMap((system) => {
        const ofTwelve = gradeOfTwelve(stage, grade, system);
        const isMeant = ofTwelve !== undefined && (said === grade || said === ofTwelve);
        return isMeant ? this.#entry(org, stage, entryYear, system) : [];
      });
    })[0];
  }

  #entry(org: string, stage: string, entryYear: number, system: SchoolSystem): Entry {
    return { stage, entryYear, system: system === this.systemOf(org, stage, entryYear) ? null : system };
  }

  /**
   * As what the pupils of a primary class that is through are in junior school: compulsory schooling takes nine years, so whoever
   * comes late to it, or had six years where others now have five, comes into the class of his own year. Undefined after nine.
   */
  onwardOf(group: Cohort, day: string): Entry | undefined {
    const system = this.systemOfClass(group);
    const found = group.stage === 'primary' ? yearOfStage(this.gradeOn(group.entryYear, day), system) : undefined;
    if (found?.stage !== 'junior') return undefined;
    return this.#entry(group.org, 'junior', this.yearOf(day) - found.grade + 1, system);
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
  gradeThroughOn(group: Cohort, day: string): number | undefined {
    return gradeOfTwelve(group.stage, this.gradeOn(group.entryYear, day), this.systemOfClass(group));
  }

  /** Whether a class has been through its stage by a day. */
  isOver(group: Cohort, day: string): boolean {
    return this.gradeOn(group.entryYear, day) > 0 && this.gradeThroughOn(group, day) === undefined;
  }
}
