import type { Endpoint, Reply, Sent } from '#platform/http/endpoint.ts';
import { Problem, problemOf } from '#web/api/problem.ts';

/** What a path or a query may carry. */
type Plain = string | number | boolean | null | undefined;

/** The parts a request may have, without their types. */
interface Parts {
  params?: Record<string, Plain>;
  query?: Record<string, Plain | readonly Plain[]>;
  body?: unknown;
}

/** A key that makes repeating a changing call harmless: the server answers the repetition with the first answer. */
export const newKey = (): string => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random().toString(36).slice(2)}`;

/** Where a call goes: for links to files, which the browser fetches itself. */
export function addressOf<E extends Endpoint>(endpoint: E, sent: Sent<E>): string {
  const { params = {}, query = {} } = sent as Parts;
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name] ?? '')));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null && one !== '') search.append(name, String(one));
  return search.size > 0 ? `${path}?${search}` : path;
}

/**
 * Calls an endpoint. Throws a `Problem` when the server refuses or is not reached. A changing call carries an
 * idempotency key; to repeat the same act give the same `key`.
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  sent: Sent<E>,
  { signal, key }: { signal?: AbortSignal; key?: string } = {},
): Promise<Reply<E>> {
  const { body } = sent as Parts;
  const isRaw = body instanceof FormData || body instanceof Blob || body instanceof Uint8Array;
  const headers = new Headers({ accept: 'application/json', 'accept-language': document.documentElement.lang });
  if (endpoint.method !== 'GET') headers.set('idempotency-key', key ?? newKey());
  if (body !== undefined && !isRaw) headers.set('content-type', 'application/json');
  const response = await fetch(addressOf(endpoint, sent), {
    method: endpoint.method,
    headers,
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: isRaw ? (body as BodyInit) : JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new Problem({ code: 'offline', status: 0 }, error);
  });
  if (!response.ok) throw await problemOf(response);
  const text = await response.text();
  // The server has parsed the reply by the same contract; parsing it again here would only cost the reader's time.
  return (text ? JSON.parse(text) : undefined) as Reply<E>;
}
