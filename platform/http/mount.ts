import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { denied, Denial, FailedProof } from '#platform/access/permit.ts';
import { type Actor, isAlwaysOpen } from '#platform/access/policy.ts';
import { type Act, recordDenial } from '#platform/audit/record-audit.ts';
import { type Context, inContext, type Surroundings } from '#platform/context.ts';
import { refuseIfFull } from '#platform/db/away.ts';
import { Refusal } from '#platform/errors.ts';
import type { Endpoint } from '#platform/http/endpoint.ts';
import { FileReply } from '#platform/http/file-reply.ts';
import { claimKey, keepAnswer } from '#platform/http/idempotency.ts';
import { isId } from '#platform/id.ts';
import { PageReply } from '#platform/http/page-reply.ts';
import { parseRequest } from '#platform/http/parse-request.ts';
import { languageOf, noteRole } from '#platform/http/reader-of.ts';
import type { Anteroom, Answer, RawRoute, Route } from '#platform/http/route.ts';
import { answerFor, type Site } from '#platform/http/session-cookie.ts';

/** Hears of an act the gate refused to somebody signed in; its `id` is what he named, and need not be there. */
export type Refused = (ctx: Context, act: Act) => Promise<void>;

/** What every mounted route shares. */
export interface HttpSurroundings extends Surroundings, Site {
  /** Who sends this request; an actor of role `anonymous` when nobody is signed in. */
  actorOf: (request: FastifyRequest) => Promise<Actor>;
  /** Nobody who is signed in, in the county this request names. */
  nobodyOf: (request: FastifyRequest) => Promise<Actor>;
  /** Forgets who acts in a session, after its end has been committed. */
  forget: (session: string) => void;
  /** Forgets what a person holds, after a change of his rights has been committed. */
  renew: (county: string, person: string) => void;
  /** What modules do about what the gate refused somebody, in the transaction of its record. */
  refused: readonly Refused[];
  /** Counts a request of a session; refuses one too many. */
  limit: (session: string) => void;
}

/** Registers a route: access, parsing, one transaction, the idempotent answer, and a reply stripped to its contract. */
export function mount(app: FastifyInstance, around: HttpSurroundings, mounted: Route): void {
  const { endpoint } = mounted;
  if (!around.policy.knows(endpoint.access)) throw new Error(`${endpoint.method} ${endpoint.path} has no policy row`);
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    handler: (request, reply) =>
      admitted(around, endpoint, request, async (actor) => {
        const received = parseRequest(endpoint, request);
        const answer = answerFor(request, around);
        const { told, transaction } = await carryOut(around, actor, mounted, request, received as never, answer);
        if (answer.giveTo(reply) && actor.session !== null) around.forget(actor.session);
        if (told instanceof PageReply) return sendPage(reply, told, endpoint);
        reply.header('cache-control', 'no-store').header('content-language', languageOf(request));
        return told instanceof FileReply ? sendFile(reply, told, endpoint, transaction) : reply.send(told ?? null);
      }),
  });
}

/** Registers a route that answers by itself. */
export function mountRaw(app: FastifyInstance, around: HttpSurroundings, raw: RawRoute): void {
  const { endpoint } = raw;
  if (!around.policy.knows(endpoint.access)) throw new Error(`${endpoint.method} ${endpoint.path} has no policy row`);
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    handler: (request, reply) => admitted(around, endpoint, request, (actor) => raw.serve(request, reply, actor)),
  });
}

/** Nobody comes further whose role has no policy row for the action. What the gate refuses to somebody signed in is recorded. */
async function admitted<T>(
  around: HttpSurroundings,
  { access: action, isForAnybody }: Pick<Endpoint, 'access' | 'isForAnybody'>,
  request: FastifyRequest,
  serve: (actor: Actor) => Promise<T>,
): Promise<T> {
  const actor = await (isForAnybody ? around.nobodyOf(request) : around.actorOf(request));
  noteRole(request, actor.role);
  // What waited on a shared phone says who did it: somebody else may have signed in since.
  const as = request.headers['x-lianyu-as'];
  if (as !== undefined && as !== `${actor.county} ${actor.person} ${actor.acting}`)
    throw new Refusal('request.other_session');
  if (actor.session !== null) around.limit(actor.session);
  try {
    const rows = around.policy.rowsFor(action, actor.role);
    // His own page asks all the time: that he has no factor yet is told, and no attempt to be recorded.
    if (actor.withheld !== undefined && rows.length > 0 && !rows.some(isAlwaysOpen)) throw new Refusal(actor.withheld);
    if (rows.length > 0) return await serve(actor);
    throw actor.role === 'anonymous' ? new Refusal('access.sign_in_first', { action }) : denied(action);
  } catch (error) {
    const asked = { request: request.id, language: languageOf(request) };
    if (error instanceof FailedProof) {
      const { county, person = '', act } = error.of;
      await inContext(around, { ...actor, county, person }, asked, (ctx) => recordDenial(ctx, act, error.code));
    }
    if (error instanceof Denial && actor.person !== '') {
      const act = { ...error.act, id: error.act.id ?? idIn(request) };
      await inContext(around, actor, asked, async (ctx) => {
        await recordDenial(ctx, act, error.code);
        for (const hear of around.refused) await hear(ctx, act);
      });
    }
    throw error;
  }
}

