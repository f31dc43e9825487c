import { isAttended } from '#platform/browser/attendance.ts';
import { Problem, problemOf } from '#platform/browser/problem.ts';

type Plain = string | number | boolean | null | undefined;

/** What a request may carry: the places of its path, its query, its body. */
export interface Parts {
  params?: Readonly<Record<string, Plain>>;
  query?: Readonly<Record<string, Plain | readonly Plain[]>>;
  body?: unknown;
}

/** A key that makes repeating a changing call harmless: the server answers the repetition with the first answer. */
export const newKey = (): string => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random().toString(36).slice(2)}`;

/** The address of a path `/api/needs/:id` with its places and query filled; empty query fields are left out. */
export function fillPath(path: string, { params = {}, query = {} }: Parts): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name] ?? '')));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const values: readonly Plain[] = Array.isArray(value) ? value : [value];
    for (const one of values) if (one !== undefined && one !== null && one !== '') search.append(name, String(one));
  }
  return search.size > 0 ? `${filled}?${search}` : filled;
}

interface Sending {
  signal?: AbortSignal;
  key?: string;
  /** County, person and role that it is sent as: the server refuses it when another is signed in by then. */
  as?: string;
}

/**
 * Sends a request to our server and gives its JSON reply, `undefined` for an empty one. Throws a `Problem` when the
 * server refuses or is not reached. A changing request carries an idempotency key; to repeat the same act give the
 * same `key`.
 */
export async function send(method: string, path: string, parts: Parts, how: Sending = {}): Promise<unknown> {
  const response = await answered(method, path, parts, how);
  const text = await response.text().catch((error: unknown) => {
    // A reply that breaks off says as little as none.
    throw how.signal?.aborted ? error : new Problem({ code: 'offline', status: 0 }, error);
  });
  try {
    return text ? (JSON.parse(text) as unknown) : undefined;
  } catch (error) {
    // The page of a network that wants a sign-in of its own, or of a proxy.
    throw new Problem({ code: 'server.unreadable', status: response.status }, error);
  }
}

/** The same for a reply that is a file: what is in it, and the name it is to be kept under. */
export async function sendForFile(
  method: string,
  path: string,
  parts: Parts,
): Promise<{ name: string; content: Blob }> {
  const response = await answered(method, path, parts, {});
  const [, name = ''] = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  return { name: decodeURIComponent(name), content: await response.blob() };
}

async function answered(method: string, path: string, parts: Parts, { signal, key, as }: Sending): Promise<Response> {
  const { body } = parts;
  const { lang } = document.documentElement;
  const headers = new Headers({ accept: 'application/json', 'accept-language': lang });
  if (method !== 'GET') headers.set('idempotency-key', key ?? newKey());
  if (as !== undefined) headers.set('x-lianyu-as', as);
  if (!isAttended()) headers.set('x-lianyu-background', '1');
  const isRaw = body instanceof FormData || body instanceof Blob;
  if (body !== undefined && !isRaw) headers.set('content-type', 'application/json');
  const ask = (): Promise<Response> =>
    fetch(fillPath(path, parts), {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: isRaw ? body : JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    }).catch((error: unknown) => {
      if (signal?.aborted) throw error;
      throw new Problem({ code: 'offline', status: 0 }, error);
    });
  const first = await ask();
  // What a page has fetched before its scripts were there came in the language of the device.
  const response = method === 'GET' && isForeign(first, lang) ? await ask() : first;
  if (!response.ok) throw await problemOf(response);
  return response;
}

/** Whether a reply says that its words are in another language than was asked for. */
function isForeign({ headers }: Response, asked: string): boolean {
  const said = headers.get('content-language');
  return said !== null && !asked.startsWith(said);
}
