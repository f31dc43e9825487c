import { createHash, randomUUIDv7 } from 'node:crypto';

/** A new UUIDv7: unique, and sorted by the time it was made. */
export const newId = (): string => randomUUIDv7();

/** The same id for the same text: a UUIDv8 of its hash. */
export function idFrom(text: string): string {
  const hash = createHash('sha256').update(text).digest('hex');
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text is a UUID as PostgreSQL prints it. */
export const isId = (text: string): boolean => uuid.test(text);
