import { Problem } from '#platform/browser/problem.ts';
import { newKey } from '#platform/browser/send.ts';
import type { WaitingName } from '#phone/api/offline.ts';
import type { Drawer } from '#phone/outbox/drawer.ts';

/** An act that was done on this phone and has to reach the server. */
export interface Act {
  /** Its place in the order of acts. */
  id: string;
  /** The person and role that did it; under another it is never sent. */
  who: string;
  endpoint: WaitingName;
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

const shelf = 'act ';

/** Signed out, overloaded, restarting or out of reach: the act is as good as before, only not now. */
const isForLater = (problem: Problem): boolean =>
  problem.status === 0 || [401, 429].includes(problem.status) || problem.status >= 500;

/**
 * Keeps acts until the server has them, and sends them in order. An act is in the drawer before it is sent, so neither
 * a crash nor a dead battery loses it.
 */
export class Outbox {
  readonly #drawer: Drawer;
  readonly #deliver: Deliver;
  readonly #now: () => Date;
  readonly #listeners = new Set<() => void>();
  /** Acts whose poster is waiting on the screen, with what became of them. */
  readonly #awaited = new Map<string, Outcome>();
  #turn: Promise<void> = Promise.resolve();

  constructor(drawer: Drawer, deliver: Deliver, now: () => Date = () => new Date()) {
    this.#drawer = drawer;
    this.#deliver = deliver;
    this.#now = now;
  }

  async post(given: Pick<Act, 'who' | 'endpoint' | 'sent' | 'title'>): Promise<Outcome> {
    const at = this.#now().toISOString();
    const act: Act = { ...given, id: `${at} ${newKey()}`, key: newKey(), at };
    await this.#drawer.put(shelf + act.id, act);
    this.#awaited.set(act.id, { is: 'waiting' });
    this.#changed();
    await this.replay(act.who).finally(() => this.#changed());
    const outcome = this.#awaited.get(act.id) ?? { is: 'waiting' };
    this.#awaited.delete(act.id);
    return outcome;
  }

  /** Tries what waits for this person; nothing happens when nothing waits. */
  replay(who: string): Promise<void> {
    this.#turn = this.#turn.catch(() => undefined).then(() => oneTabAtATime(() => this.#run(who)));
    return this.#turn;
  }

  async list(who: string): Promise<readonly Act[]> {
    return (await this.#drawer.list<Act>(shelf)).filter((act) => act.who === who);
  }

  /** Puts a refused act away. */
  async dismiss(id: string): Promise<void> {
    await this.#drawer.remove(shelf + id);
    this.#changed();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }

  async #run(who: string): Promise<void> {
    for (const act of await this.list(who)) if (!act.refused && !(await this.#settle(act))) break;
    this.#changed();
  }

  /** Sends an act; false when it has to wait, and with it those behind. */
  async #settle(act: Act): Promise<boolean> {
    try {
      const reply = await this.#deliver(act);
      await this.#drawer.remove(shelf + act.id);
      if (this.#awaited.has(act.id)) this.#awaited.set(act.id, { is: 'done', reply });
      return true;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (isForLater(error)) return false;
      await this.#refuse(act, error);
      return true;
    }
  }

  /** Whoever is on the screen hears the refusal at once; an old act keeps it until it is read. */
  async #refuse(act: Act, problem: Problem): Promise<void> {
    if (this.#awaited.has(act.id)) {
      this.#awaited.set(act.id, { is: 'refused', problem });
      await this.#drawer.remove(shelf + act.id);
      return;
    }
    const refused = { code: problem.code, title: problem.title };
    await this.#drawer.put(shelf + act.id, { ...act, refused });
  }
}

/** Two tabs that send the same act do no harm, the key sees to that; they only waste a slow network. */
async function oneTabAtATime(work: () => Promise<void>): Promise<void> {
  await (navigator.locks ? navigator.locks.request('lianyu-outbox', work) : work());
}
