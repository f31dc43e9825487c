import type { Anchors } from '#platform/audit/anchors.ts';
import { beginning, headOf, sealNext } from '#platform/audit/seal.ts';
import type { Context } from '#platform/context.ts';
import type { Log } from '#platform/log.ts';

const everyMs = 1_000;
const anchorEveryMs = 5 * 60_000;

/** What the sealer works with. */
export interface SealerRoom {
  /** One transaction as the system, in a county. */
  transaction: <T>(county: string, work: (ctx: Context) => Promise<T>) => Promise<T>;
  counties: () => Promise<readonly string[]>;
  anchors: Pick<Anchors, 'keep'>;
  log: Log;
}

/**
 * Seals the records of a county that are not sealed yet: all of them the first time, later those of transactions that may
 * still have some, from the one on that it gave the time before.
 */
export async function sealAll(
  transaction: <T>(work: (ctx: Context) => Promise<T>) => Promise<T>,
  since?: string,
): Promise<string | undefined> {
  let settled: string | undefined;
  for (let from = { ...beginning, tx: since ?? beginning.tx }; ; ) {
    const sealed = await transaction((ctx) => sealNext(ctx, from, since === undefined));
    // Another node is at it, and this one will look at the same again.
    if (!sealed) return since;
    settled ??= sealed.settled;
    if (!sealed.next) return settled;
    from = sealed.next;
  }
}

/**
 * Every second each county's committed records are sealed, by whichever node comes first; every few minutes and at the end
 * each node anchors the heads it sees. What fails is logged and tried again: nobody waits for it.
 */
export class Sealer {
  readonly #room: SealerRoom;
  readonly #since = new Map<string, string | undefined>();
  readonly #anchored = new Map<string, number>();
  #turn: Promise<void> = Promise.resolve();
  #nextAnchor = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(room: SealerRoom) {
    this.#room = room;
    this.#timer = setTimeout(() => void this.#tick(), everyMs).unref();
  }

  /** Seals all that is committed now. */
  seal(): Promise<void> {
    return this.#inTurn(async (county) => {
      const { transaction } = this.#room;
      this.#since.set(county, await sealAll((work) => transaction(county, work), this.#since.get(county)));
    });
  }

  /** Signs how far every chain goes, and keeps it outside of the database. */
  anchor(): Promise<void> {
    return this.#inTurn(async (county) => {
      const { transaction, anchors } = this.#room;
      const [head, now] = await transaction(county, async (ctx) => [await headOf(ctx), ctx.now] as const);
      if (head.seq === (this.#anchored.get(county) ?? 0)) return;
      await anchors.keep(county, head, now);
      this.#anchored.set(county, head.seq);
    });
  }

  /** Does both once more, and ends. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.seal();
    await this.anchor();
  }

  async #tick(): Promise<void> {
    await this.seal();
    if (performance.now() >= this.#nextAnchor) {
      this.#nextAnchor = performance.now() + anchorEveryMs;
      await this.anchor();
    }
    this.#timer?.refresh();
  }

  /** For every county, after what is being done already; one that fails keeps no other from it. */
  #inTurn(work: (county: string) => Promise<void>): Promise<void> {
    const { counties, log } = this.#room;
    const told = (error: unknown): void => log.error({ error }, 'the audit records could not be sealed');
    this.#turn = this.#turn.then(async () => {
      const all = await counties().catch((error: unknown) => (told(error), []));
      for (const county of all) await work(county).catch(told);
    });
    return this.#turn;
  }
}
