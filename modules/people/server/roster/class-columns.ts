import type { Entry, SchoolYears } from '#modules/people/server/school-years/school-years.ts';
import { choice, column, code } from '#platform/intake/columns.ts';
import type { Books, Column, Fault, ReadCell, Values } from '#platform/intake/kind.ts';
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

/**
 * The key of a class by what it is called this school year: 七年级 and 初一 are the first year of a junior school of 六三学制. A class
 * keeps its year of entry, so its key stays as the years go.
 */
export function classKey(values: Values, day: string, books: Books): ({ key: string } & Entry) | Fault {
  const [school, stage] = [String(values['school']), String(values['stage'])];
  const years = yearsIn(books);
  const entry = years.entryOf({ org: school, stage }, Number(values['grade']), years.yearOf(day));
  if (!entry) return { column: 'grade', code: 'people.grade_not_of_stage' };
  return { key: classKeyOf(school, { ...entry, number: Number(values['number']) }), ...entry };
}

/** The ground other kinds stand on: the county's school years, with its schools known by their codes. */
export const yearsIn = (books: Books): SchoolYears => books.get('schools')?.ground as SchoolYears;

/** A class's key from what is stored of it. One that follows another system than its school has numbers of its own. */
export const classKeyOf = (
  school: string,
  { stage, entryYear, system, number }: { stage: string; entryYear: number; system: string | null; number: number },
): string => [school, stage, entryYear, number, ...(system === null ? [] : [system])].join('/');

/** The same of a row that may be of no class. */
export function keyOfClassIn(
  school: string | null,
  {
    stage,
    entryYear,
    system,
    number,
  }: Record<'stage' | 'system', string | null> & Record<'entryYear' | 'number', number | null>,
): string | null {
  const isIn = school !== null && stage !== null && entryYear !== null && number !== null;
  return isIn ? classKeyOf(school, { stage, entryYear, system, number }) : null;
}
