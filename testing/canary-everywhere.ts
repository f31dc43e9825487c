import fc from 'fast-check';
import { modules } from '#app/modules.ts';
import { newId } from '#platform/id.ts';
import { amount, seed } from '#testing/amount.ts';
import type { Canaries } from '#testing/canaries.ts';
import type { Witness } from '#testing/witness.ts';

const endpoints = modules.flatMap((module) => module.routes).map(({ endpoint }) => endpoint);

/** Headers that are read before anything else is. */
const headers = ['cookie', 'idempotency-key', 'content-type', 'accept-language', 'origin', 'last-event-id'];

/**
 * Sends something personal to endpoints, some by chance every day and all in the deep run, in address, query, headers and body
 * and in ways that cannot be done: whoever is refused, it is told again nowhere. Tells to how many, and how many requests.
 */
export async function sendEverywhere(witness: Witness, canaries: Canaries): Promise<{ to: number; requests: number }> {
  const share = amount(8, endpoints.length);
  const [chosen = []] = fc.sample(fc.shuffledSubarray(endpoints, { minLength: share, maxLength: share }), {
    seed,
    numRuns: 1,
  });
  const [address, query, header, body] = ['address', 'query', 'header', 'body'].map((where) =>
    canaries.plant(`refused ${where} of any endpoint`),
  );
  const json = { 'content-type': 'application/json' };
  const half = `{"name":"${body}","words":"${body}"`;
  let requests = 0;
  for (const { method, path } of chosen) {
    const url = path.replaceAll(/:\w+/g, newId());
    const all = [
      { method, url: path.includes(':') ? path.replaceAll(/:\w+/g, address ?? '') : `${path}/${address}` },
      { method: 'GET', url: `${url}?page=${query}&words=${query}&${query}=1` },
      ...headers.map((name) => ({ method, url, body: half, headers: { ...json, [name]: `${header} ${header}` } })),
      { method, url, body: half, headers: json },
    ];
    for (const client of witness.others)
      for (const request of all) {
        await witness.send(client, request);
        requests += 1;
      }
  }
  return { to: chosen.length, requests };
}
