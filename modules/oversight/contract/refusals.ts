import { refusalsOf } from '#platform/errors.ts';

refusalsOf({
  'oversight.not_counted': { status: 409 },
  'oversight.too_many_days': { status: 422 },
});
