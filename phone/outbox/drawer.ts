import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';

/** Where the phone keeps things between visits: acts that wait, forms that were begun, and the last replies. */
export interface Drawer {
  /** Everything whose key starts so, in the order of the keys. */
  entries: (start: string) => Promise<[key: string, value: unknown][]>;
  get: (key: string) => Promise<unknown>;
  put: (key: string, value: unknown) => Promise<void>;
  /** Puts it there unless something is there; gives what is there now. */
  add: (key: string, value: unknown) => Promise<unknown>;
  /** Puts it behind everything whose key starts so, under its moment or the one after the last; gives the key. */
  append: (start: string, at: string, value: unknown) => Promise<string>;
  remove: (key: string) => Promise<void>;
  /** Forgets every entry whose key starts so. */
  clear: (start: string) => Promise<void>;
}

interface Schema extends DBSchema {
  kept: { key: string; value: unknown };
}

const isoLength = '2026-11-24T00:00:00.000Z'.length;

/** A moment that sorts behind the last key even when the clock was put back. */
function momentAfter(start: string, last: string | undefined, at: string): string {
  const before = last?.slice(start.length, start.length + isoLength) ?? '';
  return start + (before < at ? at : new Date(Date.parse(before) + 1).toISOString());
}

const above = (start: string): IDBKeyRange => IDBKeyRange.bound(start, `${start}\uffff`);

/** A drawer in the browser's own database: what was put is on the disk when the promise is kept. */
export function idbDrawer(name = 'lianyu'): Drawer {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  // A connection that could not be opened, or that the browser has closed, is opened anew at the next need.
  const forget = (): void => void (opened = undefined);
  const database = (): Promise<IDBPDatabase<Schema>> => {
    opened ??= openDB<Schema>(name, 1, {
      upgrade: (fresh) => void fresh.createObjectStore('kept'),
      terminated: forget,
    });
    opened.catch(forget);
    return opened;
  };
  const read = async () => (await database()).transaction('kept').store;
  const change = async <Result>(act: (store: Store) => Promise<Result>): Promise<Result> => {
    const writing = (await database()).transaction('kept', 'readwrite', { durability: 'strict' });
    const [result] = await Promise.all([act(writing.store), writing.done]);
    return result;
  };
  return {
    entries: async (start) => {
      const store = await read();
      const [keys, values] = await Promise.all([store.getAllKeys(above(start)), store.getAll(above(start))]);
      return keys.map((key, index) => [key, values[index]]);
    },
    get: async (key) => (await read()).get(key),
    put: (key, value) => change(async (store) => void (await store.put(value, key))),
    add: (key, value) =>
      change(async (store) => {
        const there = await store.get(key);
        if (there === undefined) await store.put(value, key);
        return there ?? value;
      }),
    append: (start, at, value) =>
      change(async (store) => {
        const last = await store.openKeyCursor(above(start), 'prev');
        return store.put(value, momentAfter(start, last?.key, at));
      }),
    remove: (key) => change((store) => store.delete(key)),
    clear: (start) => change((store) => store.delete(above(start))),
  };
}

const writable = (database: IDBPDatabase<Schema>) => database.transaction('kept', 'readwrite').store;
type Store = ReturnType<typeof writable>;

/** A drawer that lasts as long as the page, where the browser has no database. */
export function memoryDrawer(kept = new Map<string, unknown>()): Drawer {
  const keys = (start: string): string[] => [...kept.keys()].filter((key) => key.startsWith(start)).sort();
  const put = (key: string, value: unknown): void => void kept.set(key, structuredClone(value));
  return {
    entries: async (start) => keys(start).map((key) => [key, structuredClone(kept.get(key))]),
    get: async (key) => structuredClone(kept.get(key)),
    put: async (key, value) => put(key, value),
    add: async (key, value) => {
      if (!kept.has(key)) put(key, value);
      return structuredClone(kept.get(key));
    },
    append: async (start, at, value) => {
      const key = momentAfter(start, keys(start).at(-1), at);
      put(key, value);
      return key;
    },
    remove: async (key) => void kept.delete(key),
    clear: async (start) => keys(start).forEach((key) => kept.delete(key)),
  };
}

/** Whether this browser can keep things so that nobody reads them on its disk; without that nothing goes there. */
const maySeal = typeof indexedDB !== 'undefined' && globalThis.crypto?.subtle !== undefined;

/** The drawer of this browser. */
export const drawer: Drawer = maySeal ? idbDrawer() : memoryDrawer();
