import { createHash } from 'node:crypto';
import { type Answers, faultsOfSheet } from '#engines/questionnaires/questionnaire.ts';
import type * as contract from '#modules/surveys/contract/ballot.ts';
import { tell } from '#modules/notify/server/public.ts';
import { staffOf } from '#modules/people/server/public.ts';
import { isSigned } from '#modules/surveys/server/ballots/ballot-keys.ts';
import { questionnaireOf } from '#modules/surveys/server/ballots/questionnaire-of.ts';
import { insertAnswers } from '#modules/surveys/server/store/answer-store.ts';
import { papersBy, useBallots } from '#modules/surveys/server/store/ballot-store.ts';
import { addPressure } from '#modules/surveys/server/store/school-store.ts';
import { questionsOf, surveyById, type SurveyRow } from '#modules/surveys/server/store/survey-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { idFrom } from '#platform/id.ts';
import { codeIn } from '#platform/text/paper-code.ts';

type Ballot = Received<typeof contract.castBallot>['body']['ballot'];

/** A ballot that is good, with the survey it is of. */
interface Good {
  survey: SurveyRow;
  org: string;
  hash: string;
}

/** The questionnaire a sheet is of. */
export async function lookAtSheet(
  ctx: Context,
  { ballot }: Received<typeof contract.lookAtSheet>['body'],
): Promise<Replied<typeof contract.lookAtSheet>> {
  return questionnaireOf((await readBallot(ctx, ballot)).survey);
}

/** Takes the answers of whoever holds a ballot. What is received again is not counted again: a phone repeats what it got no word of. */
export async function castBallot(
  ctx: Context,
  { ballot, answers }: Received<typeof contract.castBallot>['body'],
): Promise<Replied<typeof contract.castBallot>> {
  const { survey, org, hash } = await readBallot(ctx, ballot);
  assertSheet(survey, answers);
  const fresh = await useBallots(ctx, survey.id, 'answer', [hash]);
  if (fresh.size > 0) await insertAnswers(ctx, survey.id, [{ org, answers }]);
  return { received: true };
}

/** Hears that the holder of a ballot was pressed. The bureau is told with the first of a school. */
export async function reportPressure(
  ctx: Context,
  { ballot, what }: Received<typeof contract.reportPressure>['body'],
): Promise<Replied<typeof contract.reportPressure>> {
  const { survey, org, hash } = await readBallot(ctx, ballot);
  const fresh = await useBallots(ctx, survey.id, 'pressure', [hash]);
  if (fresh.size > 0 && (await addPressure(ctx, { survey: survey.id, org }, what)))
    await asSystem(ctx, () => alert(ctx, survey.id, org));
  return { received: true };
}

async function alert(ctx: Context, survey: string, org: string): Promise<void> {
  await tell(ctx, {
    persons: await staffOf(ctx, { roles: ['official'] }),
    event: idFrom(`surveys.pressed ${survey} ${org}`),
    topic: 'surveys',
    textKey: 'surveys.tell.pressed',
    data: {},
    link: `/surveys/${survey}`,
    roles: ['official'],
    level: 2,
  });
}

/** Refuses answers that are no sheet of this questionnaire, saying which. */
function assertSheet(survey: SurveyRow, answers: Answers): void {
  const faults = faultsOfSheet(questionsOf(survey), answers);
  if (faults.length > 0) throw new Refusal('surveys.sheet_unfit', { field: 'answers', faults });
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The hash a code of a sheet is known by. */
export const hashOfCode = (text: string): string => sha256(codeIn(text));

/** Whether a ballot is one, used or not, of a survey that still takes answers. */
async function readBallot(ctx: Context, ballot: Ballot): Promise<Good> {
  await permit(ctx, 'surveys.cast_ballot', { kind: 'ballot', id: '', holders: {} });
  const found = 'code' in ballot ? await sheetBy(ctx, ballot.code) : { ...ballot, hash: sha256(ballot.token) };
  const survey = found && (await surveyById(ctx, found.survey));
  // What ballots were signed with is gone once a survey is closed.
  const isGood = 'code' in ballot || survey?.state !== 'open' || (await isSigned(ctx, ballot));
  if (!found || !survey || !isGood) throw new Refusal('surveys.no_such_ballot', { field: 'ballot' });
  if (survey.state !== 'open') throw new Refusal('surveys.over');
  return { survey, org: found.org, hash: found.hash };
}

async function sheetBy(ctx: Context, code: string): Promise<{ survey: string; org: string; hash: string } | undefined> {
  const hash = hashOfCode(code);
  const found = (await papersBy(ctx, [hash])).get(hash);
  return found && { ...found, hash };
}
