import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#platform/access/policy.ts';
import { guardingHeaders } from '#platform/http/guarding-headers.ts';

const reconnectMs = 3_000;
const yieldedReconnectMs = 60_000;

/** The event stream of one browser. */
export class Client {
  readonly actor: Actor;
  readonly request: FastifyRequest;
  readonly #raw: FastifyReply['raw'];
  #sent: number;
  #missedBeats = 0;

  constructor(actor: Actor, request: FastifyRequest, raw: FastifyReply['raw'], sent: number) {
    this.actor = actor;
    this.request = request;
    this.#raw = raw;
    this.#sent = sent;
  }

  /** The number of the last message sent. */
  get sent(): number {
    return this.#sent;
  }

  /** Whether it takes what was sent; one on a slow line is given no more until it has. */
  get isReady(): boolean {
    return this.#raw.writable && !this.#raw.writableNeedDrain;
  }

  /** Sends a message out of those read after number `from`, unless it was sent before or others must go first. */
  deliver(from: number, seq: number, data: unknown): void {
    if (from > this.#sent || seq <= this.#sent || !this.isReady) return;
    this.#sent = seq;
    this.say('inbox', data);
  }

  /** Sends an event under the number of the last message. */
  say(event: string, data: unknown): void {
    this.#raw.write(`id: ${this.#sent}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** A sign of life; who took nothing since the last but one is cut off, and comes back for the rest if he lives. */
  beat(): void {
    this.#missedBeats = this.isReady ? 0 : this.#missedBeats + 1;
    if (this.#missedBeats > 1) this.#raw.destroy();
    else if (this.isReady) this.#raw.write(':\n\n');
  }

  /** Ends it because its holder may not listen any more as who he was. */
  end(): void {
    this.say('end', {});
    this.close();
  }

  /** Ends it to make room; it does not come back at once. */
  yieldPlace(): void {
    this.#raw.write(`retry: ${yieldedReconnectMs}\n\n`);
    this.close();
  }

  close(): void {
    this.#raw.end();
  }

  onReady(hear: () => void): void {
    this.#raw.on('drain', hear);
  }

  onGone(hear: () => void): void {
    if (this.#raw.destroyed) hear();
    else this.#raw.on('close', hear);
  }
}

/**
 * Begins the event stream of one browser: after the message it names, or now where it names none or one that is not
 * there yet, as after the server began anew.
 */
export async function openClient(
  request: FastifyRequest,
  reply: FastifyReply,
  actor: Actor,
  begin: () => Promise<{ seq: number; data: unknown }>,
): Promise<Client> {
  const given = request.headers['last-event-id'] ?? (request.query as { after?: string }).after;
  const after = given === undefined || given === '' ? Number.NaN : Number(given);
  const now = await begin();
  const goesOn = Number.isSafeInteger(after) && after >= 0 && after <= now.seq;
  reply.hijack();
  reply.raw.writeHead(200, {
    ...guardingHeaders,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  reply.raw.write(`retry: ${reconnectMs}\n\n`);
  const client = new Client(actor, request, reply.raw, goesOn ? after : now.seq);
  if (!goesOn) client.say('start', now.data);
  return client;
}
