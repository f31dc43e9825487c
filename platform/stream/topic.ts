import type { Actor } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';
import { signal } from '#platform/signal/signals.ts';

/** Where somebody has come to in what he listens to: each change has a number, and numbers only grow. */
export interface Place {
  key: string;
  seq: number;
}

/** A change. It carries ids and counts, never sensitive words. */
export interface Change extends Place {
  data: object;
}

/** What browsers may listen to on their one connection. A module registers it. */
export interface Topic {
  name: string;
  /** Who may listen: whoever has this action in the policy. */
  access: string;
  /** What of it somebody hears; who has the same key hears the same. */
  keyOf: (actor: Actor) => string;
  /** The number a browser that is new begins after, and how things stand then. */
  begin: (ctx: Context, key: string) => Promise<{ seq: number; data: object }>;
  /**
   * What has changed since, in the order of the numbers of each key: a page of it at most. Of what is more than a page there is one
   * change, which says how much was missed: a list is there to read that in.
   */
  after: (ctx: Context, places: readonly Place[]) => Promise<readonly Change[]>;
}

/** The channel that wakes those who listen to a topic; the payload is `topic county key,key,…`. */
export const streamChannel = 'lianyu_stream';

/** So many ids fit in one signal. */
const keysPerSignal = 200;

/** Wakes the browsers that listen to these keys of a topic, once the transaction is committed. */
export function wakeTopic(ctx: Context, { name }: Pick<Topic, 'name'>, keys: readonly string[]): void {
  for (let at = 0; at < keys.length; at += keysPerSignal) {
    const some = keys.slice(at, at + keysPerSignal).join(',');
    signal(ctx, streamChannel, `${name} ${ctx.actor.county} ${some}`);
  }
}
