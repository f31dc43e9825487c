import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#platform/access/policy.ts';
import { asSystemOf, type Surroundings } from '#platform/context.ts';
import type { Log } from '#platform/log.ts';
import { type Client, openClient } from '#platform/stream/client.ts';
import { inSlices } from '#platform/stream/slice.ts';
import { type Place, streamChannel, type Topic } from '#platform/stream/topic.ts';

/** The channel on which an ended session closes its streams; the payload is the session's id. */
export const sessionEndChannel = 'lianyu_session_end';

/** The channel on which a change of somebody's rights is told; the payload is `county person`. */
export const rightsChannel = 'lianyu_rights';

const heartbeatMs = 15_000;

/** So many streams a person may have open at once; beyond it the oldest has to go. */
const mostOfOnePerson = 10;

interface HubSurroundings {
  around: Surroundings;
  topics: readonly Topic[];
  log: Log;
  /** Whom a request lets act now; asked again on every heartbeat. */
  actorOf: (request: FastifyRequest) => Promise<Actor>;
}

/**
 * Pushes the changes of topics to the browsers that listen on this node, all on the one connection of each. One that comes
 * back with `Last-Event-ID` gets what came after it; one that is new begins now. Nothing is kept in memory but the last
 * numbers sent, so a restart loses nothing.
 */
export class Hub {
  readonly #hub: HubSurroundings;
  readonly #ofPerson = new Map<string, Set<Client>>();
  /** Who listens to what: by topic, county and key. */
  readonly #listening = new Map<string, Set<Client>>();
  readonly #stops: (() => unknown)[] = [];
  #beating: Promise<void> | undefined;

  private constructor(hub: HubSurroundings) {
    this.#hub = hub;
  }

  static async start(surroundings: HubSurroundings): Promise<Hub> {
    const hub = new Hub(surroundings);
    const { hear } = surroundings.around.signals;
    const timer = setInterval(() => hub.#report(hub.beat()), heartbeatMs);
    timer.unref();
    hub.#stops.push(
      () => clearInterval(timer),
      await hear(
        streamChannel,
        (payload) => hub.#wake(payload),
        () => hub.#report(hub.#flushAll()),
      ),
      await hear(sessionEndChannel, (session) => {
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
    const { around, topics } = this.#hub;
    const { county } = actor;
    const own = topics.filter(({ access }) => around.policy.rowsFor(access, actor.role).length > 0);
    const client = await openClient(request, reply, actor, () =>
      asSystemOf(around, county, (ctx) =>
        Promise.all(own.map(async (topic) => [topic.name, await topic.begin(ctx, topic.keyOf(actor))] as const)),
      ),
    );
    this.#seat(client);
    for (const topic of own) this.#keep(this.#listening, seatOf(topic, county, topic.keyOf(actor)), client);
    const catchUp = async (): Promise<void> => {
      for (const topic of own) await this.#flush(topic, county, [topic.keyOf(actor)]);
    };
    client.onReady(() => this.#report(catchUp()));
    await catchUp();
  }

  /**
   * What happens on every heartbeat: streams whose holder may not listen any more as who he was are ended, and what a
   * lost signal left behind is sent.
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
    const rest = inSlices();
    for (const client of this.#everyone()) {
      client.beat();
      const { session, acting } = await this.#hub.actorOf(client.request);
      if (session !== client.actor.session || acting !== client.actor.acting) client.end();
      await rest();
    }
    await this.#flushAll();
  }

  #seat(client: Client): void {
    const { county, person } = client.actor;
    const own = this.#keep(this.#ofPerson, `${county} ${person}`, client);
    const [oldest] = own;
    if (own.size > mostOfOnePerson) oldest?.yieldPlace();
  }

  /** Puts a browser among those of a key until it is gone. */
  #keep(among: Map<string, Set<Client>>, key: string, client: Client): Set<Client> {
    const own = among.get(key) ?? new Set();
    among.set(key, own.add(client));
    client.onGone(() => {
      own.delete(client);
      if (own.size === 0 && among.get(key) === own) among.delete(key);
    });
    return own;
  }

  #wake(payload: string): void {
    const [name, county = '', keys = ''] = payload.split(' ');
    const topic = this.#hub.topics.find((one) => one.name === name);
    if (topic) this.#report(this.#flush(topic, county, keys.split(',')));
  }

  async #flushAll(): Promise<void> {
    for (const topic of this.#hub.topics) {
      const seats = [...this.#listening.keys()].map((seat) => seat.split(' ')).filter(([name]) => name === topic.name);
      const counties = Map.groupBy(seats, ([, county = '']) => county);
      for (const [county, of] of counties)
        await this.#flush(
          topic,
          county,
          of.map(([, , key = '']) => key),
        );
    }
  }

  /** Sends those who listen to these keys what their readiest browsers have not got. */
  async #flush(topic: Topic, county: string, keys: readonly string[]): Promise<void> {
    const places = keys.flatMap((key) => this.#placeOf(topic, county, key));
    if (places.length === 0) return;
    const from = new Map(places.map(({ key, seq }) => [key, seq]));
    const rest = inSlices();
    for (const change of await asSystemOf(this.#hub.around, county, (ctx) => topic.after(ctx, places))) {
      const { key, seq } = change;
      const data = JSON.stringify({ of: topic.name, ...change.data });
      for (const client of this.#listeners(topic, county, key)) {
        client.deliver(topic.name, from.get(key) ?? seq, change, data);
        await rest();
      }
      from.set(key, seq);
    }
  }

  /** After which number those who listen have to be sent something; none while none of them takes it. */
  #placeOf(topic: Topic, county: string, key: string): Place[] {
    const ready = this.#listeners(topic, county, key).filter((client) => client.isReady);
    if (ready.length === 0) return [];
    return [{ key, seq: ready.reduce((least, client) => Math.min(least, client.sent(topic.name)), Infinity) }];
  }

  #listeners(topic: Topic, county: string, key: string): Client[] {
    return [...(this.#listening.get(seatOf(topic, county, key)) ?? [])];
  }

  #everyone(): Client[] {
    return [...this.#ofPerson.values()].flatMap((own) => [...own]);
  }

  #report(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.#hub.log.error({ error }, 'a push failed'));
  }
}

const seatOf = (topic: Topic, county: string, key: string): string => `${topic.name} ${county} ${key}`;
