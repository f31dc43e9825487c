import {
  jetstream,
  type JetStreamClient,
  jetstreamManager,
  type JetStreamManager,
  StorageType,
} from '@nats-io/jetstream';
import {
  connect,
  type ConnectionOptions,
  createInbox,
  type Msg,
  nanos,
  type NatsConnection,
} from '@nats-io/transport-node';
import type { Signal } from '#platform/signal/signals.ts';

const stream = 'lianyu';
const subject = 'lianyu.signal';

/** A server that has not acknowledged a signal by then is taken to have lost it. */
const acknowledgedMs = 700;
const beatMs = 500;
/** One who has heard nothing for so long, not even a beat, may have missed something. */
const silenceMs = 1_000;
const connectMs = 1_000;
/** Signals are of use for seconds: whoever comes later reads the database anyway. */
const keptMs = 60_000;

/** A connection to NATS that hears, until it is dropped; it never comes back to life. */
export class NatsLine {
  readonly #nats: NatsConnection;
  readonly #stream: JetStreamClient;
  #heardAt = performance.now();

  private constructor(nats: NatsConnection) {
    this.#nats = nats;
    this.#stream = jetstream(nats, { timeout: connectMs });
  }

  /** Opens one that hears every signal acknowledged from now on. */
  static async open(servers: readonly URL[], hear: (signal: Signal) => void): Promise<NatsLine> {
    const nats = await connect(optionsOf(servers));
    try {
      const line = new NatsLine(nats);
      await line.#listen(await jetstreamManager(nats, { timeout: connectMs }), hear);
      return line;
    } catch (error) {
      await nats.close();
      throw error;
    }
  }

  get isSilent(): boolean {
    return this.#nats.isClosed() || performance.now() - this.#heardAt > silenceMs;
  }

  /** Resolves once the signal is kept where every line hears it. */
  async send(signal: Signal): Promise<void> {
    await this.#stream.publish(subject, JSON.stringify(signal), { timeout: acknowledgedMs, retries: 0 });
  }

  async drop(): Promise<void> {
    await this.#nats.close();
  }

  async #listen(manager: JetStreamManager, hear: (signal: Signal) => void): Promise<void> {
    await ensureStream(manager);
    const inbox = createInbox();
    this.#nats.subscribe(inbox, {
      callback: (_error, message) => {
        this.#heardAt = performance.now();
        const signal = signalIn(message);
        if (signal) hear(signal);
      },
    });
    await manager.consumers.add(stream, {
      deliver_subject: inbox,
      deliver_policy: 'new',
      ack_policy: 'none',
      idle_heartbeat: nanos(beatMs),
      mem_storage: true,
      num_replicas: 1,
    });
  }
}

/** The signal a message carries. A beat has no words, and what else somebody has put there must not end the line. */
function signalIn(message: Msg): Signal | undefined {
  try {
    const { channel, payload } = message.json<Partial<Signal>>();
    return channel !== undefined && payload !== undefined ? { channel, payload } : undefined;
  } catch {
    return undefined;
  }
}

/** Only the servers that are named are spoken to: those a cluster tells of may be out of reach from here. */
function optionsOf(servers: readonly URL[]): ConnectionOptions {
  const [first] = servers;
  const { username, password } = first ?? { username: '', password: '' };
  const [user, pass] = [decodeURIComponent(username), decodeURIComponent(password)];
  const known = user === '' ? {} : pass === '' ? { token: user } : { user, pass };
  return {
    servers: servers.map(({ host }) => host),
    ignoreClusterUpdates: true,
    reconnect: false,
    timeout: connectMs,
    ...known,
    ...(first?.protocol === 'tls:' ? { tls: {} } : {}),
  };
}

/** The stream all nodes share, in memory, on three servers where there are so many. */
async function ensureStream({ streams }: JetStreamManager): Promise<void> {
  const wanted = { name: stream, subjects: [subject], storage: StorageType.Memory, max_age: nanos(keptMs) };
  const isThere = await streams.info(stream).then(
    () => true,
    () => false,
  );
  if (isThere) return;
  await streams
    .add({ ...wanted, num_replicas: 3 })
    // One server alone keeps one.
    .catch(() => streams.add({ ...wanted, num_replicas: 1 }));
}
