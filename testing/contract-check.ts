import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';

/** An operation of the document, as far as replies are checked by it. */
interface Operation {
  method: string;
  path: string;
  responses: Record<string, { content: Record<string, object> }>;
}

type Paths = Record<string, Record<string, Pick<Operation, 'responses'>>>;

/** What the server was asked, and what it said. */
export interface Exchange {
  method: string;
  url: string;
  reply: Pick<LightMyRequestResponse, 'statusCode' | 'headers' | 'body'>;
}

/** The document as programs read it: which operation an address is of, and what that may answer. */
export class Contract {
  // Each schema is tried a few times only: what is compiled to run faster takes twice as long to compile.
  readonly #ajv = new Ajv2020({ code: { optimize: false } });
  readonly #document: object;
  /** By method, how many parts the path has, and the noun it is of. */
  readonly #operations: Map<string, (Operation & { pattern: RegExp })[]>;

  constructor(document: { paths: Paths }) {
    this.#document = document;
    formats.default(this.#ajv);
    // The parts of the document are no keywords of a schema; the schemas stand in them.
    this.#ajv.addVocabulary(Object.keys(document));
    this.#ajv.addSchema(document, 'openapi');
    const operations = Object.entries(document.paths)
      // A path that is written out goes before one with a parameter in its place.
      .sort(([a], [b]) => a.split('{').length - b.split('{').length)
      .flatMap(([path, methods]) =>
        Object.entries(methods).map(([method, { responses }]) => {
          const pattern = new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`);
          return { method: method.toUpperCase(), path, responses, pattern };
        }),
      );
    this.#operations = Map.groupBy(operations, ({ method, path }) => shelfOf(method, path));
  }

  /** What is wrong with a reply: nothing where it is what the document promises, or no part of it. */
  faultOf({ method, url, reply }: Exchange): string | undefined {
    const [path = ''] = url.split('?');
    const operation = this.#operations.get(shelfOf(method, path))?.find((one) => one.pattern.test(path));
    if (!operation) return path.startsWith('/api/') && reply.statusCode < 400 ? 'is no operation' : undefined;
    const status = reply.statusCode in operation.responses ? String(reply.statusCode) : 'default';
    const type = String(reply.headers['content-type']).replace(/;.*/, '');
    if (!operation.responses[status]?.content[type]) return `answers ${reply.statusCode} as ${type}`;
    if (!type.endsWith('json')) return undefined;
    const parts = ['paths', operation.path, method.toLowerCase(), 'responses', status, 'content', type, 'schema'];
    const validate = this.schema(parts);
    if (validate(JSON.parse(reply.body))) return undefined;
    return this.#ajv.errorsText(validate.errors, { dataVar: 'reply' });
  }

  /** The schema at a place of the document, compiled when it is first asked for; throws where it is none. */
  schema(place: readonly string[]) {
    const found = place.reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], this.#document);
    const pointer = place.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')));
    // What many say alike stands in one place, and is compiled once.
    const { $ref = `#/${pointer.join('/')}` } = found as { $ref?: string };
    const validate = this.#ajv.getSchema(`openapi${$ref}`);
    if (!validate) throw new Error(`no schema at ${place.join(' ')}`);
    return validate;
  }
}

function shelfOf(method: string, path: string): string {
  const parts = path.split('/');
  const [, first = '', noun] = parts;
  return `${method} ${parts.length} ${first === 'api' ? noun : first}`;
}

let contract: Promise<Contract> | undefined;

/** Fails a reply that is not what /openapi.json promises of its operation. */
export async function checkContract(app: FastifyInstance, exchange: Exchange): Promise<void> {
  contract ??= readContract(app);
  const fault = (await contract).faultOf(exchange);
  if (fault !== undefined) throw new Error(`${exchange.method} ${exchange.url} breaks its contract: ${fault}`);
}

/** Asked from elsewhere, so that it counts towards nobody's limit. */
async function readContract(app: FastifyInstance): Promise<Contract> {
  const reply = await app.inject({ method: 'GET', url: '/openapi.json', remoteAddress: '192.0.2.1' });
  return new Contract(reply.json());
}
