/**
 * What the server pushes. `start`: this browser listens from now on. `change`: something happened, of this topic; `quiet`
 * when nothing should ring, `about` the thing it is about, `wakes` when whoever hears the topic reads what is new by himself. `missed`: so many messages came that they are read in their list. `end`: who is signed in is no
 * longer who was.
 */
export type Push = { unread?: number } & (
  | { is: 'start' | 'end' | 'missed' }
  | { is: 'change'; topic: string; quiet: boolean; about?: string; wakes?: true }
);

/** A push, and where the stream has come to with it: what the server is told when this browser comes back. */
interface Heard {
  push: Push;
  id: string;
}

/** Makes a connection; tests give their own. */
export type Connect = (address: string) => EventSource;

const heardKey = 'lianyu-heard-';

/**
 * A browser gives up on a connection that was answered with an error; we try again after this time at most, spread so that
 * those of a county do not come back in one moment.
 */
const againMs = 5_000;

/** The server gives a sign of life every fifteen seconds. A line silent for so long is dead, though neither end may know. */
const silentMs = 60_000;

/** Forgets what was heard: when nobody is signed in any more, and so too when the server began anew. */
export function forgetHeard(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(heardKey)) localStorage.removeItem(key);
}

/**
 * One live connection per browser: the tab that holds the lock listens and tells the others; when it closes, another
 * takes over from the last message heard. Without locks (plain http) each tab has its own. Returns how to stop.
 */
export function openStream(
  person: string,
  hear: (push: Push) => void,
  connect: Connect = (address) => new EventSource(address),
): () => void {
  const stopped = new AbortController();
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(`lianyu-stream-${person}`);
  const seen = heardKey + person;
  // Before anything was heard the server begins with what is newest; everything follows from there.
  let last = localStorage.getItem(seen) ?? '';
  const take = ({ push, id }: Heard): void => {
    // The server never sends twice what one connection has; another tab's may have brought it before.
    if (push.is === 'change' && id === last) return;
    last = id;
    localStorage.setItem(seen, last);
    hear(push);
  };
  const listen = (): (() => void) =>
    keepOpen(() => {
      const source = connect(last === '' ? '/api/stream' : `/api/stream?after=${last}`);
      for (const is of ['start', 'change', 'end'] as const)
        source.addEventListener(is, (event: MessageEvent<string>) => {
          const push = pushOf(is, event);
          if (!push || stopped.signal.aborted) return;
          const heard = { push, id: event.lastEventId };
          take(heard);
          channel?.postMessage(heard);
        });
      return source;
    });
  channel?.addEventListener('message', (event: MessageEvent<Heard>) => take(event.data));
  if (channel && navigator.locks) holdLock(`lianyu-stream-${person}`, stopped.signal, listen);
  else stopped.signal.addEventListener('abort', listen());
  return () => {
    stopped.abort();
    channel?.close();
  };
}

/**
 * Opens a connection again whenever the browser has given it up, it has fallen silent, as after a phone has slept, or a network
 * is back. Returns how to stop.
 */
function keepOpen(open: () => EventSource): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const renewIn = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(renew, ms);
  };
  const lives = (): void => renewIn(silentMs);
  const renew = (): void => {
    source?.close();
    const opened = open();
    source = opened;
    for (const sign of ['open', 'beat', 'start', 'change', 'end']) opened.addEventListener(sign, lives);
    opened.addEventListener('error', () => {
      if (opened.readyState === opened.CLOSED) renewIn(againMs * (0.6 + 0.4 * Math.random()));
    });
    lives();
  };
  renew();
  addEventListener('online', renew);
  return () => {
    removeEventListener('online', renew);
    clearTimeout(timer);
    source?.close();
  };
}

function holdLock(name: string, signal: AbortSignal, listen: () => () => void): void {
  const held = navigator.locks.request(name, { signal }, async () => {
    const close = listen();
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    close();
  });
  // Stopping while still waiting for the lock rejects; there is nothing left to do then.
  held.catch(() => undefined);
}

/** What the inbox tells of itself is told of its topics; any other topic is told by its name. */
const inbox = 'inbox';

function pushOf(is: 'start' | 'change' | 'end', event: MessageEvent<string>): Push | undefined {
  const data = fieldsOf(JSON.parse(event.data));
  const told = is === 'start' ? fieldsOf(data['inbox']) : data;
  const counted = typeof told['unread'] === 'number' ? { unread: told['unread'] } : {};
  if (is !== 'change') return { ...counted, is };
  if (typeof data['missed'] === 'number') return { ...counted, is: 'missed' };
  const topic = data['of'] === inbox ? data['topic'] : data['of'];
  if (typeof topic !== 'string') return undefined;
  const about = typeof data['about'] === 'string' ? { about: data['about'] } : {};
  const wakes = data['wakes'] === true ? { wakes: true as const } : {};
  return { ...counted, is, topic, quiet: data['of'] !== inbox || data['quiet'] === true, ...about, ...wakes };
}

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
