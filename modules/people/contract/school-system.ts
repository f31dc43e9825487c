/** 六三学制 and 五四学制: nine years of compulsory schooling either way (义务教育法). Three of senior school follow. */
export const schoolSystems = ['6-3', '5-4'] as const;
export type SchoolSystem = (typeof schoolSystems)[number];

export const systemNamed = (name: string | null | undefined): SchoolSystem | undefined =>
  schoolSystems.find((one) => one === name);

/** What holds where nothing else was said. */
export const usualSystem: SchoolSystem = '6-3';

const stages = ['primary', 'junior', 'senior'] as const;
type Stage = (typeof stages)[number];

/** How many years a stage has. */
const years: Readonly<Record<SchoolSystem, Readonly<Record<Stage, number>>>> = {
  '6-3': { primary: 6, junior: 3, senior: 3 },
  '5-4': { primary: 5, junior: 4, senior: 3 },
};

/** How many years lie before a stage. */
export const yearsBefore = (stage: Stage, system: SchoolSystem): number =>
  stages.slice(0, stages.indexOf(stage)).reduce((sum, one) => sum + years[system][one], 0);

const stageNamed = (name: string): Stage | undefined => stages.find((stage) => stage === name);

/** How many years a stage has, by the longest of these systems. */
export const lengthOf = (stage: string, systems: readonly SchoolSystem[]): number => {
  const found = stageNamed(stage);
  return found ? Math.max(...systems.map((system) => years[system][found])) : Infinity;
};

/** Which of the twelve a grade of a stage is: 初二 is 8, or 7 by 五四; undefined where the stage has no such year. */
export function gradeOfTwelve(stage: string, grade: number, system: SchoolSystem): number | undefined {
  const found = stageNamed(stage);
  if (!found || grade < 1 || grade > years[system][found]) return undefined;
  return yearsBefore(found, system) + grade;
}

/** The stage and the year of it that a grade of twelve is; undefined where there is no such grade. */
export function yearOfStage(ofTwelve: number, system: SchoolSystem): { stage: Stage; grade: number } | undefined {
  const stage = stages.findLast((one) => yearsBefore(one, system) < ofTwelve);
  const grade = ofTwelve - (stage ? yearsBefore(stage, system) : 0);
  return stage && grade <= years[system][stage] ? { stage, grade } : undefined;
}

/** The stages a grade of twelve may belong to: the sixth is of a primary school, and by 五四 of a junior one. */
export const stagesOfGrade = (ofTwelve: number): string[] => [
  ...new Set(schoolSystems.flatMap((system) => yearOfStage(ofTwelve, system)?.stage ?? [])),
];
