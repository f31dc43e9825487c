import { refusalsOf } from '#platform/errors.ts';

refusalsOf({
  'consortia.no_such_consortium': { status: 422 },
  'consortia.ends_before_it_starts': { status: 422 },
  'consortia.starts_past': { status: 422 },
  'consortia.too_long': { status: 422 },
  'consortia.no_such_programme': { status: 422 },
  'consortia.gathering_changed': { status: 409 },
  'consortia.not_in_this_state': { status: 409 },
  'consortia.not_over_yet': { status: 409 },
  'consortia.no_such_participant': { status: 422 },
  'consortia.longer_than_it_was': { status: 422 },
  'consortia.programme_changed': { status: 409 },
  'consortia.programme_over': { status: 409 },
  'consortia.period_reversed': { status: 422 },
  'consortia.period_past': { status: 422 },
  'consortia.no_such_teacher': { status: 422 },
  'consortia.no_such_category': { status: 422 },
  'consortia.no_term': { status: 422 },
  'consortia.more_than_the_post': { status: 422 },
  'consortia.times_overlap': { status: 422 },
  'consortia.already_answered': { status: 409 },
});
