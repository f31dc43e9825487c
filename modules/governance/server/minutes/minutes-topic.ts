import { minutesTopicName } from '#modules/governance/contract/minutes-topic.ts';
import { countWritten } from '#modules/governance/server/store/minutes-store.ts';
import type { Topic } from '#platform/stream/topic.ts';

/** Whoever may have minutes open is told that something was written in some of the county’s: not in which, and not what. */
export const minutesTopic: Topic = {
  name: minutesTopicName,
  access: 'governance.read_minutes',
  keyOf: ({ county }) => county,
  begin: async (ctx) => ({ seq: await countWritten(ctx), data: {} }),
  after: async (ctx, places) => {
    const seq = await countWritten(ctx);
    return places.filter((place) => place.seq < seq).map(({ key }) => ({ key, seq, data: { wakes: true } }));
  },
};
