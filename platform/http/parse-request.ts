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
      faults.push(...textFaults(parsed.data).map((fault) => ({ part, ...fault })));
    }
    for (const issue of parsed.error?.issues ?? [])
      faults.push({ part, path: issue.path.join('.'), code: issue.code, message: issue.message });
  }
  if (faults.length > 0) throw new Refusal('request.invalid', { faults });
  return parts;
}

/** PostgreSQL keeps no NUL, and half a surrogate pair is no character: no text of any contract may hold them. */
const isBroken = (text: string): boolean => text.includes('\0') || !text.isWellFormed();

/** Fillers that are letters or signs to Unicode, and blank on every screen. */
const seen = /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u{2800}]/u;

/** Where somebody must write something, characters without a shape are nothing; spaces alone each contract trims by itself. */
const isUnseen = (text: string): boolean => text.trim() !== '' && !seen.test(text);

const broken = { code: 'broken_text', message: 'Holds characters that are not text' };
const unseen = { code: 'unseen_text', message: 'Holds nothing that can be seen' };

/** What is wrong with texts in parsed data, keys of objects too, whatever the contract. */
function textFaults(data: unknown): Omit<Fault, 'part'>[] {
  const faults: Omit<Fault, 'part'>[] = [];
  const waiting: [path: string, value: unknown][] = [['', data]];
  // A list of what is to be looked at, not recursion: what is sent may be nested deeper than the stack is.
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [path, value] = next;
    if (typeof value === 'string' && isBroken(value)) faults.push({ path, ...broken });
    else if (typeof value === 'string' && isUnseen(value)) faults.push({ path, ...unseen });
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (isBroken(key)) faults.push({ path, ...broken });
      waiting.push([path === '' ? key : `${path}.${key}`, inner]);
    }
  }
  return faults;
}
