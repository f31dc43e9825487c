import { aFrozenYear, anAskedForm } from '#modules/evaluation/testing.ts';
import { someSurveys } from '#modules/surveys/testing.ts';
import { someConsortium } from '#modules/consortia/testing.ts';
import { askedOfConsortia } from '#testing/asked-consortia.ts';
import { askedOfSurveys } from '#testing/asked-surveys.ts';
import type { Client, World } from '#testing/world.ts';

/** What was evaluated, what was asked for it, and what schools do together. */
export const someEvaluation = async (world: World, official: Client, org: string): Promise<Record<string, string>> => ({
  ...(await aFrozenYear(world, official)),
  ...(await anAskedForm(world, { official, org })),
  ...(await someSurveys(world)),
  ...(await someConsortium(world, official)),
});

/** What is asked of somebody else’s periods, what was frozen of them, surveys, and consortia. */
export const askedOfEvaluation = {
  'POST /api/evaluation-periods/:id/counts': { object: 'evaluation_period', body: { seen: 3 } },
  'POST /api/evaluation-periods/:id/closings': { object: 'evaluation_period', body: { seen: 3 } },
  'POST /api/evaluation-periods/:id/approvals': { object: 'evaluation_period', body: { seen: 3 } },
  'POST /api/evaluation-periods/:id/reopenings': { object: 'evaluation_period', body: { seen: 3, reason: '补报' } },
  'GET /api/evaluation-periods/:id/results': { object: 'evaluation_period' },
  'GET /api/evaluation-periods/:id/schools': { object: 'evaluation_period', query: 'indicator' },
  'GET /api/evaluation-periods/:id/snapshots': { object: 'evaluation_period' },
  'POST /api/evaluation-periods/:id/trials': {
    object: 'evaluation_period',
    body: {
      party: 'school',
      weighing: { how: 'hand', weights: [100], comparisons: [] },
      criteria: [
        {
          name: '资源',
          weighing: { how: 'hand', weights: [100], comparisons: [] },
          indicators: ['needs_met'],
        },
      ],
    },
  },
  'GET /api/evaluation-periods/:id/comparisons': { object: 'evaluation_period', query: 'with' },
  'PUT /api/report-drafts/:id': {
    object: 'report',
    body: { title: '督导报告', sections: [{ kind: 'findings', heading: '要改进的' }], seen: 1 },
  },
  'GET /api/report-drafts/:id/page': { object: 'report' },
  'POST /api/report-drafts/:id/publications': { object: 'report', body: { seen: 1 } },
  'GET /api/reports/:id/page': { object: 'published_report' },
  'GET /api/reports/:id/file': { object: 'published_report' },
  'POST /api/collections/:id/reminders': { object: 'collection', body: {} },
  'GET /api/returns/:id': { object: 'return' },
  'PUT /api/returns/:id': { object: 'return', body: { seen: 0, entries: {} } },
  'POST /api/returns/:id/submissions': {
    object: 'return',
    body: {
      seen: 0,
      entries: {
        home_visits_visited: { value: null, words: '台账在整理' },
        home_visits_all: { value: null, words: '台账在整理' },
      },
      reason: '',
    },
  },
  'GET /api/returns/:id/submissions': { object: 'return' },
  'GET /api/evaluation-snapshots/:id/check': { object: 'evaluation_snapshot' },
  'GET /api/findings/:id': { object: 'finding' },
  'PUT /api/findings/:id': { object: 'finding', body: { title: '办成的少', body: '办成的少', causes: [], seen: 1 } },
  'POST /api/findings/:id/rounds': {
    object: 'finding',
    body: {
      title: '下乡',
      body: '每月下乡',
      owner: '01990000-0000-7000-8000-000000000000',
      workingDays: 5,
      minutes: 60,
      aim: 1,
      againFrom: '2027-01-01',
      seen: 1,
    },
  },
  'POST /api/findings/:id/decisions': { object: 'finding', body: { decision: 'end', why: '不需要了。', seen: 1 } },
  'POST /api/findings/:id/endings': { object: 'finding', body: { why: '不需要了。', seen: 1 } },
  ...askedOfSurveys,
  ...askedOfConsortia,
};

/** Who, beside whose task it is, reads every object of his own county: figures of nobody, and what the partnership is built of. */
export const countyRead: Readonly<Record<string, readonly string[]>> = {
  evaluation_period: ['department', 'school_leader'],
  evaluation_snapshot: ['department', 'school_leader'],
  body: ['department', 'school_leader'],
  survey: ['department', 'school_leader'],
  published_report: ['department', 'school_leader'],
  consortium: ['department'],
};
