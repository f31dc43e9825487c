import { changesAfter, changesOf, countChange } from '#modules/notify/server/store.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { type Topic, wakeTopic } from '#platform/stream/topic.ts';

/**
 * A topic of what changes before a person's eyes without being told him: each time it has he reads again what he has open, and
 * the server decides anew what he may. However much it was in an absence is one change.
 */
export const ownChanges = (name: string, access: string): Topic => ({
  name,
  access,
  keyOf: ({ person }) => person,
  begin: async (ctx, person) => ({ seq: await changesOf(ctx, person), data: {} }),
  after: async (ctx, places) => (await changesAfter(ctx, places)).map((place) => ({ ...place, data: {} })),
});

/** Tells these people, as the transaction commits, that something of a topic has changed. */
export const tellChange = (ctx: Context, topic: Pick<Topic, 'name'>, persons: readonly string[]): Promise<void> =>
  asSystem(ctx, async () => {
    await countChange(ctx, persons);
    wakeTopic(ctx, topic, persons);
  });
