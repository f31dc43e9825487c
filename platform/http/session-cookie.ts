import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Answer } from '#platform/http/route.ts';

/** How session cookies are named and sent: `__Host-` and Secure where the outside speaks HTTPS. */
export interface SessionCookies {
  secure: boolean;
}

const nameOf = ({ secure }: SessionCookies): string => (secure ? '__Host-lianyu' : 'lianyu');

/** The session token a request carries, if any. */
export const tokenOf = (request: FastifyRequest, cookies: SessionCookies): string | undefined =>
  request.cookies[nameOf(cookies)];

/** Lets a use case set or clear the session cookie of its answer. */
export function answerFor(reply: FastifyReply, cookies: SessionCookies): Answer {
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure: cookies.secure } as const;
  return {
    setSession: (token, expires) => void reply.setCookie(nameOf(cookies), token, { ...attributes, expires }),
    clearSession: () => void reply.clearCookie(nameOf(cookies), attributes),
  };
}
