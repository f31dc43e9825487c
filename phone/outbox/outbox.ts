import { Problem } from '#platform/browser/problem.ts';
import { newKey } from '#platform/browser/send.ts';
import { again, asAct, beingSent, nextOf, refused, unsent, written } from '#phone/outbox/machine.ts';
import type { Act, Done, Kept, Refused } from '#phone/outbox/machine.ts';
import type { Shelf } from '#phone/outbox/shelf.ts';

/** What became of an act: the server has it, it waits for the network, or it was refused. */
export type Outcome = { is: 'done'; reply: unknown } | { is: 'waiting' } | { is: 'refused'; problem: Problem };

/** What an outbox needs of the world around it. */
export interface Around {
  shelf: Pick<Shelf, 'entries' | 'get' | 'put' | 'append' | 'remove'>;
  /** Sends one act; throws a `Problem` where no reply came. */
  deliver: (act: Act) => Promise<unknown>;
  now?: () => Date;
  /** From 0 to 1. */
  chance?: () => number;
  newKey?: () => string;
  /** Does this while no other tab does it. */
  alone?: (work: () => Promise<void>) => Promise<void>;
}

/** Two tabs that send the same act do no harm, the key sees to that; they only waste a slow network. */
const oneTabAtATime = async (work: () => Promise<void>): Promise<void> => {
  await (navigator.locks ? navigator.locks.request('lianyu-outbox', work) : work());
};

/**
 * Keeps acts until the server has them, and sends them in order. An act is on the disk before it is sent, so neither
 * a crash nor a dead battery loses it. `machine.ts` says what becomes of each; this does it.
 */
export class Outbox {
  readonly #around: Required<Around>;
  readonly #listeners = new Set<() => void>();
  /** Acts whose poster is waiting on the screen, with what became of them. */
  readonly #awaited = new Map<string, Outcome | undefined>();
  #turn: Promise<Date | undefined> = Promise.resolve(undefined);

  constructor(around: Around) {
    this.#around = { now: () => new Date(), chance: Math.random, newKey, alone: oneTabAtATime, ...around };
  }

  async post(given: Done): Promise<Outcome> {
    const { shelf } = this.#around;
    const act = written(given, this.#around.newKey(), this.#around.now());
    let id: string;
    try {
      id = await shelf.append(act.at, act);
    } catch (cause) {
      // What is not on the disk is not sent either: nobody would know it again when the answer is lost.
      return { is: 'refused', problem: new Problem({ code: 'phone.not_kept', status: 0 }, cause) };
    }
    this.#awaited.set(id, undefined);
    this.#changed();
    try {
      await this.replay(act.who, true);
      const outcome =
        this.#awaited.get(id) ?? (await this.#heardElsewhere(id).catch(() => ({ is: 'waiting' as const })));
      // It is told on the screen, and only then put away: a page that dies now leaves it to be read.
      if (outcome.is === 'refused') void this.dismiss(id).catch(() => undefined);
      return outcome;
    } finally {
      this.#awaited.delete(id);
      this.#changed();
    }
  }

  /**
   * Tries what waits for this reader, and gives when to come again, if it is worth it. Somebody who asks, or a network that came
   * back, need not wait for the pause to be over.
   */
  replay(who: string, isAsked = false): Promise<Date | undefined> {
    const run = async (): Promise<Date | undefined> => {
      let comeAgain: Date | undefined;
      await this.#around.alone(async () => {
        comeAgain = await this.#run(who, isAsked);
      });
      return comeAgain;
    };
    // A disk that fails now has the act all the same, and is asked again later.
    this.#turn = this.#turn.then(run).catch(() => undefined);
    return this.#turn;
  }

  /** What this person did, in whatever role, that the server does not have yet or refused. */
  async list(person: string): Promise<readonly Kept[]> {
    return (await this.#all()).filter((act) => act.who.startsWith(`${person} `));
  }

  /** Puts a refused act away. */
  async dismiss(id: string): Promise<void> {
    await this.#around.shelf.remove(id);
    this.#changed();
  }

  /** Lets a refused act wait again, under the same key. */
  async again({ id, ...act }: Kept): Promise<void> {
    await this.#around.shelf.put(id, again(act));
    this.#changed();
  }

  /** Refuses what this person did in a role that he has no more: it would wait for ever. */
  async refuseRolesBut(person: string, kept: readonly string[]): Promise<void> {
    for (const act of await this.list(person))
      if (!act.refused && !kept.includes(act.who)) await this.#refuse(act, { code: 'phone.role_gone', title: '' });
    this.#changed();
  }

  /** Takes over what the same person did on another phone, under the same keys; gives how many are new here. */
  async take(person: string, acts: readonly Act[]): Promise<number> {
    const known = new Set((await this.#all()).map(({ key }) => key));
    const fresh = acts.filter((act) => act.who.startsWith(`${person} `) && !known.has(act.key));
    // The other phone may have sent them.
    for (const act of fresh) await this.#around.shelf.append(act.at, { ...act, unsure: act.unsure ?? act.at });
    this.#changed();
    return fresh.length;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }

  async #all(): Promise<Kept[]> {
    const kept = await this.#around.shelf.entries();
    return kept.flatMap(([id, value]) => {
      const act = asAct(value);
      return act ? [{ ...act, id }] : [];
    });
  }

  /** One look at the disk, then one act after the other. */
  async #run(who: string, isAsked: boolean): Promise<Date | undefined> {
    const acts = (await this.#all()).filter((act) => act.who === who);
    try {
      for (;;) {
        const next = nextOf(acts, this.#around.now(), isAsked);
        if (next === undefined || next.is === 'pausing') return next?.until;
        const { act } = next;
        const left = next.is === 'sendable' ? await this.#send(act) : await this.#refuse(act, next.why);
        if (left && !left.refused) return left.notBefore === undefined ? undefined : new Date(left.notBefore);
        acts.splice(0, acts.indexOf(act) + 1);
      }
    } finally {
      this.#changed();
    }
  }

  async #refuse({ id, ...act }: Kept, why: Refused): Promise<Act> {
    const left = refused(act, why);
    await this.#around.shelf.put(id, left);
    return left;
  }

  /** Sends an act; gives what is left of it, nothing when the server has it. */
  async #send({ id, ...act }: Kept): Promise<Act | undefined> {
    const { shelf, deliver, now, chance } = this.#around;
    await shelf.put(id, beingSent(act, now()));
    let reply: unknown;
    try {
      reply = await deliver(act);
    } catch (error) {
      return this.#leave(id, unsent(act, error, now(), chance()), error);
    }
    await shelf.remove(id);
    if (this.#awaited.has(id)) this.#awaited.set(id, { is: 'done', reply });
    return undefined;
  }

  /** Keeps what is left of an act; whoever is on the screen hears a refusal at once. */
  async #leave(id: string, act: Act, problem: unknown): Promise<Act> {
    await this.#around.shelf.put(id, act);
    if (act.refused && this.#awaited.has(id) && problem instanceof Problem)
      this.#awaited.set(id, { is: 'refused', problem });
    return act;
  }

  /** What became of an act that another tab may have sent in the meantime. */
  async #heardElsewhere(id: string): Promise<Outcome> {
    const act = (await this.#all()).find((one) => one.id === id);
    if (!act) return { is: 'done', reply: undefined };
    if (!act.refused) return { is: 'waiting' };
    return { is: 'refused', problem: new Problem({ ...act.refused, status: 409 }) };
  }
}
