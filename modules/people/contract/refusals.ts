import { refusalsOf } from '#platform/errors.ts';

refusalsOf({
  'people.wrong_password': { status: 401, commits: true },
  'people.weak_password': { status: 422 },
  'people.link_spent': { status: 409 },
  'people.not_yours_to_decide': { status: 403 },
});
