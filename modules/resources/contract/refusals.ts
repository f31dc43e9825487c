import { refusalsOf } from '#platform/errors.ts';

refusalsOf({
  'resources.no_such_category': { status: 422 },
  'resources.bad_grades': { status: 422 },
  'resources.sex_not_allowed': { status: 422 },
  'resources.no_such_language': { status: 422 },
  'resources.no_such_town': { status: 422 },
  'resources.changed_meanwhile': { status: 409 },
  'resources.reason_missing': { status: 422 },
  'resources.bad_schedule': { status: 422 },
  'resources.capacity_below_bookings': { status: 409 },
  'resources.no_such_step': { status: 409 },
  'resources.vetting_expired': { status: 409 },
  'resources.vetting_too_long': { status: 422 },
  'resources.code_taken': { status: 409 },
  'resources.already_volunteer': { status: 409 },
  'resources.not_a_credit_code': { status: 422 },
  'resources.weekly_without_days': { status: 422 },
  'resources.weekly_without_times': { status: 422 },
});
