import { arrive } from '#modules/notify/server/arrive.ts';
import { holdBack } from '#modules/notify/server/held/hold-back.ts';
import { workOf } from '#modules/notify/server/held/work.ts';
import { raiseItems } from '#modules/notify/server/store/about-store.ts';
import type { NewItem } from '#modules/notify/server/store.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';

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
  /** Who tells has waited for its reader’s hours himself, or it is not to wait; it rings in them no more than any other. */
  hasWaited?: boolean;
  /** The thing it is about: whoever has read or answered that has read this too (`readAbout`). */
  about?: string;
  /** It says how many (`count` of its data): while one about the thing is unread there comes no other, and that one says one more. */
  isCounted?: boolean;
  /** Its reader was there a moment ago: it comes without a ring, and goes out only where he has not read some minutes later. */
  isHere?: boolean;
}

const none: ReadonlySet<string> = new Set();

/**
 * Puts a message into inboxes in the transaction of the change; once it commits, listening browsers get it. Whom it finds in the
 * quiet hours of his work gets it when they are over, unless it is urgent, waited for, or has waited already.
 */
export async function tell(ctx: Context, telling: Telling): Promise<void> {
  const { persons, isExpected, hasWaited, isHere, isCounted, ...said } = telling;
  const item: NewItem = { ...said, roles: said.roles ?? [], at: ctx.now };
  const comesNow = persons.length === 0 || item.level === 3 || isExpected === true || hasWaited === true;
  const work = comesNow ? undefined : await asSystem(ctx, () => workOf(ctx, persons));
  const readers = work ? await asSystem(ctx, () => holdBack(ctx, item, persons, work)) : persons;
  const raised = isCounted ? await asSystem(ctx, () => raiseItems(ctx, item.about, readers)) : none;
  const others = readers.filter((one) => !raised.has(one));
  await arrive(ctx, item, others, isExpected ? 'expected' : isHere ? 'here' : 'ringing', work);
}
