import { inboxTopic } from '#modules/notify/server/inbox.ts';
import { beginDeliveries } from '#modules/notify/server/deliveries/begin-deliveries.ts';
import { ringsFrom } from '#modules/notify/server/ringing.ts';
import { insertItems, type NewItem, type Numbered, rangOn, takeNumbers } from '#modules/notify/server/store.ts';
import type { Context } from '#platform/context.ts';
import { wakeTopic } from '#platform/stream/topic.ts';

/** Something people should hear of. `data` fills the text's places and names nobody. */
export interface Telling {
  persons: readonly string[];
  /** The event that causes it: the same event is never told twice to the same person. */
  event: string;
  topic: string;
  textKey: string;
  data: Readonly<Record<string, unknown>>;
  link: string;
  /** The roles in which the link opens; left out where it opens in each. */
  roles?: readonly string[];
  /** 3 is urgent: it rings whatever the budget and the hour. */
  level: 1 | 2 | 3;
  /** What the reader has set going himself and waits for comes without a ring. */
  isExpected?: boolean;
}

/** Puts a message into inboxes in the transaction of the change; once it commits, listening browsers get it. */
export async function tell(ctx: Context, telling: Telling): Promise<void> {
  if (telling.persons.length === 0) return;
  const item: NewItem = { ...telling, roles: telling.roles ?? [], at: ctx.now };
  const boxes = await takeNumbers(ctx, telling.persons, item);
  if (boxes.length === 0) return;
  const persons = boxes.map((box) => box.person);
  const rang = await rangOn(ctx, persons, ctx.now);
  const isQuiet = (box: Numbered): boolean =>
    item.level < 3 && (telling.isExpected === true || ringsFrom(box, rang.get(box.person) ?? 0, ctx.now) !== ctx.now);
  const arrived = boxes.map((box) => ({ ...box, rang: rang.get(box.person) ?? 0, quiet: isQuiet(box) }));
  await insertItems(ctx, item, arrived);
  await beginDeliveries(ctx, arrived, telling);
  wakeTopic(ctx, inboxTopic, persons);
}
