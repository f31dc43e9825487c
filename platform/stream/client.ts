import { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#platform/access/policy.ts';
import { guardingHeaders } from '#platform/http/guarding-headers.ts';
import { type Places, placesText, readPlaces } from '#platform/stream/places.ts';
import type { Change } from '#platform/stream/topic.ts';

/** A browser comes back so long after its line broke, spread so that those of a node that died do not come in one moment. */
const reconnectMs = () => Math.round(2_000 + 2_000 * Math.random());
const yieldedReconnectMs = 60_000;

/** The event stream of one browser. */
export class Client {
  readonly actor: Actor;
  readonly request: FastifyRequest;
  readonly #raw: FastifyReply['raw'];
  readonly #places: Map<string, number>;
  #missedBeats = 0;

  constructor(actor: Actor, request: FastifyRequest, raw: FastifyReply['raw'], places: Places) {
    this.actor = actor;
    this.request = request;
    this.#raw = raw;
    this.#places = new Map(places);
  }

  /** The number of the last change sent of a topic. */
  sent(topic: string): number {
    return this.#places.get(topic) ?? 0;
  }

  /** Whether it takes what was sent; one on a slow line is given no more until it has. */
  get isReady(): boolean {
    return this.#raw.writable && !this.#raw.writableNeedDrain;
  }

  /** Sends the change that follows number `from`, unless it was sent before or others must go first. */
  deliver(topic: string, from: number, { seq }: Pick<Change, 'seq'>, data: string): void {
    const sent = this.sent(topic);
    if (from > sent || seq <= sent || !this.isReady) return;
    this.#places.set(topic, seq);
    this.say('change', data);
  }

  /** Sends an event under the numbers of the last changes. */
  say(event: string, data: string): void {
    this.#raw.write(`id: ${placesText(this.#places)}\nevent: ${event}\ndata: ${data}\n\n`);
  }

  /** A sign of life, which the browser can miss; who took nothing since the last but one is cut off, and comes back for the rest if he lives. */
  beat(): void {
    this.#missedBeats = this.isReady ? 0 : this.#missedBeats + 1;
    if (this.#missedBeats > 1) this.#raw.destroy();
    else if (this.isReady) this.#raw.write('event: beat\ndata: {}\n\n');
  }

  /** Ends it because its holder may not listen any more as who he was. */
  end(): void {
    this.say('end', '{}');
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

/** How a topic stands as a browser comes. */
type Stand = readonly [topic: string, now: { seq: number; data: object }];

/**
 * Begins the event stream of one browser: in each topic after the change it names, or now where it names none or one that is
 * not there yet, as after the server began anew.
 */
export async function openClient(
  request: FastifyRequest,
  reply: FastifyReply,
  actor: Actor,
  begin: () => Promise<readonly Stand[]>,
): Promise<Client> {
  const given = request.headers['last-event-id'] ?? (request.query as { after?: string }).after;
  const heard = readPlaces(typeof given === 'string' ? given : '');
  const places = new Map<string, number>();
  const anew: [string, object][] = [];
  for (const [topic, { seq, data }] of await begin()) {
    const before = heard.get(topic);
    if (before === undefined || before > seq) anew.push([topic, data]);
    places.set(topic, Math.min(before ?? seq, seq));
  }
  // Heartbeats say whether it lives; among thousands one may come later than a silent socket is given.
  const { socket } = request.raw;
  if (socket instanceof Socket) socket.setTimeout(0);
  reply.hijack();
  reply.raw.writeHead(200, {
    ...guardingHeaders,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  reply.raw.write(`retry: ${reconnectMs()}\n\n`);
  const client = new Client(actor, request, reply.raw, places);
  if (anew.length > 0) client.say('start', JSON.stringify(Object.fromEntries(anew)));
  return client;
}
