import { Problem } from '#platform/browser/problem.ts';
import { proved } from '#platform/browser/proof.ts';
import { fillPath, newKey, send } from '#platform/browser/send.ts';
import type { Parts } from '#platform/browser/send.ts';
import type { Reply, Sent } from '#platform/http/endpoint.ts';
import { table } from '#phone/api/table.ts';
import type { Endpoints } from '#phone/api/table.ts';

/** The endpoints by module and name: `needs.openNeed`. */
export type EndpointName = keyof Endpoints;

/** What is sent to an endpoint. */
export type SentTo<Name extends EndpointName> = Sent<Endpoints[Name]>;

/** What an endpoint gives back. */
export type ReplyOf<Name extends EndpointName> = Reply<Endpoints[Name]>;

/** Method and path of an endpoint. */
function placeOf(name: EndpointName): [method: string, path: string] {
  const place: string | undefined = table[name];
  // An act may have waited on the phone for longer than its endpoint lived.
  if (!place) throw new Problem({ code: 'endpoint.gone', status: 410 });
  const [method = '', path = ''] = place.split(' ');
  return [method, path];
}

/** Where a call goes: for links to files, which the browser fetches itself. */
export function addressOf<Name extends EndpointName>(name: Name, sent: SentTo<Name>): string {
  const [, path] = placeOf(name);
  return fillPath(path, sent as Parts);
}

/**
 * Calls an endpoint by its name: `call('needs.readNeed', { params: { id } })`. Throws a `Problem` when the server
 * refuses or is not reached. Changing calls belong to the outbox, which does not lose them.
 */
export async function call<Name extends EndpointName>(
  name: Name,
  sent: SentTo<Name>,
  options: { signal?: AbortSignal; key?: string; as?: string } = {},
): Promise<ReplyOf<Name>> {
  const { key = newKey(), ...more } = options;
  const sending = () => send(...placeOf(name), sent as Parts, { ...more, key });
  return (await proved(sending)) as ReplyOf<Name>;
}
