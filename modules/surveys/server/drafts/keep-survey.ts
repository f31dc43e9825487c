import { faultsOfQuestions, minutesFor } from '#engines/questionnaires/questionnaire.ts';
import type { Question, SurveySaid } from '#modules/surveys/contract/questionnaire.ts';
import type * as contract from '#modules/surveys/contract/survey.ts';
import { mostSurveys } from '#modules/surveys/server/limits.ts';
import { holdSurvey } from '#modules/surveys/server/load.ts';
import { presentSurvey } from '#modules/surveys/server/present-survey.ts';
import {
  changeSurvey,
  countSurveys,
  deleteSurvey,
  insertSurvey,
  surveyById,
  type SurveyRow,
} from '#modules/surveys/server/store/survey-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';

const keep = 'surveys.keep_survey';

/** Drafts a survey. */
export async function draftSurvey(
  ctx: Context,
  said: Received<typeof contract.draftSurvey>['body'],
): Promise<Replied<typeof contract.draftSurvey>> {
  const id = newId();
  await permit(ctx, keep, { kind: 'survey', id, holders: {} });
  assertAnswerable(said.questions);
  if ((await countSurveys(ctx)) >= mostSurveys) throw new Refusal('surveys.too_many', { most: mostSurveys });
  const { county, person } = ctx.actor;
  await insertSurvey(ctx, { ...columnsOf(said), county, id, state: 'draft', changed_by: person, changed_at: ctx.now });
  return presentSurvey(ctx, (await surveyById(ctx, id)) as SurveyRow);
}

/** Changes a draft. */
export async function keepSurvey(
  ctx: Context,
  id: string,
  { seen, ...said }: Received<typeof contract.keepSurvey>['body'],
): Promise<Replied<typeof contract.keepSurvey>> {
  const { version } = await holdDraft(ctx, id, seen);
  assertAnswerable(said.questions);
  const change = { changed_by: ctx.actor.person, changed_at: ctx.now, version: version + 1 };
  await changeSurvey(ctx, id, { ...columnsOf(said), ...change });
  return presentSurvey(ctx, (await surveyById(ctx, id)) as SurveyRow);
}

/** A questionnaire that cannot be answered is told where. */
function assertAnswerable(questions: readonly Question[]): void {
  const faults = faultsOfQuestions(questions);
  if (faults.length > 0) throw new Refusal('surveys.questions_wrong', { field: 'questions', faults });
}

/** Throws a draft away. */
export async function dropSurvey(
  ctx: Context,
  id: string,
  { seen }: { seen: number },
): Promise<Replied<typeof contract.dropSurvey>> {
  await holdDraft(ctx, id, seen);
  await deleteSurvey(ctx, id);
  return { id };
}

async function holdDraft(ctx: Context, id: string, seen: number): Promise<SurveyRow> {
  const row = await holdSurvey(ctx, id, keep, seen);
  if (row.state !== 'draft') throw new Refusal('surveys.not_draft');
  return row;
}

const columnsOf = ({ title, about, asked, questions, perSchool, ends }: SurveySaid) => ({
  title_zh: title.zh,
  title_en: title.en,
  about_zh: about.zh,
  about_en: about.en,
  asked,
  questions: questions as never,
  per_school: perSchool,
  ends,
  minutes: minutesFor(questions),
});
