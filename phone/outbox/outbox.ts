import { Problem } from '#platform/browser/problem.ts';
import { newKey } from '#platform/browser/send.ts';
import type { Drawer } from '#phone/outbox/drawer.ts';

/** An act that was done on this phone and has to reach the server. */
export interface Act {
  /** Its place in the order of acts. */
  id: string;
  /** The person and role that did it; under another it is never sent. */
  who: string;
  endpoint: string;
  sent: unknown;
  /** The idempotency key; the same at every attempt. */
  key: string;
  /** What it is, for the reader: “同意 周四的谈心”. */
  title: string;
  /** When it was done, ISO 8601. */
  at: string;
  /** Set when the server refused it; it waits to be read and put away. */
  refused?: { code: string; title: string };
}

/** What became of an act: the server has it, it waits for the network, or it was refused. */
export type Outcome = { is: 'done'; reply: unknown } | { is: 'waiting' } | { is: 'refused'; problem: Problem };

/** Sends one act; throws a `Problem`. */
export type Deliver = (act: Act) => Promise<unknown>;

/** Keeps acts until the server has them, and sends them in order. */
export interface Outbox {
  post: (act: Pick<Act, 'who' | 'endpoint' | 'sent' | 'title'>) => Promise<Outcome>;
  /** Tries what waits for this person; nothing happens when nothing waits. */
  replay: (who: string) => Promise<void>;
  list: (who: string) => Promise<readonly Act[]>;
  /** Puts a refused act away. */
  dismiss: (id: string) => Promise<void>;
  subscribe: (listener: () => void) => () => void;
}

const shelf = 'act ';

/** Signed out, overloaded, restarting or out of reach: the act is as good as before, only not now. */
const isForLater = (problem: Problem): boolean =>
  problem.status === 0 || [401, 429].includes(problem.status) || problem.status >= 500;

/** Makes an outbox. An act is in the drawer before it is sent, so neither a crash nor a dead battery loses it. */
export function createOutbox(drawer: Drawer, deliver: Deliver, now: () => Date = () => new Date()): Outbox {
  const listeners = new Set<() => void>();
  /** Acts whose poster is waiting on the screen, with what became of them. */
  const awaited = new Map<string, Outcome>();
  const changed = (): void => listeners.forEach((listener) => listener());
  let turn: Promise<void> = Promise.resolve();

  const settle = async (act: Act): Promise<boolean> => {
    try {
      const reply = await deliver(act);
      await drawer.remove(shelf + act.id);
      if (awaited.has(act.id)) awaited.set(act.id, { is: 'done', reply });
      return true;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (isForLater(error)) return false;
      // Whoever is on the screen hears the refusal at once; an old act keeps it until it is read.
      if (awaited.has(act.id)) {
        awaited.set(act.id, { is: 'refused', problem: error });
        await drawer.remove(shelf + act.id);
      } else await drawer.put(shelf + act.id, { ...act, refused: { code: error.code, title: error.title } });
      return true;
    }
  };
  const list = async (who: string): Promise<readonly Act[]> =>
    (await drawer.list<Act>(shelf)).filter((act) => act.who === who);
  const run = async (who: string): Promise<void> => {
    for (const act of await list(who)) if (!act.refused && !(await settle(act))) break;
    changed();
  };
  const replay = (who: string): Promise<void> => {
    turn = turn.catch(() => undefined).then(() => oneTabAtATime(() => run(who)));
    return turn;
  };
  return {
    replay,
    list,
    post: async (given) => {
      const at = now().toISOString();
      const act: Act = { ...given, id: `${at} ${newKey()}`, key: newKey(), at };
      await drawer.put(shelf + act.id, act);
      awaited.set(act.id, { is: 'waiting' });
      changed();
      await replay(act.who).finally(() => changed());
      const outcome = awaited.get(act.id) ?? { is: 'waiting' };
      awaited.delete(act.id);
      return outcome;
    },
    dismiss: async (id) => {
      await drawer.remove(shelf + id);
      changed();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Two tabs that send the same act do no harm, the key sees to that; they only waste a slow network. */
async function oneTabAtATime(work: () => Promise<void>): Promise<void> {
  await (navigator.locks ? navigator.locks.request('lianyu-outbox', work) : work());
}
