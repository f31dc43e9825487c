import { refusalsOf } from '#platform/errors.ts';

refusalsOf({
  'exports.new_device': { status: 403 },
  'exports.over_quota': { status: 409 },
  'exports.no_such_file': { status: 422 },
  'exports.own': { status: 403 },
  'exports.decided': { status: 409 },
  'exports.no_file': { status: 409 },
});
