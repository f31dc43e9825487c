import type { FastifyReply, FastifyRequest } from 'fastify';
import { browserName } from '#platform/http/browser-name.ts';
import type { Answer } from '#platform/http/route.ts';
import { newToken } from '#platform/session/token.ts';

/** How session cookies are named and sent: `__Host-` and Secure where the outside speaks HTTPS. */
export interface SessionCookies {
  secure: boolean;
}

/** What every answer shares: its cookies, and the address people type. */
export interface Site {
  cookies: SessionCookies;
  origin: () => string;
}

/** What a request shows to be taken for somebody: its session's token, and what its browser is known by. */
export interface Shown {
  token: string;
  device: string;
}

/** The longest a browser keeps a cookie: 400 days. */
const deviceSeconds = 400 * 24 * 3_600;

const namesOf = ({ secure }: SessionCookies): Shown =>
  secure ? { token: '__Host-lianyu', device: '__Host-lianyu-device' } : { token: 'lianyu', device: 'lianyu-device' };

/** What a request shows, if it shows both: a token alone, wherever it was found, is nobody. */
export function shownBy(request: FastifyRequest, cookies: SessionCookies): Shown | undefined {
  const names = namesOf(cookies);
  const { [names.token]: token, [names.device]: device } = request.cookies;
  return token !== undefined && device !== undefined ? { token, device } : undefined;
}

/** An answer whose cookies are sent once the act is done. */
export interface PendingAnswer extends Answer {
  /** Sends the cookies; says whether the session is another now. */
  giveTo: (reply: FastifyReply) => boolean;
}

/** What a use case may ask of the answer to a request. */
export function answerFor(request: FastifyRequest, { cookies, origin }: Site): PendingAnswer {
  const names = namesOf(cookies);
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure: cookies.secure } as const;
  const known = request.cookies[names.device];
  const device = known !== undefined && /^[\w-]{43}$/.test(known) ? known : newToken();
  let give: ((reply: FastifyReply) => unknown) | undefined;
  const sendDevice = (reply: FastifyReply): FastifyReply =>
    reply.setCookie(names.device, device, { ...attributes, maxAge: deviceSeconds });
  return {
    address: request.ip,
    // Few use cases ask, and to tell costs a call of the system.
    get origin() {
      return origin();
    },
    device,
    browser: browserName(request.headers['user-agent']),
    wanted: {
      known: request.headers['if-none-match'],
      range: request.headers.range,
      onlyIf: request.headers['if-range'] as string | undefined,
      isHead: request.method === 'HEAD',
    },
    setSession: (token, expires) => {
      give = (reply) => sendDevice(reply).setCookie(names.token, token, { ...attributes, expires });
    },
    clearSession: () => {
      // Pictures he was shown lie in the browser's cache, on a phone that others use too.
      give = (reply) => reply.clearCookie(names.token, attributes).header('clear-site-data', '"cache"');
    },
    keepDevice: () => {
      give = sendDevice;
    },
    giveTo: (reply) => {
      give?.(reply);
      return give !== undefined;
    },
  };
}
