/** One event of a stream as a browser gets it. */
export interface StreamEvent {
  event: string;
  /** The number of the last message, and of other topics the last change. */
  id: number;
  places: string;
  data: Record<string, unknown>;
}

/** A browser that listens to the live stream. */
export interface StreamReader {
  /** Everything that came, as it came. */
  text: () => string;
  events: () => StreamEvent[];
  /** The numbers of the messages, in the order they came. */
  numbers: () => number[];
  headers: Headers;
  /** Resolves when the server has ended it. */
  ended: Promise<void>;
  leave: () => void;
}

/** Opens the live stream of whoever the cookie signs in; `after` is the last number it heard, or where it was in each topic. */
export async function listenTo(address: string, cookie: string, after?: number | string): Promise<StreamReader> {
  const leaving = new AbortController();
  const lastHeard: Record<string, string> =
    after === undefined ? {} : { 'last-event-id': typeof after === 'number' ? `inbox:${after}` : after };
  const headers = { cookie, accept: 'text/event-stream', ...lastHeard };
  const response = await fetch(`${address}/api/stream`, { headers, signal: leaving.signal });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  let text = '';
  const read = async (): Promise<void> => {
    for await (const part of response.body ?? []) text += Buffer.from(part).toString();
  };
  const events = (): StreamEvent[] =>
    [...text.matchAll(/^id: (\S*)\nevent: (\w+)\ndata: (.*)\n\n/gm)].map(([, places = '', event = '', data = '']) => ({
      id: Number(/^inbox:(\d+)/.exec(places)?.[1]),
      places,
      event,
      data: JSON.parse(data) as Record<string, unknown>,
    }));
  return {
    text: () => text,
    events,
    numbers: () =>
      events().flatMap(({ event, id, data }) => (event === 'change' && data['of'] === 'inbox' ? [id] : [])),
    ended: read().catch(() => undefined),
    headers: response.headers,
    leave: () => leaving.abort(),
  };
}