/** What was asked for by its id, also where the gate was shown nothing: row security hides what is somebody else's. */
function idIn({ params }: FastifyRequest): string | null {
  const { id } = params as { id?: string };
  return id !== undefined && isId(id) ? id : null;
}

/**
 * Does what was asked, once: what comes first, then the act with its idempotent answer in one transaction. Tells what comes of it, and
 * how more is read of what is told.
 */
async function carryOut(
  around: HttpSurroundings,
  actor: Actor,
  { endpoint, first, handle }: Route,
  request: FastifyRequest,
  received: never,
  answer: Answer,
): Promise<{ told: unknown; transaction: Anteroom['transaction'] }> {
  if (changing.has(request.method)) refuseIfFull(around.opened);
  const rows = around.policy.rowsFor(endpoint.access, actor.role);
  const sent = keyOf(request, actor);
  const key = endpoint.isSecret ? undefined : sent;
  const asked = {
    request: request.id,
    language: languageOf(request),
    reach: rows.some((row) => row.reach === 'system') ? ('system' as const) : actor.reach,
    readOnly: request.method === 'GET' && rows.every((row) => row.audit === 'none'),
  };
  const transaction: Anteroom['transaction'] = (work) => inContext(around, actor, asked, work);
  const found = await first?.({ transaction, gone: request.signal }, received, answer);
  let renewed: ReadonlySet<string> = new Set();
  const told = await transaction(async (ctx) => {
    renewed = ctx.renewed;
    const earlier = key && (await claimKey(ctx, key, request));
    if (earlier) return earlier.reply;
    const done = await handle(ctx, received, answer, found as never);
    if (!ctx.decided.has(endpoint.access)) throw new Error(`${endpoint.access} was done without asking the gate`);
    for (const [action, { owesWhom }] of ctx.decided)
      if (owesWhom) throw new Error(`${action} read persons without saying whom it showed`);
    const stripped = endpoint.reply.parse(done);
    if (key) await keepAnswer(ctx, key, stripped);
    return stripped;
  });
  for (const person of renewed) around.renew(actor.county, person);
  return { told, transaction };
}

const changing = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** The idempotency key of a changing request; one by nobody (signing in) needs none. */
function keyOf(request: FastifyRequest, actor: Actor): string | undefined {
  if (!changing.has(request.method)) return undefined;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Refusal('request.cross_site');
  if (actor.person === '') return undefined;
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !/^[\x21-\x7e]{8,128}$/.test(key)) throw new Refusal('request.key_missing');
  return key;
}

/**
 * Shown, a file acts as no page and is asked for anew each time, though not sent: whether it is still his to see is for the gate;
 * what is for anybody is kept as long as the page it stands on.
 * A paper is opened nowhere but where it was put by whoever wants it.
 */
function sendFile(
  reply: FastifyReply,
  file: FileReply,
  { isForAnybody }: Endpoint,
  transaction: Anteroom['transaction'],
): FastifyReply {
  const { name, type, body, showing } = file;
  const placed = showing && /^(image|audio|video)\//.test(type) ? 'inline' : 'attachment';
  reply.type(type).header('content-disposition', `${placed}; filename*=UTF-8''${encodeURIComponent(name)}`);
  if (!showing) return reply.send(body);
  reply.header('cache-control', isForAnybody ? keptByAnybody : 'private, no-cache');
  reply.header('etag', showing.tag).header('accept-ranges', 'bytes');
  reply.header('content-security-policy', "default-src 'none'; sandbox").status(showing.status);
  if (showing.range !== undefined) reply.header('content-range', showing.range);
  const whole = file.whole(transaction);
  if (whole instanceof Readable) reply.header('content-length', showing.length);
  return reply.send(whole);
}

/** What is for anybody is kept for a minute by whoever carries it. */
const keptByAnybody = 'public, max-age=60';

/** A page anybody reads is kept in the language it was asked in; another is asked for anew each time. */
function sendPage(
  reply: FastifyReply,
  { status, type, body, policy }: PageReply,
  { isForAnybody }: Endpoint,
): FastifyReply {
  reply.header('cache-control', isForAnybody ? keptByAnybody : 'private, no-cache').header('vary', 'accept-language');
  reply.header('content-language', languageOf(reply.request));
  if (policy !== undefined) reply.header('content-security-policy', policy);
  return reply.status(status).type(type).send(body);
}
