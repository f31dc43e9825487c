import { CompiledQuery, type DatabaseConnection, type Kysely } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Opened } from '#platform/db/open.ts';

/** Whether what happens now is undone at its end. */
export interface Undoing {
  isOn: boolean;
}

/**
 * A database whose transactions are rolled back where they would be committed, while `undoing` is on: everything can be
 * asked of a server as if for the first time, in any order.
 */
export const undoable = (opened: Opened, undoing: Undoing): Opened => ({ ...opened, db: watched(opened.db, undoing) });

type Executor = ReturnType<Kysely<Database>['getExecutor']>;

function watched(db: Kysely<Database>, undoing: Undoing): Kysely<Database> {
  return standIn(db, {
    getExecutor: () => providing(db.getExecutor(), undoing),
    withPlugin: (plugin: Parameters<typeof db.withPlugin>[0]) => watched(db.withPlugin(plugin), undoing),
  });
}

const providing = (executor: Executor, undoing: Undoing): Executor =>
  standIn(executor, {
    provideConnection: <T>(use: (connection: DatabaseConnection) => Promise<T>) =>
      executor.provideConnection((connection) => use(undone(connection, undoing))),
  });

const undone = (connection: DatabaseConnection, undoing: Undoing): DatabaseConnection =>
  standIn(connection, {
    executeQuery: (query: CompiledQuery) =>
      connection.executeQuery(undoing.isOn && query.sql === 'commit' ? CompiledQuery.raw('rollback') : query),
  });

/** An object some of whose methods are others; the rest run on the object itself, whose fields are its own alone. */
function standIn<T extends object>(object: T, methods: Readonly<Record<string, unknown>>): T {
  return new Proxy(object, {
    get: (target, name) => {
      if (typeof name === 'string' && name in methods) return methods[name];
      const found: unknown = Reflect.get(target, name, target);
      return typeof found === 'function' ? (found.bind(target) as unknown) : found;
    },
  });
}
