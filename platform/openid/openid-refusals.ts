import { refusalsOf } from '#platform/errors.ts';

refusalsOf({
  'openid.unknown_issuer': { status: 404 },
  'openid.away': { status: 503 },
  'openid.declined': { status: 409 },
  'openid.not_believed': { status: 422 },
});
