import { openDB } from 'idb';
import type { Drawer } from '#platform/browser/shared-document.ts';

const store = 'changes';

/** Opened for each act: a page that is closed leaves nothing open that would hold up another version. */
const opened = () =>
  openDB('lianyu-changes', 1, {
    upgrade: (database) => {
      database.createObjectStore(store);
    },
  });

/**
 * Keeps in this browser what the server has not got of one document of one person, until it has. Where a browser keeps nothing, a page that is closed
 * takes it along.
 */
export const changeDrawer = (person: string, about: string): Drawer => {
  const key = `${person} ${about}`;
  const act = async <T>(work: (database: Awaited<ReturnType<typeof opened>>) => Promise<T>): Promise<T | undefined> => {
    try {
      const database = await opened();
      const done = await work(database);
      database.close();
      return done;
    } catch {
      return undefined;
    }
  };
  return {
    read: () => act((database) => database.get(store, key) as Promise<Uint8Array | undefined>),
    keep: async (change) => {
      await act(async (database) => {
        if (change) await database.put(store, change, key);
        else await database.delete(store, key);
      });
    },
  };
};

/** Keeps nothing: for what is not to lie in a browser. */
export const noDrawer: Drawer = { read: async () => undefined, keep: async () => undefined };
