import { schoolYearOf } from '#modules/people/server/school-year.ts';
import { choice, column, code } from '#platform/intake/columns.ts';
import type { Column, Fault, ReadCell, Values } from '#platform/intake/kind.ts';
import { parseSchoolCode } from '#standards/codes/school-code.ts';

export const stages = [
  ['primary', '小学', 'primary school'],
  ['junior', '初中', 'junior school'],
  ['senior', '高中', 'senior school'],
] as const;

/** The code of a school, as its own column or another kind's. */
export const schoolCode = (): Column =>
  code('school', { zh: '学校标识码', en: 'School code' }, '2199000001', parseSchoolCode, 'people.not_a_school_code', {
    isRequired: true,
    also: ['学校代码', '标识码'],
  });

const numerals = '一二三四五六七八九';
const written = /^(初|高|小学?|初中|高中)?([一二三四五六七八九]|\d{1,2})(年级|年)?$/;

function readGrade(cell: string): ReadCell {
  const [, , said = ''] = written.exec(cell.replace(/\s/g, '')) ?? [];
  const grade = Number(said) || numerals.indexOf(said) + 1;
  return said !== '' && grade >= 1 && grade <= 12 ? { value: grade } : { reason: 'people.not_a_grade' };
}

function readNumber(cell: string): ReadCell {
  const plain = cell.normalize('NFKC').replace(/[()\s班]/g, '');
  const number = /^\d{1,2}$/.test(plain) ? Number(plain) : numerals.indexOf(plain) + 1;
  return plain !== '' && number >= 1 ? { value: number } : { reason: 'people.not_a_class_number' };
}

/** The three columns that name a class within its school. */
export const classColumns = ({ isRequired }: { isRequired: boolean }): Column[] => {
  const more = isRequired ? { isRequired: true as const } : {};
  return [
    choice('stage', { zh: '学段', en: 'Stage' }, stages, more),
    column('grade', { zh: '年级', en: 'Grade' }, '四年级', readGrade, more),
    column('number', { zh: '班号', en: 'Class number' }, '1', readNumber, { ...more, also: ['班级', '班'] }),
  ];
};

/** Years of a stage, and how many school years lie before its first in a count through all stages. */
const lengths: Readonly<Record<string, { years: number; before: number }>> = {
  primary: { years: 6, before: 0 },
  junior: { years: 3, before: 6 },
  senior: { years: 3, before: 9 },
};

/** A grade counted through all stages: 7 for the first year of a junior school; undefined where its stage has no such year. */
export function gradeThroughStages(stage: string, grade: number): number | undefined {
  const { years, before } = lengths[stage] ?? { years: 0, before: 0 };
  return grade >= 1 && grade <= years ? before + grade : undefined;
}

/** The stage of a grade counted through all stages, and the grade within it. */
export function stageOfGrade(through: number): { stage: string; grade: number } | undefined {
  const found = Object.entries(lengths).find(([, { years, before }]) => through > before && through <= before + years);
  return found && { stage: found[0], grade: through - found[1].before };
}

/**
 * The key of a class by what it is called this school year: 七年级 and 初一 are the first year of a junior school. A class keeps
 * its year of entry, so its key stays as the years go.
 */
export function classKey(values: Values, day: string): { key: string } | Fault {
  const { school, stage, number } = values;
  const grade = Number(values['grade']);
  const { years, before } = lengths[String(stage)] ?? { years: 0, before: 0 };
  const year = grade > before && before > 0 && grade > years ? grade - before : grade;
  if (year < 1 || year > years) return { column: 'grade', code: 'people.grade_not_of_stage' };
  return { key: classKeyOf(String(school), String(stage), schoolYearOf(day) - year + 1, Number(number)) };
}

/** A class's key from what is stored of it. */
export const classKeyOf = (school: string, stage: string, entryYear: number, number: number): string =>
  `${school}/${stage}/${entryYear}/${number}`;
