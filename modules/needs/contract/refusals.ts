import { refusalsOf } from '#platform/errors.ts';

refusalsOf({
  'needs.no_such_category': { status: 422 },
  'needs.week_past': { status: 422 },
  'needs.bad_schedule': { status: 422 },
  'needs.period_reversed': { status: 422 },
  'needs.duplicate': { status: 409 },
  'needs.already_ended': { status: 409 },
  'needs.pin_impossible': { status: 422 },
  'needs.run_not_ready': { status: 409 },
  'needs.run_outdated': { status: 409 },
  'needs.offer_not_open': { status: 409 },
  'needs.already_answered': { status: 409 },
  'needs.consent_first': { status: 409 },
  'needs.not_yours_to_answer': { status: 403 },
  'needs.engagement_ended': { status: 409 },
  'needs.meeting_outside': { status: 422 },
  'needs.meeting_not_over': { status: 409 },
  'needs.meeting_cancelled': { status: 409 },
  'needs.meeting_already_held': { status: 409 },
  'needs.nothing_held_yet': { status: 409 },
});
