import { refusalsOf } from '#platform/errors.ts';

refusalsOf({
  'intake.not_ready': { status: 409 },
  'intake.busy': { status: 409 },
  'intake.outdated': { status: 409 },
  'intake.accept_first': { status: 409 },
  'intake.nothing_to_do': { status: 409 },
  'intake.no_known_sheet': { status: 422 },
  'intake.sheet_unknown': { status: 422 },
  'intake.column_missing': { status: 422 },
  'intake.column_unknown': { status: 422 },
  'intake.row_twice': { status: 422 },
  'intake.rows_differ': { status: 422 },
  'intake.unknown_reference': { status: 422 },
  'intake.not_changeable': { status: 422 },
});
