import { refusalsOf } from '#platform/errors.ts';

refusalsOf({
  'oversight.too_many_days': { status: 422 },
});
