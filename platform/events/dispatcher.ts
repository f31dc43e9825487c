import { asSystemOf, type Surroundings } from '#platform/context.ts';
import { eventChannel } from '#platform/events/announce.ts';
import { CountyLines } from '#platform/events/county-lines.ts';
import type { Line, Patience } from '#platform/events/line.ts';
import { lastEvent } from '#platform/events/last-event.ts';
import type { Listener } from '#platform/events/listener.ts';
import type { Log } from '#platform/log.ts';

const pollMs = 2_000;

/** Together the tries take a minute and a half: longer than what passes by itself, short enough for those behind. */
const usualPatience: Patience = { firstRetryMs: 200, tries: 10 };

/** How one listener stands, over all counties. */
export interface ListenerFigures {
  listener: string;
  /** How long the oldest event it has not heard has been waiting. */
  lagSeconds: number;
  /** How many events it set aside since this server started. */
  setAside: number;
}

/** Runs listeners over committed events until closed. */
export interface Dispatcher {
  /** Resolves when every event committed before the call, and what listeners announced on hearing it, was heard or set aside. */
  settled: (county: string) => Promise<void>;
  figures: () => ListenerFigures[];
  close: () => Promise<void>;
}

/**
 * Starts one line per listener and county. A commit wakes those that hear what it announced by NOTIFY, a slow poll catches
 * what a lost connection missed. An event that fails is tried again, later and later, and nothing behind it is heard before it; one that fails
 * time after time is set aside, kept in `platform.set_aside` and logged, and the others go on.
 */
export async function startDispatcher(
  around: Surroundings & { log: Log },
  listeners: readonly Listener[],
  counties: () => Promise<readonly string[]>,
  patience: Patience = usualPatience,
): Promise<Dispatcher> {
  const lines = linesOf(around, listeners, patience);
  const wakeAll = async (): Promise<void> => (await counties()).forEach(lines.wake);
  const poll = (): void => {
    wakeAll().catch((error: unknown) => around.log.error({ error }, 'the event poll failed'));
  };
  const stopListening = await around.signals.hear(eventChannel, lines.wake, poll);
  const polling = setInterval(poll, pollMs);
  polling.unref();
  await wakeAll();
  return {
    settled: async (county) => {
      const newest = async (): Promise<string> => (await asSystemOf(around, county, lastEvent)).id;
      let heard: string | undefined;
      for (let last = await newest(); last !== heard; last = await newest()) {
        heard = last;
        lines.wake(county);
        await lines.idle();
      }
    },
    figures: () => listeners.map(({ name }) => figuresOf(name, lines.all(), around.clock())),
    close: async () => {
      clearInterval(polling);
      lines.stop();
      await stopListening();
      await lines.idle();
    },
  };
}

/** The lines by county, each begun when it is first woken; once stopped none begins. */
function linesOf(around: Surroundings & { log: Log }, listeners: readonly Listener[], patience: Patience) {
  const counties = new Map<string, CountyLines>();
  let stopped = false;
  return {
    all: (): Line[] => [...counties.values()].flatMap((lines) => lines.all),
    wake: (county: string): void => {
      if (stopped) return;
      const lines = counties.get(county) ?? new CountyLines(around, county, listeners, patience);
      counties.set(county, lines);
      lines.wake();
    },
    idle: (): Promise<unknown> => Promise.all([...counties.values()].map((lines) => lines.idle())),
    stop: (): void => {
      stopped = true;
      for (const lines of counties.values()) lines.stop();
    },
  };
}

function figuresOf(listener: string, lines: readonly Line[], now: Date): ListenerFigures {
  const own = lines.filter((line) => line.listener === listener);
  const waited = own.map(({ waitingSince }) => (waitingSince ? now.getTime() - waitingSince.getTime() : 0));
  return {
    listener,
    lagSeconds: Math.max(0, ...waited) / 1_000,
    setAside: own.reduce((sum, line) => sum + line.setAside, 0),
  };
}
