import { lastSettled } from '#platform/events/outbox.ts';
import type { Topic } from '#platform/stream/topic.ts';

/** Whoever looks at the county's board is told that it has changed (`markChanges`); he reads it again. */
export const boardTopic: Topic = {
  name: 'needs.board',
  access: 'needs.board',
  keyOf: ({ county }) => county,
  begin: async (ctx) => ({ seq: Number((await lastSettled(ctx)).tx), data: {} }),
  after: async (ctx, places) => {
    const seq = Number((await lastSettled(ctx)).tx);
    return places.filter((place) => place.seq < seq).map(({ key }) => ({ key, seq, data: {} }));
  },
};
