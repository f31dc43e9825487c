import { Problem } from '#platform/browser/problem.ts';
import { call } from '#phone/api/call.ts';
import type { SentTo } from '#phone/api/call.ts';
import type { WaitingName } from '#phone/api/offline.ts';
import type { Act } from '#phone/outbox/machine.ts';
import { Outbox } from '#phone/outbox/outbox.ts';
import { shelfOf } from '#phone/outbox/shelf.ts';

/** A network that takes a request and does not answer for so long is one that is not there. */
const longestSendingMs = 45_000;

async function deliver(act: Act): Promise<unknown> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), longestSendingMs);
  try {
    const how = { key: act.key, as: act.who, signal: patience.signal };
    return await call(act.endpoint, act.sent as SentTo<WaitingName>, how);
  } catch (error) {
    throw patience.signal.aborted ? new Problem({ code: 'offline', status: 0 }, error) : error;
  } finally {
    clearTimeout(timer);
  }
}

/** The outbox of this phone. */
export const outbox = new Outbox({ shelf: shelfOf('act'), deliver });
