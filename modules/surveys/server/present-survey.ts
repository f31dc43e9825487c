import type { z } from 'zod';
import { fewest } from '#engines/suppression/suppress.ts';
import type { SurveySaid } from '#modules/surveys/contract/questionnaire.ts';
import type { Response, Survey } from '#modules/surveys/contract/survey.ts';
import { type SchoolRow, schoolsOf } from '#modules/surveys/server/store/school-store.ts';
import { questionsOf, type SurveyRow } from '#modules/surveys/server/store/survey-store.ts';
import type { Context } from '#platform/context.ts';

/** What a survey says of itself, as it is kept. */
export const saidOf = (row: SurveyRow): z.input<typeof SurveySaid> => ({
  title: { zh: row.title_zh, en: row.title_en },
  about: { zh: row.about_zh, en: row.about_en },
  asked: row.asked as 'guardians' | 'staff',
  questions: questionsOf(row),
  perSchool: row.per_school,
  ends: row.ends,
});

/** Surveys as officials read them. */
export async function presentSurveys(ctx: Context, rows: readonly SurveyRow[]): Promise<z.input<typeof Survey>[]> {
  const schools = Map.groupBy(
    await schoolsOf(
      ctx,
      rows.map(({ id }) => id),
    ),
    ({ survey }) => survey,
  );
  return rows.map((row) => {
    const those = schools.get(row.id) ?? [];
    return {
      ...saidOf(row),
      id: row.id,
      state: row.state as z.input<typeof Survey>['state'],
      version: row.version,
      minutes: row.minutes,
      changedAt: row.changed_at,
      openedOn: row.opened_on,
      closedOn: row.closed_on,
      response: row.state === 'draft' ? null : responseOf(those, row.state !== 'open'),
      pressedSchools: those.filter(({ pressed }) => pressed > 0).length,
    };
  });
}

export async function presentSurvey(ctx: Context, row: SurveyRow): Promise<z.input<typeof Survey>> {
  const [told] = await presentSurveys(ctx, [row]);
  if (!told) throw new Error('a survey was presented as nothing');
  return told;
}

const inTens = (count: number): number => Math.floor(count / 10) * 10;

/** What came of these schools, exactly or in whole tens. */
function responseOf(schools: readonly SchoolRow[], isExact: boolean): z.input<typeof Response> {
  const sum = (of: (school: SchoolRow) => number): number => schools.reduce((total, one) => total + of(one), 0);
  const told = isExact ? (count: number): number => count : inTens;
  return {
    people: sum(({ people }) => people),
    drawn: sum(({ drawn, papers }) => drawn + papers),
    answered: told(sum(({ answered }) => answered)),
    declined: told(sum(({ declined }) => declined)),
  };
}

/** What came of one school, in whole tens; nothing where fewer than ten answered. */
export const responseAt = (school: SchoolRow): z.input<typeof Response> | null =>
  school.answered < fewest ? null : responseOf([school], false);

/** A number that may be of few, in whole tens; null of fewer than ten. */
export const fewOr = (count: number): number | null => (count > 0 && count < fewest ? null : inTens(count));
