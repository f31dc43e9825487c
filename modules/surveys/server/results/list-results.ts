import type { z } from 'zod';
import type { Question } from '#modules/surveys/contract/questionnaire.ts';
import type * as contract from '#modules/surveys/contract/results.ts';
import { organisationsCalled } from '#modules/people/server/public.ts';
import { loadSurvey } from '#modules/surveys/server/load.ts';
import { fewOr, responseAt } from '#modules/surveys/server/present-survey.ts';
import { Results } from '#modules/surveys/server/rules/results.ts';
import { pageOfWords, talliesOf } from '#modules/surveys/server/store/answer-store.ts';
import { type SchoolRow, schoolsOf } from '#modules/surveys/server/store/school-store.ts';
import { questionsOf, type SurveyRow } from '#modules/surveys/server/store/survey-store.ts';
import { reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { windowOf } from '#platform/http/paging.ts';

/** What was answered to each question. */
export async function listQuestionResults(
  ctx: Context,
  id: string,
  query: Received<typeof contract.listQuestionResults>['query'],
): Promise<Replied<typeof contract.listQuestionResults>> {
  const row = await loadTold(ctx, id, 'surveys.read_results');
  const questions = questionsOf(row);
  const results = await resultsOf(ctx, row, await schoolsOf(ctx, [id]));
  const { limit, offset } = windowOf(query);
  const items = questions.slice(offset, offset + limit).map((question) => results.question(question));
  return { items, total: questions.length, page: query.page, size: query.size };
}

/** How it went at the schools the actor may know of, by name. */
export async function listSchoolResponses(
  ctx: Context,
  id: string,
  query: Received<typeof contract.listSchoolResponses>['query'],
): Promise<Replied<typeof contract.listSchoolResponses>> {
  const reach = await reachOf(ctx, 'surveys.read_school_results', 'survey_school');
  const row = await loadSurvey(ctx, id, 'surveys.read_results');
  if (row.state !== 'closed' && row.state !== 'told') throw new Refusal('surveys.not_closed');
  const schools = await schoolsOf(ctx, [id]);
  const means = query.question === undefined ? new Map() : await meansOf(ctx, row, schools, query.question);
  const own = new Set(reach.holds['org']);
  const those = schools.filter(({ org }) => reach.everything || own.has(org));
  const called = await organisationsCalled(ctx, { ids: those.map(({ org }) => org) });
  const names = new Map(called.map(({ id: org, name }) => [org, name]));
  const rows = those
    .map((school) => ({ school, name: names.get(school.org) ?? '' }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'zh') || (a.school.org < b.school.org ? -1 : 1));
  const { limit, offset } = windowOf(query);
  const items = rows.slice(offset, offset + limit).map(({ school, name }) => ({
    ...presentSchool(school),
    name,
    mean: means.get(school.org) ?? null,
  }));
  return { items, total: rows.length, page: query.page, size: query.size };
}

/** What was answered in words, by nobody and from nowhere. */
export async function listWords(
  ctx: Context,
  id: string,
  query: Received<typeof contract.listWords>['query'],
): Promise<Replied<typeof contract.listWords>> {
  const row = await loadTold(ctx, id, 'surveys.read_words');
  if (questionOf(row, query.question).kind !== 'text')
    throw new Refusal('surveys.no_such_question', { field: 'question' });
  const { words, total } = await pageOfWords(ctx, id, query.question, query);
  return { items: words.map((one) => ({ words: one })), total, page: query.page, size: query.size };
}

function presentSchool(school: SchoolRow): Omit<z.input<typeof contract.SchoolResponse>, 'name' | 'mean'> {
  return {
    org: school.org,
    isRural: school.is_rural,
    response: responseAt(school),
    pressures: school.pressures as z.input<typeof contract.SchoolResponse>['pressures'],
    straightLined: fewOr(school.straight_lined),
    copied: fewOr(school.copied),
    setAside: school.set_aside,
  };
}

async function meansOf(ctx: Context, row: SurveyRow, schools: readonly SchoolRow[], code: string) {
  if (row.state !== 'told') throw new Refusal('surveys.not_told');
  return (await resultsOf(ctx, row, schools)).meansBySchool(questionOf(row, code));
}

async function loadTold(ctx: Context, id: string, action: string): Promise<SurveyRow> {
  const row = await loadSurvey(ctx, id, action);
  if (row.state !== 'told') throw new Refusal('surveys.not_told');
  return row;
}

function questionOf(row: SurveyRow, code: string): Question {
  const question = questionsOf(row).find((one) => one.code === code);
  if (!question) throw new Refusal('surveys.no_such_question', { field: 'question' });
  return question;
}

async function resultsOf(ctx: Context, { id }: SurveyRow, schools: readonly SchoolRow[]): Promise<Results> {
  const counting = schools.filter(({ set_aside }) => set_aside === '');
  const strata = counting.map(({ org, is_rural, people, answered }) => ({ org, isRural: is_rural, people, answered }));
  const orgs = new Set(counting.map(({ org }) => org));
  return new Results(
    strata,
    (await talliesOf(ctx, id)).filter(({ org }) => orgs.has(org)),
  );
}
