import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#platform/access/policy.ts';
import type { Opened } from '#platform/db/transaction.ts';
import type { Log } from '#platform/log.ts';

/** The channel on which a committed message wakes the hubs; the payload is `county id,id,…`. */
export const streamChannel = 'lianyu_stream';

/** The channel on which an ended session closes its streams; the payload is the session's id. */
export const sessionEndChannel = 'lianyu_session_end';

/** How many ids fit in one notification, whose payload must stay under 8,000 bytes. */
export const idsPerWake = 200;

/** A durable message for one person; `seq` grows by one for each of his messages. */
export interface Message {
  person: string;
  seq: number;
  /** What is sent as the event's data, as JSON. It carries ids and counts, never sensitive words. */
  data: unknown;
}

/** Reads messages after a number, per person; the order is by person, then seq. */
export type LoadMessages = (
  county: string,
  after: readonly { person: string; seq: number }[],
) => Promise<readonly Message[]>;

const heartbeatMs = 15_000;
const reconnectMs = 3_000;

interface Client {
  actor: Actor;
  sent: number;
  send: (text: string) => void;
  close: () => void;
}

/** Pushes durable messages to the browsers that listen on this node. */
export interface Hub {
  serve: (request: FastifyRequest, reply: FastifyReply, actor: Actor) => Promise<void>;
  clients: () => number;
  close: () => Promise<void>;
}

/**
 * A reader that comes back with `Last-Event-ID` gets everything after it. Nothing is kept in memory but the last number
 * sent, so a restart loses nothing.
 */
export async function startHub(around: { opened: Opened; log: Log; load: LoadMessages }): Promise<Hub> {
  const clients = new Map<string, Set<Client>>();
  const flush = async (county: string, persons: readonly string[]): Promise<void> => {
    const listening = persons.flatMap((person) => {
      const seqs = [...(clients.get(`${county} ${person}`) ?? [])].map((client) => client.sent);
      return seqs.length > 0 ? [{ person, seq: Math.min(...seqs) }] : [];
    });
    if (listening.length === 0) return;
    for (const message of await around.load(county, listening)) {
      const text = `id: ${message.seq}\nevent: inbox\ndata: ${JSON.stringify(message.data)}\n\n`;
      for (const client of clients.get(`${county} ${message.person}`) ?? []) deliver(client, message.seq, text);
    }
  };
  const report = (error: unknown): void => around.log.error({ error }, 'a push failed');
  const stopWaking = await around.opened.listen(streamChannel, (payload) => {
    const [county = '', persons = ''] = payload.split(' ');
    flush(county, persons.split(',')).catch(report);
  });
  const everyone = (): Client[] => [...clients.values()].flatMap((set) => [...set]);
  const stopEnding = await around.opened.listen(sessionEndChannel, (session) => {
    for (const client of everyone()) if (client.actor.session === session) client.close();
  });
  const beat = setInterval(() => {
    for (const client of everyone()) client.send(':\n\n');
  }, heartbeatMs);
  beat.unref();
  return {
    clients: () => everyone().length,
    serve: async (request, reply, actor) => {
      const client = open(request, reply, actor);
      const key = `${actor.county} ${actor.person}`;
      clients.set(key, (clients.get(key) ?? new Set()).add(client));
      reply.raw.on('close', () => {
        const set = clients.get(key);
        set?.delete(client);
        if (set?.size === 0) clients.delete(key);
      });
      await flush(actor.county, [actor.person]);
    },
    close: async () => {
      clearInterval(beat);
      await stopWaking();
      await stopEnding();
      for (const client of everyone()) client.close();
    },
  };
}

function deliver(client: Client, seq: number, text: string): void {
  if (seq <= client.sent) return;
  client.sent = seq;
  client.send(text);
}

/** Begins the event stream of one browser. */
function open(request: FastifyRequest, reply: FastifyReply, actor: Actor): Client {
  const given = request.headers['last-event-id'] ?? (request.query as { after?: string }).after;
  const after = Number(given ?? 0);
  reply.hijack();
  reply.raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  reply.raw.write(`retry: ${reconnectMs}\n\n`);
  return {
    actor,
    sent: Number.isSafeInteger(after) && after > 0 ? after : 0,
    send: (text) => void reply.raw.write(text),
    close: () => void reply.raw.end(),
  };
}
