import { refusalsOf } from '#platform/errors.ts';

/** What any request may be refused for, whatever it asks. */
export const httpRefusals = refusalsOf({
  'request.invalid': { status: 422 },
  'request.malformed': { status: 400 },
  'request.key_missing': { status: 400 },
  'request.key_reused': { status: 422 },
  'request.too_large': { status: 413 },
  'request.wrong_type': { status: 415 },
  'request.no_such_part': { status: 416 },
  'request.too_many': { status: 429 },
  'request.cross_site': { status: 403 },
  'request.other_session': { status: 401 },
  'server.failed': { status: 500 },
});
