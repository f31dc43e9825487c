import { proved } from '#platform/browser/proof.ts';
import { fillPath, newKey, send } from '#platform/browser/send.ts';
import type { Parts } from '#platform/browser/send.ts';
import type { Endpoint, Reply, Sent } from '#platform/http/endpoint.ts';

/** Where a call goes: for links to files, which the browser fetches itself. */
export const addressOf = <E extends Endpoint>(endpoint: E, sent: Sent<E>): string =>
  fillPath(endpoint.path, sent as Parts);

/**
 * Calls an endpoint. Throws a `Problem` when the server refuses or is not reached. To repeat the same act give the
 * same `key`; so does an act that waited for a password to be given again. The server has parsed the reply by this contract; parsing it again would only cost the reader's time.
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  sent: Sent<E>,
  options: { signal?: AbortSignal; key?: string } = {},
): Promise<Reply<E>> {
  const { key = newKey(), ...more } = options;
  const sending = () => send(endpoint.method, endpoint.path, sent as Parts, { ...more, key });
  return (await proved(sending)) as Reply<E>;
}
