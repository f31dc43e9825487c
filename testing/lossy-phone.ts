import { Problem, problemOf } from '#platform/browser/problem.ts';
import type { Act } from '#phone/outbox/machine.ts';
import { Outbox } from '#phone/outbox/outbox.ts';

/** Phones at the other end of a bad line, in a process of their own: each writes one message after the other by its outbox, until the server has all. */

/** Where a phone writes to, as whom, and what. */
export interface LossyPhone {
  address: string;
  cookie: string;
  bodies: string[];
}

/** What the phones did: how often they sent, and how often they gave up waiting for the answer. */
export interface LossyTally {
  sent: number;
  unanswered: number;
  seconds: number;
}

/** Shorter than on a real phone, so that answers are given up that are still on their way. */
const longestSendingMs = 3_000;
const who = '990101 guardian';
const tally: LossyTally = { sent: 0, unanswered: 0, seconds: 0 };

async function deliver({ address, cookie }: LossyPhone, act: Act): Promise<unknown> {
  tally.sent += 1;
  const headers = { cookie, 'content-type': 'application/json', 'idempotency-key': act.key };
  const asked = {
    method: 'POST',
    headers,
    body: JSON.stringify(act.sent),
    signal: AbortSignal.timeout(longestSendingMs),
  };
  try {
    const reply = await fetch(address, asked);
    if (!reply.ok) throw await problemOf(reply);
    return await reply.json();
  } catch (error) {
    if (error instanceof Problem) throw error;
    tally.unanswered += 1;
    throw new Problem({ code: 'offline', status: 0 }, error);
  }
}

async function writeAll(phone: LossyPhone): Promise<void> {
  const disk = new Map<string, unknown>();
  let last = 0;
  const outbox = new Outbox({
    shelf: {
      entries: async <T>() => [...disk] as [string, T][],
      get: async <T>(key: string) => disk.get(key) as T | undefined,
      put: async (key, value) => void disk.set(key, value),
      append: async (_, value) => {
        const key = String((last += 1)).padStart(6, '0');
        disk.set(key, value);
        return key;
      },
      remove: async (key) => void disk.delete(key),
    },
    deliver: (act) => deliver(phone, act),
    alone: (work) => work(),
  });
  for (const body of phone.bodies)
    await outbox.post({ who, endpoint: 'messages.writeMessage', sent: { body }, title: body });
  while (disk.size > 0) await outbox.replay(who, true);
}

const began = performance.now();
await Promise.all((JSON.parse(process.argv[2] ?? '[]') as LossyPhone[]).map(writeAll));
process.stdout.write(JSON.stringify({ ...tally, seconds: (performance.now() - began) / 1_000 } satisfies LossyTally));
process.exit(0);
