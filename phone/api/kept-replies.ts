import { isOffline } from '#platform/browser/problem.ts';
import { shelfOf } from '#phone/outbox/shelf.ts';

/** A reply as it lies on the phone, with the moment it was given. */
interface Kept {
  at: string;
  reply: unknown;
}

/** As long as a family stays signed in; what was not read anew since is no longer shown, nor kept. */
const keptForMs = 30 * 24 * 3_600_000;

const replies = shelfOf('reply');
/** Of which readings the last reply came from the phone itself, with its moment. */
const fromPhone = new Map<string, string>();

const isOver = (at: string, now: number): boolean => !(now - Date.parse(at) < keptForMs);

/** Keeps what a reader was told, or chose, until it is over or he signs out. */
export function keepReply(key: string, reply: unknown): Promise<void> {
  const now = new Date();
  return replies.put(key, { at: now.toISOString(), reply } satisfies Kept);
}

/** The reply now, or the last one when the server cannot be reached. */
export async function readKept<Reply>(key: string, read: () => Promise<Reply>): Promise<Reply> {
  try {
    const reply = await read();
    fromPhone.delete(key);
    // A phone that is full shows what it reads all the same.
    await keepReply(key, reply).catch(() => undefined);
    return reply;
  } catch (error) {
    const kept = isOffline(error) ? await replies.get<Kept>(key) : undefined;
    if (kept === undefined || isOver(kept.at, Date.now())) throw error;
    fromPhone.set(key, kept.at);
    return kept.reply as Reply;
  }
}

/** When a reply that is shown now was given, if it came from this phone. */
export const keptSince = (key: string): string | undefined => fromPhone.get(key);

/** The last reply kept, without asking anybody. */
export const lastReply = async <Reply>(key: string): Promise<Reply | undefined> =>
  (await replies.get<Kept>(key))?.reply as Reply | undefined;

/** Forgets every reply kept on this phone: when somebody signs out or takes another role. */
export const forgetReplies = (): Promise<void> => replies.shred();

/** Forgets what is over. */
export async function forgetOldReplies(): Promise<void> {
  const now = Date.now();
  for (const [key, { at }] of await replies.entries<Kept>()) if (isOver(at, now)) await replies.remove(key);
}
