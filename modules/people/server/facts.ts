import { nowhere } from '#engines/geography/nowhere.ts';
import { type SchoolSystem, systemNamed, yearsBefore } from '#modules/people/contract/school-system.ts';
import { placesOf } from '#modules/people/server/region-places.ts';
import { readSchoolYears } from '#modules/people/server/school-years/read-school-years.ts';
import type { SchoolYears } from '#modules/people/server/school-years/school-years.ts';
import { classesById, organisationsById } from '#modules/people/server/store/place-store.ts';
import { pupilsById } from '#modules/people/server/store/person-store.ts';
import { words } from '#modules/people/words.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { say } from '#platform/i18n/dictionary.ts';

/** What other modules may know of a pupil whom the actor may see. */
export interface PupilFacts {
  id: string;
  name: string;
  givenName: string;
  sex: number;
  born: string | null;
  languages: readonly string[];
  leftBehind: boolean;
  org: string;
  class: string | null;
  stage: string | null;
  grade: number | null;
}

/** What those among these pupils are called whom the actor may see. */
export const pupilNames = async (ctx: Context, ids: readonly string[]): Promise<Map<string, string>> =>
  new Map((await pupilsById(ctx, ids)).map(({ id, name }) => [id, name]));

/** The pupils among these whom the actor may see. */
export async function pupilFacts(ctx: Context, ids: readonly string[]): Promise<PupilFacts[]> {
  if (ids.length === 0) return [];
  const day = dayOf(ctx.now);
  const [years, rows] = await Promise.all([readSchoolYears(ctx), pupilsById(ctx, ids)]);
  return rows.map(({ entryYear, system: _, number: __, ...pupil }) => ({
    ...pupil,
    grade: entryYear === null ? null : years.gradeOn(entryYear, day),
  }));
}

/** Where a school or other organisation stands. */
export interface SchoolFacts {
  id: string;
  kind: string;
  name: string;
  /** The code of its town, nine digits. */
  town: string;
  townName: string;
  lon: number;
  lat: number;
  /** GB classes 2xx and the towns' edges count as rural; see docs/methods/accessibility.md. */
  rural: boolean;
  stages: readonly string[];
}

/** Organisations by id, as of a day; their place is that of their region where they have none of their own. */
export async function schoolFacts(ctx: Context, ids: readonly string[], day = dayOf(ctx.now)): Promise<SchoolFacts[]> {
  const rows = await organisationsById(ctx, ids, day);
  const places = await placesOf(
    ctx,
    rows.flatMap((row) => (row.lon === null ? row.region : [])),
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    name: row.name,
    town: row.region.slice(0, 9),
    townName: row.townName ?? '',
    lon: row.lon ?? places.get(row.region)?.lon ?? nowhere.lon,
    lat: row.lat ?? places.get(row.region)?.lat ?? nowhere.lat,
    rural: isRural(row.urban_rural ?? row.regionClass),
    stages: row.stages,
  }));
}

/**
 * Education statistics take 城区 and 镇区 (1xx) as urban and 乡村 (2xx) as rural
 * (统计上划分城乡的规定, 国函〔2008〕60号). An unknown class counts as rural: rural first.
 */
export const isRural = (urbanRuralClass: string | null): boolean => !urbanRuralClass?.startsWith('1');

/** A class as it is called this school year. */
export interface ClassFacts {
  id: string;
  org: string;
  stage: string;
  grade: number;
  /** What it follows. */
  system: SchoolSystem;
  name: string;
}

/** Classes by id, as of a day. */
export async function classFacts(ctx: Context, ids: readonly string[], day = dayOf(ctx.now)): Promise<ClassFacts[]> {
  const years = await readSchoolYears(ctx);
  return (await classesById(ctx, ids)).map((row) => ({
    id: row.id,
    org: row.org,
    stage: row.stage,
    grade: years.gradeOn(row.entry_year, day),
    system: years.systemOfClass({ ...row, entryYear: row.entry_year }),
    name: className(ctx, years, { ...row, entryYear: row.entry_year }, day),
  }));
}

/** What a class is called on the day, in the reader's language: 四年级2班; 初中六年级（2）班 beside an 初一（2）班 of its school's system. */
export function className(
  ctx: Pick<Context, 'now' | 'language'>,
  years: SchoolYears,
  group: { org?: string; stage: string; entryYear: number; system: string | null; number: number },
  day = dayOf(ctx.now),
): string {
  const stage = group.stage === 'junior' || group.stage === 'senior' ? group.stage : 'primary';
  const [grade, number] = [years.calledOn(group, day), group.number];
  const own = stage === 'junior' ? systemNamed(group.system) : undefined;
  if (own)
    return say(words, ctx.language, 'people.stage.junior.own', { grade: yearsBefore(stage, own) + grade, number });
  return say(words, ctx.language, `people.stage.${stage}`, { grade, number });
}
