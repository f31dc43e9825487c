import { expect } from 'vitest';
import type { Endpoint, Reply } from '#platform/http/endpoint.ts';
import { breakable, type Canaries } from '#testing/canaries.ts';
import type { Client, World } from '#testing/world.ts';

type Request = Parameters<Client['raw']>[0];

/** Sends what is personal in every way it can go wrong, and keeps what is told back. */
export class Witness {
  /** Every refusal that was told to anybody, with its headers. */
  readonly refusals: string[] = [];
  /** Where replies point to. */
  readonly links: string[] = [];
  /** What was sent with something personal in it, as `POST /api/needs words`. */
  readonly sent = new Set<string>();
  /** What the last act left in the browser. */
  cookies: { name: string; value: string }[] = [];

  readonly whileBroken: Awaited<ReturnType<typeof breakable>>;
  /** People who have nothing to do with any of it. */
  readonly others: readonly Client[];
  readonly #canaries: Canaries;
  readonly #stranger: Client;

  private constructor(
    world: World,
    canaries: Canaries,
    others: readonly Client[],
    whileBroken: Witness['whileBroken'],
  ) {
    this.#stranger = world.stranger;
    this.#canaries = canaries;
    this.others = others;
    this.whileBroken = whileBroken;
  }

  static async of(world: World, canaries: Canaries, others: readonly Client[]): Promise<Witness> {
    return new Witness(world, canaries, others, await breakable(world));
  }

  /** `path` is how the endpoint names its object, where that is by no id. */
  async send(client: Client, { path, ...request }: Request & { path?: string }) {
    const where = path?.replace(/:(\w+)/, '{$1}') ?? request.url.replace(/[\da-f-]{36}/, '{id}');
    for (const [field, value] of Object.entries(request.body ?? {}))
      if (typeof value === 'string' && this.#canaries.in(value).length > 0)
        this.sent.add(`${request.method} ${where} ${field}`);
    const reply = await client.raw(request);
    const { location = '' } = reply.headers;
    if (reply.statusCode >= 400) this.refusals.push(JSON.stringify(reply.headers) + reply.body);
    this.links.push(String(location), ...(reply.body.match(/"(?:link|path|url)":"[^"]*"/g) ?? []));
    return reply;
  }

  /** Does something for real, after it was sent broken, others have tried it, and the database has refused it. */
  async act<E extends Endpoint>(client: Client, endpoint: E, body: object, id = ''): Promise<Reply<E>> {
    const { method, path } = endpoint;
    const request = { method, path, url: path.replace(/:\w+/, id), body };
    for (const [field, value] of Object.entries(body))
      if (this.#canaries.in(String(value)).length > 0)
        await this.send(client, { ...request, body: { ...body, [field]: [value], [value]: value } });
    const headers = { 'content-type': 'application/json' };
    await this.send(client, { ...request, body: JSON.stringify(body).slice(0, -1), headers });
    if (client !== this.#stranger) for (const other of this.others) await this.send(other, request);
    const failed = await this.whileBroken('%', () => this.send(client, request));
    expect([endpoint.path, failed.statusCode, failed.json().code]).toEqual([endpoint.path, 500, 'server.failed']);
    const reply = await this.send(client, request);
    expect(reply.statusCode, `${endpoint.path} ${reply.body}`).toBe(200);
    this.cookies = reply.cookies;
    return reply.json();
  }
}
