import { refusalsOf } from '#platform/errors.ts';

refusalsOf({
  'oversight.no_pack': { status: 409 },
  'oversight.not_counted': { status: 409 },
  'oversight.pack_made': { status: 409 },
  'oversight.sweep_under_way': { status: 409 },
  'oversight.too_many_days': { status: 422 },
  'oversight.year_to_come': { status: 422 },
});
