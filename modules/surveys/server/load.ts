import { type SurveyRow, surveyById } from '#modules/surveys/server/store/survey-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Subject } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';

/** Who changed a draft last is named while it is one. */
const subjectOf = ({ id, state, changed_by }: SurveyRow): Subject => ({
  kind: 'survey',
  id,
  holders: state === 'draft' ? { changed_by } : {},
});

/** A survey, when the actor may do `action` to it. */
export async function loadSurvey(ctx: Context, id: string, action: string): Promise<SurveyRow> {
  const row = await surveyById(ctx, id);
  await permit(ctx, action, row && subjectOf(row));
  return row as SurveyRow;
}

/** A survey that is to be changed, held until the transaction ends; refused where another has changed it since it was seen. */
export async function holdSurvey(ctx: Context, id: string, action: string, seen?: number): Promise<SurveyRow> {
  const row = await surveyById(ctx, id, true);
  await permit(ctx, action, row && subjectOf(row));
  if (!row || (seen !== undefined && row.version !== seen))
    throw new Refusal('surveys.changed', { version: row?.version });
  return row;
}
