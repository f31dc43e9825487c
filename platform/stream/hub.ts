import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#platform/access/policy.ts';
import type { Log } from '#platform/log.ts';
import type { Signals } from '#platform/signal/signals.ts';
import { type Client, openClient } from '#platform/stream/client.ts';

/** The channel on which a committed message wakes the hubs; the payload is `county id,id,…`. */
export const streamChannel = 'lianyu_stream';

/** The channel on which an ended session closes its streams; the payload is the session's id. */
export const sessionEndChannel = 'lianyu_session_end';

/** The channel on which a change of somebody's rights is told; the payload is `county person`. */
export const rightsChannel = 'lianyu_rights';

/** How many ids fit in one notification, whose payload must stay under 8,000 bytes. */
export const idsPerWake = 200;

/** A durable message for one person; `seq` grows by one for each of his messages. */
export interface Message {
  person: string;
  seq: number;
  /** What is sent as the event's data, as JSON. It carries ids and counts, never sensitive words. */
  data: unknown;
}

/** Where the hub reads what it sends. */
export interface StreamSource {
  /** The number somebody new begins after, and how things stand then. */
  begin: (county: string, person: string) => Promise<{ seq: number; data: unknown }>;
  /** The messages after a number, at most `batch` for each person, in the order of person and seq. */
  after: (county: string, after: readonly { person: string; seq: number }[]) => Promise<readonly Message[]>;
  batch: number;
}

const heartbeatMs = 15_000;

/** So many streams a person may have open at once; beyond it the oldest has to go. */
const mostOfOnePerson = 10;

interface HubSurroundings {
  signals: Pick<Signals, 'hear'>;
  log: Log;
  source: StreamSource;
  /** Whom a request lets act now; asked again on every heartbeat. */
  actorOf: (request: FastifyRequest) => Promise<Actor>;
}

/**
 * Pushes durable messages to the browsers that listen on this node. One that comes back with `Last-Event-ID` gets
 * everything after it; one that is new begins now, with what is unread. Nothing is kept in memory but the last number
 * sent, so a restart loses nothing.
 */
export class Hub {
  readonly #around: HubSurroundings;
  readonly #clients = new Map<string, Set<Client>>();
  readonly #stops: (() => unknown)[] = [];
  #beating: Promise<void> | undefined;

  private constructor(around: HubSurroundings) {
    this.#around = around;
  }

  static async start(around: HubSurroundings): Promise<Hub> {
    const hub = new Hub(around);
    const timer = setInterval(() => hub.#report(hub.beat()), heartbeatMs);
    timer.unref();
    hub.#stops.push(
      () => clearInterval(timer),
      await around.signals.hear(
        streamChannel,
        (payload) => hub.#wake(payload),
        () => hub.#report(hub.#flushAll()),
      ),
      await around.signals.hear(sessionEndChannel, (session) => {
        for (const client of hub.#everyone()) if (client.actor.session === session) client.end();
      }),
    );
    return hub;
  }

  get clients(): number {
    return this.#everyone().length;
  }

  /** Sends one browser what it missed, and from then on what comes. */
  async serve(request: FastifyRequest, reply: FastifyReply, actor: Actor): Promise<void> {
    const { county, person } = actor;
    const client = await openClient(request, reply, actor, () => this.#around.source.begin(county, person));
    const key = `${county} ${person}`;
    const own = this.#clients.get(key) ?? new Set();
    this.#clients.set(key, own.add(client));
    const [oldest] = own;
    if (own.size > mostOfOnePerson) oldest?.yieldPlace();
    client.onReady(() => this.#report(this.#flush(county, [person])));
    client.onGone(() => {
      own.delete(client);
      if (own.size === 0 && this.#clients.get(key) === own) this.#clients.delete(key);
    });
    await this.#flush(county, [person]);
  }

  /**
   * What happens on every heartbeat: streams whose holder may not listen any more as who he was are ended, and what a
   * lost NOTIFY left behind is sent.
   */
  beat(): Promise<void> {
    this.#beating ??= this.#beat().finally(() => {
      this.#beating = undefined;
    });
    return this.#beating;
  }

  async close(): Promise<void> {
    for (const stop of this.#stops) await stop();
    for (const client of this.#everyone()) client.close();
  }

  async #beat(): Promise<void> {
    for (const client of this.#everyone()) {
      client.beat();
      const { session, acting } = await this.#around.actorOf(client.request);
      if (session !== client.actor.session || acting !== client.actor.acting) client.end();
    }
    await this.#flushAll();
  }

  #wake(payload: string): void {
    const [county = '', persons = ''] = payload.split(' ');
    this.#report(this.#flush(county, persons.split(',')));
  }

  async #flushAll(): Promise<void> {
    const persons = new Map<string, Set<string>>();
    for (const { actor } of this.#everyone())
      persons.set(actor.county, (persons.get(actor.county) ?? new Set()).add(actor.person));
    for (const [county, listening] of persons) await this.#flush(county, [...listening]);
  }

  /** Sends these persons all that their readiest browsers have not got, a batch at a time. */
  async #flush(county: string, persons: readonly string[]): Promise<void> {
    const { source } = this.#around;
    let behind = persons;
    while (behind.length > 0) {
      const from = new Map(behind.flatMap((person) => this.#placeOf(county, person)));
      if (from.size === 0) return;
      const read = new Map<string, number>();
      const after = [...from].map(([person, seq]) => ({ person, seq }));
      for (const { person, seq, data } of await source.after(county, after)) {
        read.set(person, (read.get(person) ?? 0) + 1);
        for (const client of this.#listening(county, person)) client.deliver(from.get(person) ?? seq, seq, data);
      }
      behind = [...read].filter(([, count]) => count >= source.batch).map(([person]) => person);
    }
  }

  /** After which number this person’s browsers have to be sent something; none while none of them takes it. */
  #placeOf(county: string, person: string): [person: string, seq: number][] {
    const ready = this.#listening(county, person).filter((client) => client.isReady);
    return ready.length === 0 ? [] : [[person, Math.min(...ready.map((client) => client.sent))]];
  }

  #listening(county: string, person: string): Client[] {
    return [...(this.#clients.get(`${county} ${person}`) ?? [])];
  }

  #everyone(): Client[] {
    return [...this.#clients.values()].flatMap((own) => [...own]);
  }

  #report(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.#around.log.error({ error }, 'a push failed'));
  }
}
