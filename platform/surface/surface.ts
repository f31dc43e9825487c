import { timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import client from 'prom-client';
import { sql } from 'kysely';
import { z } from 'zod';
import type { PolicyRow } from '#platform/access/policy.ts';
import type { Surroundings } from '#platform/context.ts';
import { refusalCodes, Refusal } from '#platform/errors.ts';
import { type Endpoint, endpoint } from '#platform/http/endpoint.ts';
import type { RawRoute } from '#platform/http/route.ts';
import { docsPageOf } from '#platform/surface/docs-page.ts';
import { openApiOf } from '#platform/surface/openapi.ts';

const health = endpoint({
  method: 'GET',
  path: '/health',
  access: 'surface.health',
  summary: 'Whether the server and its database answer.',
  reply: z.object({ ok: z.boolean(), database: z.string(), version: z.string() }),
  statuses: [200, 503],
});
const metrics = endpoint({
  method: 'GET',
  path: '/metrics',
  access: 'surface.metrics',
  summary: 'Figures for Prometheus, told to this machine or to a bearer of the token.',
  reply: z.string(),
  types: ['text/plain'],
});
const openapi = endpoint({
  method: 'GET',
  path: '/openapi.json',
  access: 'surface.openapi',
  summary: 'This document.',
  reply: z.unknown(),
});
const docs = endpoint({
  method: 'GET',
  path: '/docs',
  access: 'surface.docs',
  summary: 'This document, for people.',
  reply: z.string(),
  types: ['text/html'],
});
const docsStyle = endpoint({
  method: 'GET',
  path: '/docs.css',
  access: 'surface.docs_style',
  summary: 'How that page looks.',
  reply: z.string(),
  types: ['text/css'],
});
const surfaceEndpoints: readonly Endpoint[] = [health, metrics, openapi, docs, docsStyle];

/** The page runs nothing, loads its one style sheet and cannot be framed. */
const docsPolicy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const style = ['../face/tokens.css', 'docs.css']
  .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
  .join('\n');

/** Anybody may read how the server is and what it offers. */
export const surfacePolicy: readonly PolicyRow[] = surfaceEndpoints.map(({ access }) => ({
  action: access,
  role: 'anybody',
  relation: 'public',
  class: 'C0',
  basis: 'operation',
  fields: 'all',
  audit: 'none',
}));

/** The public routes that tell how the server is and what it offers. */
export function surfaceRoutes(
  around: Surroundings,
  described: readonly Endpoint[],
  own: { version: string; metricsToken: string | undefined; isBehindProxy: boolean; register: client.Registry },
): RawRoute[] {
  return [
    {
      endpoint: health,
      serve: async (_request, reply) => {
        const alive = await sql`select 1`.execute(around.opened.db).then(
          () => true,
          () => false,
        );
        return reply.code(alive ? 200 : 503).send({ ok: alive, database: around.opened.kind, version: own.version });
      },
    },
    {
      endpoint: metrics,
      serve: async (request, reply) => {
        const isShown = showsToken(request.headers.authorization, own.metricsToken);
        const isOwn = !own.isBehindProxy && isThisMachine(request.socket.remoteAddress, request.headers);
        if (!isShown && !isOwn) throw new Refusal('access.not_found');
        return reply.type(own.register.contentType).send(await own.register.metrics());
      },
    },
    ...documentRoutes([...described, ...surfaceEndpoints], around.policy.rows, own.version),
  ];
}

/** What the server offers, for programs and for people. */
function documentRoutes(all: readonly Endpoint[], rows: readonly PolicyRow[], version: string): RawRoute[] {
  // Made when somebody first reads them: few do, and every start would wait.
  let document: string | undefined;
  let page: string | undefined;
  return [
    {
      endpoint: openapi,
      serve: async (_request, reply) => {
        document ??= JSON.stringify(openApiOf(all, rows, version));
        return reply.type('application/json').send(document);
      },
    },
    {
      endpoint: docs,
      serve: async (_request, reply) => {
        page ??= docsPageOf(all, rows, refusalCodes());
        return reply.type('text/html; charset=utf-8').header('content-security-policy', docsPolicy).send(page);
      },
    },
    { endpoint: docsStyle, serve: async (_request, reply) => reply.type('text/css; charset=utf-8').send(style) },
  ];
}

function showsToken(authorization: string | undefined, token: string | undefined): boolean {
  const shown = Buffer.from((authorization ?? '').replace(/^Bearer /, ''));
  const wanted = Buffer.from(token ?? '');
  return wanted.length > 0 && shown.length === wanted.length && timingSafeEqual(shown, wanted);
}

/** This machine itself; where a proxy may stand on it, everybody looks like that, so that only the token counts. */
function isThisMachine(
  address: string | undefined,
  headers: Readonly<Record<string, string | string[] | undefined>>,
): boolean {
  const loopback = address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1';
  return loopback && headers['x-forwarded-for'] === undefined && headers['forwarded'] === undefined;
}
