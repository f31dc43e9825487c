import { refusalsOf } from '#platform/errors.ts';

refusalsOf({
  'surveys.changed': { status: 409 },
  'surveys.not_draft': { status: 409 },
  'surveys.too_many': { status: 409 },
  'surveys.questions_wrong': { status: 422 },
  'surveys.no_questions': { status: 422 },
  'surveys.own_draft': { status: 403 },
  'surveys.ends_early': { status: 422 },
  'surveys.nobody': { status: 409 },
  'surveys.not_open': { status: 409 },
  'surveys.not_over': { status: 409 },
  'surveys.not_closed': { status: 409 },
  'surveys.not_told': { status: 409 },
  'surveys.not_asked': { status: 422 },
  'surveys.too_many_sheets': { status: 409 },
  'surveys.no_such_question': { status: 422 },
  'surveys.has_ballot': { status: 409 },
  'surveys.ballot_unfit': { status: 422 },
  'surveys.no_such_ballot': { status: 422 },
  'surveys.over': { status: 409 },
  'surveys.sheet_unfit': { status: 422 },
});
