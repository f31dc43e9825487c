import type { FastifyRequest } from 'fastify';
import { Refusal } from '#platform/errors.ts';
import type { Endpoint } from '#platform/http/endpoint.ts';

/** One place in a request that is not as the contract wants it. */
interface Fault {
  part: string;
  path: string;
  code: string;
  message: string;
}

/** The parts of a request its endpoint names, by the contract; the refusal names every field at fault. */
export function parseRequest(endpoint: Endpoint, request: FastifyRequest): Record<string, unknown> {
  const parts: Record<string, unknown> = {};
  const faults: Fault[] = [];
  for (const part of ['params', 'query', 'body'] as const) {
    const parsed = endpoint[part]?.safeParse(request[part]);
    if (!parsed) continue;
    if (parsed.success) {
      parts[part] = parsed.data;
      faults.push(...brokenTexts(parsed.data).map((path) => ({ part, path, ...brokenText })));
    }
    for (const issue of parsed.error?.issues ?? [])
      faults.push({ part, path: issue.path.join('.'), code: issue.code, message: issue.message });
  }
  if (faults.length > 0) throw new Refusal('request.invalid', { faults });
  return parts;
}

const brokenText = { code: 'broken_text', message: 'Holds characters that are not text' };

/** PostgreSQL keeps no NUL, and half a surrogate pair is no character: no text of any contract may hold them. */
const isBroken = (text: string): boolean => text.includes('\0') || !text.isWellFormed();

/** The places of all texts in parsed data, keys of objects too, that cannot be kept. */
function brokenTexts(data: unknown): string[] {
  const broken: string[] = [];
  const waiting: [path: string, value: unknown][] = [['', data]];
  // A list of what is to be looked at, not recursion: what is sent may be nested deeper than the stack is.
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [path, value] = next;
    if (typeof value === 'string' && isBroken(value)) broken.push(path);
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (isBroken(key)) broken.push(path);
      waiting.push([path === '' ? key : `${path}.${key}`, inner]);
    }
  }
  return broken;
}
