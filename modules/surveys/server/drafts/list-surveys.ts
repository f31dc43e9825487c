import type * as contract from '#modules/surveys/contract/survey.ts';
import { loadSurvey } from '#modules/surveys/server/load.ts';
import { presentSurvey, presentSurveys } from '#modules/surveys/server/present-survey.ts';
import { pageOfSurveys } from '#modules/surveys/server/store/survey-store.ts';
import { denied, reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

const list = 'surveys.list_surveys';

/** Whether the actor reads what is drafted. */
const seesDrafts = ({ policy, actor }: Context): boolean =>
  policy.rowsFor('surveys.read_drafts', actor.role).length > 0;

/** The surveys, those that end last first. */
export async function listSurveys(
  ctx: Context,
  query: Received<typeof contract.listSurveys>['query'],
): Promise<Replied<typeof contract.listSurveys>> {
  await reachOf(ctx, list, 'survey');
  const { rows, total } = await pageOfSurveys(ctx, seesDrafts(ctx), query);
  return { items: await presentSurveys(ctx, rows), total, page: query.page, size: query.size };
}

export async function readSurvey(ctx: Context, id: string): Promise<Replied<typeof contract.readSurvey>> {
  const row = await loadSurvey(ctx, id, list);
  if (row.state === 'draft' && !seesDrafts(ctx)) throw denied(list, { kind: 'survey', id, holders: {} });
  return presentSurvey(ctx, row);
}
