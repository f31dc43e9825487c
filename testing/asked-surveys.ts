import { aSurveySaid } from '#modules/surveys/testing.ts';

const seen = 3;
const said = aSurveySaid({ clock: { now: new Date('2026-11-24T02:00:00Z'), pass: () => undefined } });

/** What is asked of somebody else’s surveys. */
export const askedOfSurveys = {
  'GET /api/surveys/:id': { object: 'survey' },
  'PUT /api/surveys/:id': { object: 'survey', body: { ...said, seen } },
  'POST /api/surveys/:id/droppings': { object: 'survey', body: { seen } },
  'POST /api/surveys/:id/openings': { object: 'survey', body: { seen } },
  'POST /api/surveys/:id/closings': { object: 'survey', body: { seen } },
  'POST /api/surveys/:id/tellings': { object: 'survey', body: { seen } },
  'POST /api/surveys/:id/papers': {
    object: 'survey',
    body: { org: '00000000-0000-4000-8000-000000000001', sheets: 1 },
  },
  'POST /api/surveys/:id/sheets': { object: 'survey', body: { sheets: [{ code: '0000-0000-0000', answers: {} }] } },
  'POST /api/surveys/:id/set-asides': {
    object: 'survey',
    body: { org: '00000000-0000-4000-8000-000000000001', reason: '有人看着填' },
  },
  'GET /api/surveys/:id/results': { object: 'survey' },
  'GET /api/surveys/:id/schools': { object: 'survey' },
  'GET /api/surveys/:id/words': { object: 'survey', query: 'question' },
  'POST /api/surveys/:id/ballot-keys': { object: 'invited_survey' },
  'POST /api/surveys/:id/ballots': { object: 'invited_survey', body: { blinded: 'A'.repeat(342) } },
  'POST /api/surveys/:id/refusals': { object: 'invited_survey' },
};
