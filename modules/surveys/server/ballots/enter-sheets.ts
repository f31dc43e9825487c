import { faultsOfSheet } from '#engines/questionnaires/questionnaire.ts';
import type * as contract from '#modules/surveys/contract/survey.ts';
import { hashOfCode } from '#modules/surveys/server/ballots/cast-ballot.ts';
import { holdSurvey } from '#modules/surveys/server/load.ts';
import { insertAnswers } from '#modules/surveys/server/store/answer-store.ts';
import { papersBy, useBallots } from '#modules/surveys/server/store/ballot-store.ts';
import { questionsOf } from '#modules/surveys/server/store/survey-store.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

type Entered = Replied<typeof contract.enterSheets>;

/** Enters sheets that came back on paper: those that can be, and says of the others why not. */
export async function enterSheets(
  ctx: Context,
  id: string,
  { sheets }: Received<typeof contract.enterSheets>['body'],
): Promise<Entered> {
  const survey = await holdSurvey(ctx, id, 'surveys.enter_sheets');
  if (survey.state !== 'open') throw new Refusal('surveys.not_open');
  const questions = questionsOf(survey);
  const hashes = sheets.map(({ code }) => hashOfCode(code));
  const known = await papersBy(ctx, hashes);
  const refused: Entered['refused'] = [];
  const good = new Map<string, { at: number; org: string }>();
  for (const [at, { answers }] of sheets.entries()) {
    const hash = hashes[at] ?? '';
    const paper = known.get(hash);
    const [fault] = faultsOfSheet(questions, answers);
    if (paper?.survey !== id) refused.push({ at, why: 'unknown', question: null });
    else if (fault) refused.push({ at, why: 'unfit', question: fault.question });
    else if (good.has(hash)) refused.push({ at, why: 'used', question: null });
    else good.set(hash, { at, org: paper.org });
  }
  const fresh = await useBallots(ctx, id, 'answer', [...good.keys()]);
  for (const [hash, { at }] of good) if (!fresh.has(hash)) refused.push({ at, why: 'used', question: null });
  const entered = Array.from(good).filter(([hash]) => fresh.has(hash));
  await insertAnswers(
    ctx,
    id,
    entered.map(([, { at, org }]) => ({ org, answers: sheets[at]?.answers ?? {} })),
  );
  return { entered: entered.length, refused: refused.toSorted((a, b) => a.at - b.at) };
}
