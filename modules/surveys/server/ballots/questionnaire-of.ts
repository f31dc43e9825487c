import type { z } from 'zod';
import type { Questionnaire } from '#modules/surveys/contract/ballot.ts';
import { saidOf } from '#modules/surveys/server/present-survey.ts';
import type { SurveyRow } from '#modules/surveys/server/store/survey-store.ts';

/** What somebody who may answer sees of a survey. */
export function questionnaireOf(row: SurveyRow): z.input<typeof Questionnaire> {
  const { title, about, questions, ends } = saidOf(row);
  return { survey: row.id, title, about, questions, ends, minutes: row.minutes };
}
