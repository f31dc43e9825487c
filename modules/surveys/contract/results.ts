import { z } from 'zod';
import { Pressure } from '#modules/surveys/contract/pressure.ts';
import { Question } from '#modules/surveys/contract/questionnaire.ts';
import { Response } from '#modules/surveys/contract/survey.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

const Id = z.object({ id: z.uuid() });

/** A share of those asked, weighed by how many each school has, with its 95 % interval. */
export const Share = z.object({
  /** How many chose it; null where that tells of fewer than ten. */
  count: z.number().int().nullable(),
  share: z.number().nullable(),
  least: z.number().nullable(),
  most: z.number().nullable(),
});
export type Share = z.infer<typeof Share>;

/** What was answered to a question by some: null where fewer than ten answered. */
export const Distribution = z
  .object({
    answers: z.number().int(),
    /** By choice, or by step of a scale, in their order; empty of numbers and words. */
    shares: z.array(Share),
    /** Of a scale and of numbers: the mean and its 95 % interval. */
    mean: z.object({ value: z.number(), least: z.number(), most: z.number() }).nullable(),
  })
  .nullable();
export type Distribution = z.infer<typeof Distribution>;

export const QuestionResult = z.object({
  question: Question,
  county: Distribution,
  urban: Distribution,
  rural: Distribution,
});
export type QuestionResult = z.infer<typeof QuestionResult>;

export const listQuestionResults = endpoint({
  method: 'GET',
  path: '/api/surveys/:id/results',
  access: 'surveys.read_results',
  summary: 'What was answered to each question: in the county, in town and in the country.',
  params: Id,
  query: Paging,
  reply: pageOf(QuestionResult),
  refuses: ['surveys.not_told'],
});

/** What came from one school. */
export const SchoolResponse = z.object({
  org: z.uuid(),
  name: z.string(),
  isRural: z.boolean(),
  /** Its answers in whole tens; null where fewer than ten. */
  response: Response.nullable(),
  /** What those say who were pressed; empty where nobody says so. */
  pressures: z.array(Pressure),
  /** Sheets filled in without reading, and sheets too much alike to come from different people, in whole tens; null below ten. */
  straightLined: z.number().int().nullable(),
  copied: z.number().int().nullable(),
  /** Why its answers are left out; empty where they are not. */
  setAside: z.string(),
  /** The mean of the scale or number that is asked for; null where it is not told. */
  mean: z.object({ value: z.number(), least: z.number(), most: z.number() }).nullable(),
});
export type SchoolResponse = z.infer<typeof SchoolResponse>;

export const listSchoolResponses = endpoint({
  method: 'GET',
  path: '/api/surveys/:id/schools',
  access: 'surveys.read_school_results',
  summary:
    'How a closed survey went at each school, by name; once its results are told, with the mean answer to one question where one is named.',
  params: Id,
  query: Paging.extend({ question: z.string().max(40).optional() }),
  reply: pageOf(SchoolResponse),
  refuses: ['surveys.not_closed', 'surveys.not_told', 'surveys.no_such_question'],
});

export const listWords = endpoint({
  method: 'GET',
  path: '/api/surveys/:id/words',
  access: 'surveys.read_words',
  summary: 'What was answered in words to one question, in no order, by nobody and from nowhere.',
  params: Id,
  query: Paging.extend({ question: z.string().max(40) }),
  reply: pageOf(z.object({ words: z.string() })),
  refuses: ['surveys.not_told', 'surveys.no_such_question'],
});
