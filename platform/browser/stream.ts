/** What the server pushes: which matter changed, and how much is unread. */
export interface Push {
  topic: string;
  unread?: number;
  seq: number;
}

/** Makes a connection; tests give their own. */
export type Connect = (address: string) => EventSource;

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
  const seen = `lianyu-heard-${person}`;
  let last = Number(localStorage.getItem(seen) ?? 0);
  const take = (push: Push): void => {
    if (push.seq <= last) return;
    last = push.seq;
    localStorage.setItem(seen, String(last));
    hear(push);
  };
  const listen = (): (() => void) => {
    const source = connect(last > 0 ? `/api/stream?after=${last}` : '/api/stream');
    source.addEventListener('inbox', (event: MessageEvent<string>) => {
      const push = pushOf(event);
      if (!push) return;
      take(push);
      channel?.postMessage(push);
    });
    return () => source.close();
  };
  channel?.addEventListener('message', (event: MessageEvent<Push>) => take(event.data));
  if (channel && navigator.locks) holdLock(`lianyu-stream-${person}`, stopped.signal, listen);
  else stopped.signal.addEventListener('abort', listen());
  return () => {
    stopped.abort();
    channel?.close();
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

function pushOf(event: MessageEvent<string>): Push | undefined {
  const data: unknown = JSON.parse(event.data);
  if (typeof data !== 'object' || data === null || !('topic' in data) || typeof data.topic !== 'string')
    return undefined;
  const unread = 'unread' in data && typeof data.unread === 'number' ? { unread: data.unread } : {};
  return { topic: data.topic, seq: Number(event.lastEventId), ...unread };
}
