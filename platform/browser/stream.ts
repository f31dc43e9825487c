/**
 * What the server pushes. `start`: this browser listens from now on. `inbox`: something happened, of this topic; `quiet`
 * when nothing should ring. `end`: who is signed in is no longer who was.
 */
export type Push = { seq: number; unread?: number } & (
  | { is: 'start' | 'end' }
  | { is: 'inbox'; topic: string; quiet: boolean }
);

/** Makes a connection; tests give their own. */
export type Connect = (address: string) => EventSource;

const heardKey = 'lianyu-heard-';

/** A browser gives up on a connection that was answered with an error; we try again after this time. */
const againMs = 5_000;

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
  let last = Number(localStorage.getItem(seen) ?? -1);
  const take = (push: Push): void => {
    if (push.is === 'inbox' && push.seq <= last) return;
    last = push.seq;
    localStorage.setItem(seen, String(last));
    hear(push);
  };
  const listen = (): (() => void) =>
    keepOpen(() => {
      const source = connect(last >= 0 ? `/api/stream?after=${last}` : '/api/stream');
      for (const is of ['start', 'inbox', 'end'] as const)
        source.addEventListener(is, (event: MessageEvent<string>) => {
          const push = pushOf(is, event);
          if (!push || stopped.signal.aborted) return;
          take(push);
          channel?.postMessage(push);
        });
      return source;
    });
  channel?.addEventListener('message', (event: MessageEvent<Push>) => take(event.data));
  if (channel && navigator.locks) holdLock(`lianyu-stream-${person}`, stopped.signal, listen);
  else stopped.signal.addEventListener('abort', listen());
  return () => {
    stopped.abort();
    channel?.close();
  };
}

/** Opens a connection again whenever the browser has given it up. Returns how to stop. */
function keepOpen(open: () => EventSource): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let source = open();
  const watch = (): void =>
    source.addEventListener('error', () => {
      if (source.readyState !== source.CLOSED) return;
      timer = setTimeout(() => {
        source = open();
        watch();
      }, againMs);
    });
  watch();
  return () => {
    clearTimeout(timer);
    source.close();
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

function pushOf(is: Push['is'], event: MessageEvent<string>): Push | undefined {
  const data: unknown = JSON.parse(event.data);
  if (typeof data !== 'object' || data === null) return undefined;
  const seq = Number(event.lastEventId);
  const counted = 'unread' in data && typeof data.unread === 'number' ? { seq, unread: data.unread } : { seq };
  if (is !== 'inbox') return { ...counted, is };
  if (!('topic' in data) || typeof data.topic !== 'string') return undefined;
  return { ...counted, is, topic: data.topic, quiet: 'quiet' in data && data.quiet === true };
}
