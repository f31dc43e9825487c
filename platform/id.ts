import { randomUUIDv7 } from 'node:crypto';

/** A new UUIDv7: unique, and sorted by the time it was made. */
export const newId = (): string => randomUUIDv7();

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text is a UUID as PostgreSQL prints it. */
export const isId = (text: string): boolean => uuid.test(text);
