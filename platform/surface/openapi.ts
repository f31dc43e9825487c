import { z } from 'zod';
import type { PolicyRow } from '#platform/access/policy.ts';
import type { Endpoint } from '#platform/http/endpoint.ts';
import { Bytes, File } from '#platform/http/file-reply.ts';

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document of all endpoints, with who may call each (`x-authz`) taken from the policy. */
export function openApiOf(endpoints: readonly Endpoint[], policy: readonly PolicyRow[], version: string): Json {
  const paths: Record<string, Json> = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint, policy) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Lianyu', version, license: { name: 'Apache-2.0' } },
    paths,
    components: { schemas: { Problem: problemSchema }, securitySchemes: { session: sessionScheme } },
  };
}

function operation(endpoint: Endpoint, policy: readonly PolicyRow[]): Json {
  const parameters = [
    ...parametersOf(endpoint.params, 'path'),
    ...parametersOf(endpoint.query, 'query'),
    ...(endpoint.method === 'GET' ? [] : [keyParameter]),
  ];
  return {
    summary: endpoint.summary,
    security: isOpen(endpoint, policy) ? [] : [{ session: [] }],
    operationId: `${endpoint.access}.${endpoint.method.toLowerCase()}${endpoint.path.replaceAll(/\W+/g, '_')}`,
    parameters,
    ...(endpoint.body ? { requestBody: { required: true, content: bodyOf(endpoint.body) } } : {}),
    responses: {
      ...Object.fromEntries((endpoint.statuses ?? [200]).map((status) => [status, replyOf(endpoint)])),
      default: { description: 'Refused', content: { 'application/problem+json': { schema: problemRef } } },
    },
    'x-refuses': endpoint.refuses ?? [],
    'x-authz': policy.filter((row) => row.action === endpoint.access).map(({ action: _, reach: __, ...told }) => told),
  };
}

const bytes = { type: 'string', format: 'binary' };

const bodyOf = (body: z.ZodType): Json =>
  body === Bytes
    ? { 'application/octet-stream': { schema: bytes } }
    : { 'application/json': { schema: jsonSchema(body, 'input') } };

function replyOf({ reply, types = ['application/json'] }: Endpoint): Json {
  const schema = reply === File ? bytes : jsonSchema(reply, 'output');
  return { description: 'Done', content: Object.fromEntries(types.map((type) => [type, { schema }])) };
}

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any' });
  return rest;
};

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as { properties?: Json; required?: string[] };
  return Object.entries(properties).map(([name, described]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: described,
  }));
}

const keyParameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Required when signed in: the same key again gives the first answer again.',
  schema: { type: 'string', minLength: 8, maxLength: 128 },
};

/** Whether anybody may call it, signed in or not. */
const isOpen = (endpoint: Endpoint, policy: readonly PolicyRow[]): boolean =>
  policy.some((row) => row.action === endpoint.access && row.role === 'anybody');

const sessionScheme = {
  type: 'apiKey',
  in: 'cookie',
  name: '__Host-lianyu',
  description: 'Given by signing in, together with `__Host-lianyu-device`; without HTTPS both go without `__Host-`.',
};

const problemRef = { $ref: '#/components/schemas/Problem' };

const problemSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['type', 'status', 'code', 'title', 'data', 'request'],
  properties: {
    type: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    title: { type: 'string', description: 'For people, in the language of Accept-Language.' },
    data: { type: 'object' },
    request: { type: 'string' },
  },
};
