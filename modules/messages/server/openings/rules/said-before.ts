import type { OpenedMessage } from '#modules/messages/contract/opening.ts';
import { isGone, type MessageRow } from '#modules/messages/server/conversations/store/message-store.ts';
import { Hits, hitsBefore, hitsIn } from '#modules/messages/server/moderation/hits.ts';
import type { ItemRow } from '#modules/messages/server/moderation/store/item-store.ts';

/** What a message said as it rang, where it says something else by now or nothing any more; of one that never rang nothing. */
export function saidBefore(
  message: Pick<MessageRow, 'body' | 'state'>,
  rang: readonly Pick<ItemRow, 'hits' | 'said_before'>[],
): OpenedMessage['saidBefore'] {
  // Each keeps what was said since it came before somebody: the first of them all.
  const [all = []] = rang.map((one) => hitsBefore(one.said_before)).toSorted((a, b) => b.length - a.length);
  const earlier = all.map(({ body, hits }) => ({ body, hits }));
  if (!isGone(message) || rang.length === 0 || message.body === '') return earlier;
  const { body } = message;
  return [
    ...earlier,
    {
      body,
      hits: hitsIn(
        body,
        rang.flatMap(({ hits }) => Hits.parse(hits)),
      ),
    },
  ];
}
