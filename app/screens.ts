import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { Refusal } from '#platform/errors.ts';

const built = join(import.meta.dirname, '..', 'dist');

/** A year, for files whose name changes with their content. */
const forever = 'public, max-age=31536000, immutable';

/**
 * Serves the built screens: staff at `/`, phones at `/m/`. Any other page address gets the frame, which finds its own
 * way; whatever is not a page stays not found.
 */
export async function serveScreens(app: FastifyInstance): Promise<void> {
  const [staff, phone] = await Promise.all([frameOf('web'), frameOf('phone')]);
  await app.register(fastifyStatic, {
    root: join(built, 'web', 'assets'),
    prefix: '/assets/',
    index: false,
    cacheControl: false,
    setHeaders,
  });
  await app.register(fastifyStatic, {
    root: join(built, 'phone'),
    prefix: '/m/',
    index: false,
    // The frame is a page, never a file: sent by itself it would have no nonce and no policy.
    allowedPath: (path) => path !== '/index.html',
    decorateReply: false,
    cacheControl: false,
    setHeaders,
    wildcard: false,
    // The build has packed them; only ever sent as what they are packed from.
    preCompressed: true,
    globIgnore: ['**/*.br'],
  });
  // The methods are linked from every number they make; browsers show plain text.
  await app.register(fastifyStatic, {
    root: join(import.meta.dirname, '..', 'docs', 'methods'),
    prefix: '/docs/methods/',
    index: false,
    decorateReply: false,
    setHeaders: (reply) => void reply.header('content-type', 'text/plain; charset=utf-8'),
  });
  app.setNotFoundHandler((request, reply) => {
    const takesPage = homes.includes(request.url) || /\btext\/html\b/.test(request.headers.accept ?? '');
    if (request.method !== 'GET' || !takesPage || request.url.startsWith('/api/'))
      throw new Refusal('access.not_found');
    return sendFrame(reply, isPhones(request.url) ? phone : staff);
  });
}

/** Where people begin: told as a page to whoever asks, whatever he says he takes. */
const homes: readonly string[] = ['/', '/m/'];

/** `/m` and what is below it, not whatever begins with it. */
const isPhones = (url: string): boolean => /^\/m(?:[/?]|$)/.test(url);

function setHeaders(reply: FastifyReply, path: string): void {
  reply.header('cache-control', path.includes('/assets/') ? forever : 'no-cache');
}

/** The page every screen of an entry starts from, or a word on how to build it. */
const frameOf = (entry: 'web' | 'phone'): Promise<string> =>
  readFile(join(built, entry, 'index.html'), 'utf8').catch(
    () =>
      `<!doctype html><title>Lianyu</title><p>The screens (${entry}) are not built yet: <code>npm run build</code>.`,
  );

/** Sends a frame under a policy that lets only our own scripts run, and styles that carry this answer's nonce. */
function sendFrame(reply: FastifyReply, frame: string): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    // What was recorded is listened to before it is sent.
    "media-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', policy)
    .header('cache-control', 'no-cache')
    .send(frame.replaceAll('__NONCE__', nonce));
}
