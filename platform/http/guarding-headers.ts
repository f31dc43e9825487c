/**
 * What every answer tells the browser, also one no route gives: to load nothing of others and stand in no frame, unless a
 * page has a policy of its own; to take it for what it says it is; to tell nobody where one was.
 */
export const guardingHeaders = {
  'content-security-policy':
    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;
