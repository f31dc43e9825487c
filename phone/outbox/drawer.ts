import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';

/** Where the phone keeps things between visits: acts that wait, and the last replies. */
export interface Drawer {
  /** All entries whose key starts so, by key. */
  list: <T>(start: string) => Promise<T[]>;
  get: <T>(key: string) => Promise<T | undefined>;
  put: (key: string, value: unknown) => Promise<void>;
  remove: (key: string) => Promise<void>;
  /** Forgets every entry whose key starts so. */
  clear: (start: string) => Promise<void>;
}

interface Schema extends DBSchema {
  kept: { key: string; value: unknown };
}

const above = (start: string): IDBKeyRange => IDBKeyRange.bound(start, `${start}\uffff`);

/** A drawer in the browser's own database: what was put is there after a crash. */
export function idbDrawer(name = 'lianyu'): Drawer {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  const database = (): Promise<IDBPDatabase<Schema>> =>
    (opened ??= openDB<Schema>(name, 1, { upgrade: (fresh) => void fresh.createObjectStore('kept') }));
  return {
    list: async <T>(start: string) => (await (await database()).getAll('kept', above(start))) as T[],
    get: async <T>(key: string) => (await (await database()).get('kept', key)) as T | undefined,
    put: async (key, value) => void (await (await database()).put('kept', value, key)),
    remove: async (key) => (await database()).delete('kept', key),
    clear: async (start) => (await database()).delete('kept', above(start)),
  };
}

/** A drawer that lasts as long as the page, where the browser has no database. */
export function memoryDrawer(): Drawer {
  const kept = new Map<string, unknown>();
  const keys = (start: string): string[] => [...kept.keys()].filter((key) => key.startsWith(start)).sort();
  return {
    list: async <T>(start: string) => keys(start).map((key) => kept.get(key) as T),
    get: async <T>(key: string) => kept.get(key) as T | undefined,
    put: async (key, value) => void kept.set(key, structuredClone(value)),
    remove: async (key) => void kept.delete(key),
    clear: async (start) => keys(start).forEach((key) => kept.delete(key)),
  };
}

/** The drawer of this browser. */
export const drawer: Drawer = typeof indexedDB === 'undefined' ? memoryDrawer() : idbDrawer();
