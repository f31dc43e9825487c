import type * as contract from '#modules/surveys/contract/survey.ts';
import type { Counted, Sheets } from '#modules/surveys/server/asking/count-thread.ts';
import { holdSurvey } from '#modules/surveys/server/load.ts';
import { presentSurvey } from '#modules/surveys/server/present-survey.ts';
import { answersAt, insertTallies } from '#modules/surveys/server/store/answer-store.ts';
import { forgetBallots, mix } from '#modules/surveys/server/store/ballot-store.ts';
import { changeSchool, heldSchool, schoolsOf } from '#modules/surveys/server/store/school-store.ts';
import { changeSurvey, questionsOf, surveyById, type SurveyRow } from '#modules/surveys/server/store/survey-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { inKeptThread } from '#platform/threads/in-thread.ts';

const thread = new URL('./count-thread.ts', import.meta.url);

/** Megabytes: ten thousand sheets of fifty questions take forty. */
const limits = { maxOldGenerationSizeMb: 512 };

/** Ten thousand sheets take seconds. */
const longestMs = 120_000;

type Shown = Replied<typeof contract.closeSurvey>;
type Seen = { seen: number };

/** Closes a survey whose last day is over. */
export async function closeSurvey(ctx: Context, id: string, { seen }: Seen): Promise<Shown> {
  const row = await holdSurvey(ctx, id, 'surveys.close_survey', seen);
  if (row.state !== 'open') throw new Refusal('surveys.not_open');
  if (row.ends >= dayOf(ctx.now)) throw new Refusal('surveys.not_over');
  await close(ctx, row);
  return shown(ctx, id);
}

/** Forgets who was drawn and every ballot, and counts what was answered. */
export async function close(ctx: Context, row: SurveyRow): Promise<void> {
  const questions = questionsOf(row);
  for (const { org } of await schoolsOf(ctx, [row.id])) {
    const sheets = await answersAt(ctx, row.id, org);
    const { tallies, straightLined, copied } = await counted({ questions, sheets });
    await insertTallies(
      ctx,
      row.id,
      tallies.map((one) => ({ ...one, org })),
    );
    await changeSchool(ctx, { survey: row.id, org }, { straight_lined: straightLined, copied });
  }
  await forgetBallots(ctx, row.id);
  await mix(ctx, row.id);
  await changeSurvey(ctx, row.id, { state: 'closed', version: row.version + 1, closed_on: dayOf(ctx.now) });
}

/** Sheets are held against each other in pairs: with thousands of them longer than a server may be silent. */
const counted = (work: Sheets): Promise<Counted> =>
  inKeptThread(thread, work, limits, { signal: AbortSignal.timeout(longestMs) });

/** Tells what was answered; whose answers count is settled by then. */
export async function tellResults(ctx: Context, id: string, { seen }: Seen): Promise<Shown> {
  const row = await holdSurvey(ctx, id, 'surveys.tell_results', seen);
  if (row.state !== 'closed') throw new Refusal('surveys.not_closed');
  await changeSurvey(ctx, id, { state: 'told', version: row.version + 1 });
  return shown(ctx, id);
}

/** Leaves the answers of a school out, or takes them back in, while nobody knows them. */
export async function setAside(
  ctx: Context,
  id: string,
  { org, reason }: Received<typeof contract.setAside>['body'],
): Promise<Replied<typeof contract.setAside>> {
  const row = await holdSurvey(ctx, id, 'surveys.set_aside');
  if (row.state !== 'closed') throw new Refusal('surveys.not_closed');
  if (!(await heldSchool(ctx, id, org))) throw new Refusal('surveys.not_asked', { field: 'org' });
  await changeSchool(
    ctx,
    { survey: id, org },
    { set_aside: reason, set_aside_by: reason === '' ? null : ctx.actor.person },
  );
  return { org, reason };
}

const shown = async (ctx: Context, id: string): Promise<Shown> =>
  presentSurvey(ctx, (await surveyById(ctx, id)) as SurveyRow);
