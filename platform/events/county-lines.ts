import { type Context, inContext, type Surroundings, systemActor } from '#platform/context.ts';
import { Line, type Patience } from '#platform/events/line.ts';
import type { Listener } from '#platform/events/listener.ts';
import { batch, kindsAfter, lastSettled, type Place, settledCount } from '#platform/events/outbox.ts';
import { Woken } from '#platform/events/woken.ts';
import { newId } from '#platform/id.ts';
import type { Log } from '#platform/log.ts';

const unsettledMs = 15;

/** All lines of one county: its outbox is looked into once for all of them, and those are woken that hear what has come. */
export class CountyLines {
  readonly all: readonly Line[];
  readonly #around: Surroundings & { log: Log };
  readonly #county: string;
  readonly #looking: Woken;
  /** Whoever hears what had settled before has been woken. */
  #seen: Place | undefined;
  /** How many events have come since all lines were woken. */
  #come = 0;

  constructor(around: Surroundings & { log: Log }, county: string, listeners: readonly Listener[], patience: Patience) {
    this.all = listeners.map((listener) => new Line(around, county, listener, patience));
    this.#around = around;
    this.#county = county;
    this.#looking = new Woken(
      () => this.#look(),
      async (error) => {
        around.log.error({ error, county }, 'the events of a county could not be looked at');
        return false;
      },
      patience.firstRetryMs,
    );
  }

  wake(): void {
    this.#looking.wake();
  }

  /** Resolves when every line has dealt with what had come. */
  async idle(): Promise<void> {
    await this.#looking.idle();
    await Promise.all(this.all.map((line) => line.idle()));
  }

  stop(): void {
    this.#looking.stop();
    for (const line of this.all) line.stop();
  }

  async #look(): Promise<void> {
    if (!this.#seen) {
      this.#seen = await this.#read(lastSettled);
      this.#wakeWhere(() => true);
    }
    while (!this.#looking.isStopped && (await this.#lookFurther(this.#seen)) === 'more');
  }

  async #lookFurther(seen: Place): Promise<'more' | 'done'> {
    const found = await this.#read((ctx) => kindsAfter(ctx, seen));
    const settled = settledCount(found);
    this.#seen = found[settled - 1] ?? seen;
    this.#come += settled;
    // Now and then all of them, so that none has far to go to what it hears next.
    const isTimeForAll = this.#come >= batch;
    if (isTimeForAll) this.#come = 0;
    this.#wakeWhere((line) => isTimeForAll || found.some(({ kind }) => line.hears(kind)));
    // An earlier transaction is still open; its end wakes nobody unless it announces something itself.
    if (settled < found.length) this.#looking.wakeAfter(unsettledMs);
    return settled === batch ? 'more' : 'done';
  }

  #wakeWhere(isWanted: (line: Line) => boolean): void {
    for (const line of this.all) if (isWanted(line)) line.wake();
  }

  #read<T>(work: (ctx: Context) => Promise<T>): Promise<T> {
    const asked = { request: newId(), language: 'zh', readOnly: true } as const;
    return inContext(this.#around, systemActor(this.#county), asked, work);
  }
}
