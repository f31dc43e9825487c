import type { FastifyRequest } from 'fastify';
import { type SessionCookies, shownBy } from '#platform/http/session-cookie.ts';
import { countyOfToken } from '#platform/session/token.ts';

/** Tells in which county somebody stands who is not signed in. */
export type HomeCounty = (request: FastifyRequest) => Promise<string>;

/** Served nowhere: what it is asked for is not found. */
const nowhere = '000000';

/**
 * The county asked for by the path or by `?county=`, else that of the session this browser had, else the first; never one that is not
 * served. The list is read again when it does not hold what is asked for: a county may have been made since.
 */
export function homeCounty(cookies: SessionCookies, counties: () => Promise<string[]>): HomeCounty {
  let known: string[] = [];
  return async (request) => {
    const wanted = askedIn(request) ?? countyOfToken(shownBy(request, cookies)?.token ?? '');
    if (known.length === 0 || (wanted !== undefined && !known.includes(wanted))) known = await counties();
    return wanted !== undefined && known.includes(wanted) ? wanted : (known[0] ?? nowhere);
  };
}

/** By name, in the path or the query; or as the county of the secret at the end of a path. */
function askedIn({ params, query }: FastifyRequest): string | undefined {
  if (typeof params === 'object' && params !== null && 'token' in params)
    return countyOfToken(String(params.token).replace(/\.\w+$/, ''));
  const asked = [params, query]
    .map((part) => (typeof part === 'object' && part !== null && 'county' in part ? part.county : undefined))
    .find((one) => one !== undefined);
  return typeof asked === 'string' && /^\d{6}$/.test(asked) ? asked : undefined;
}
