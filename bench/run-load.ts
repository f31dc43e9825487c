import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { computeRun } from '#modules/needs/server/compute-run.ts';
import { aWideCounty } from '#modules/needs/server/rules/testing.ts';
import { aCountyOf, aQueuedRun } from '#modules/needs/testing.ts';
import { refreshStatistics } from '#platform/db/refresh-statistics.ts';
import { asSystemOf } from '#platform/context.ts';
import { inThread } from '#platform/threads/in-thread.ts';
import { type DemoServer, percentile, rounded, startDemoServer } from './demo-server.ts';
import type { Solved } from './solve-thread.ts';

const million = 1_000_000;
const rounds = 3;
const quietMs = 15_000;
const dayMs = 86_400_000;

/** How long a signed-in read takes while nothing is computed, and while something large is: one reader, one read after the other. */
export async function* figures(): AsyncGenerator<object> {
  const needs = 200_000;
  const { demo, read } = await aCountyWith(needs);
  for (let round = 1; round <= rounds; round++) {
    yield* beside(read, `a run of ${needs} needs`, () => compute(demo));
    yield* beside(read, `a solve of ${million} needs`, solve);
  }
  await demo.close();
}

/** The same beside one whole run of a million needs: takes a quarter of an hour and 6 GB. */
export async function* millionFigures(): AsyncGenerator<object> {
  const { demo, read } = await aCountyWith(million);
  yield* beside(read, `a run of ${million} needs`, () => compute(demo));
  await demo.close();
}

/** A server with that many needs, and its reader. */
async function aCountyWith(needs: number): Promise<{ demo: DemoServer; read: () => Promise<void> }> {
  const demo = await startDemoServer();
  // Nothing is remembered of a county in which nothing has happened yet.
  await compute(demo);
  await fill(demo, needs);
  const read = await reader(demo);
  await readUntil(read, pause(2_000));
  return { demo, read };
}

/** The reads beside some work, against those before and after it. */
async function* beside(read: () => Promise<void>, what: string, work: () => Promise<object>): AsyncGenerator<object> {
  const before = await readUntil(read, pause(quietMs));
  const began = performance.now();
  const done = work();
  const busy = await readUntil(read, done);
  const seconds = rounded((performance.now() - began) / 1_000);
  const after = await readUntil(read, pause(quietMs));
  const quiet = [...before.times, ...after.times];
  const p99 = [percentile(quiet, 0.99), percentile(busy.times, 0.99)] as const;
  yield {
    figure: `read p99, beside ${what} / nothing`,
    value: rounded(p99[1] / p99[0]),
    aim: 2,
    p99Ms: p99.map(rounded),
    p50Ms: [percentile(quiet, 0.5), percentile(busy.times, 0.5)].map(rounded),
    longestMs: [percentile(quiet, 1), percentile(busy.times, 1)].map(rounded),
    stalledMs: [Math.max(before.stalledMs, after.stalledMs), busy.stalledMs],
    reads: [quiet.length, busy.times.length],
    seconds,
    ...(await done),
  };
}

/** Puts the needs and the resources into the county. */
async function fill({ server, world: { county } }: DemoServer, wanted: number): Promise<void> {
  const now = new Date();
  const dayIn = (days: number): string => new Date(now.getTime() + days * dayMs).toISOString().slice(0, 10);
  const { needs, supply, ...rest } = aWideCounty({ needs: wanted, supply: 400 });
  await aCountyOf(
    { system: (work) => asSystemOf(server.around, county, work), county, clock: { now, pass: () => undefined } },
    {
      ...rest,
      needs: needs.map((need) => ({ ...need, period: { from: dayIn(7), to: dayIn(56) } })),
      supply: supply.map((one) => ({ ...one, vettedUntil: dayIn(365) })),
    },
  );
  await refreshStatistics(server.around.opened.db);
}

/** Puts a run in line and waits until it is ready. */
async function compute({ server, world }: DemoServer): Promise<object> {
  const system = <T>(work: Parameters<typeof asSystemOf<T>>[2]) => asSystemOf(server.around, world.county, work);
  const run = await system(async (ctx) => {
    const id = await aQueuedRun(ctx);
    await ctx.enqueue(ctx, computeRun, { run: id });
    return id;
  });
  for (;;) {
    await pause(500);
    const { state } = await system(({ db, actor }) =>
      db
        .selectFrom('needs.match_run')
        .select('state')
        .where('county', '=', actor.county)
        .where('id', '=', run)
        .executeTakeFirstOrThrow(),
    );
    if (state === 'ready') return {};
    if (state !== 'queued' && state !== 'running') throw new Error(`the run is ${state}`);
  }
}

const thread = new URL('./solve-thread.ts', import.meta.url);

/** Solves a synthetic problem in a thread of this process. */
const solve = (): Promise<object> => inThread<Solved>(thread, million, { maxOldGenerationSizeMb: 8_000 }, {});

/** A signed-in read of one need. */
async function reader({ grantOf, cookieOf, address }: DemoServer): Promise<() => Promise<void>> {
  const { id, person } = grantOf('homeroom');
  const headers = { cookie: await cookieOf(person, id) };
  const listed = (await (await fetch(`${address}/api/needs`, { headers })).json()) as { items: { id: string }[] };
  const need = listed.items[0]?.id ?? '';
  return async () => {
    const reply = await fetch(`${address}/api/needs/${need}`, { headers });
    await reply.text();
    if (!reply.ok) throw new Error(`the need answered ${reply.status}`);
  };
}

/** Reads until something has come to its end; gives the milliseconds of each, and the longest stall of the event loop. */
async function readUntil(
  read: () => Promise<void>,
  end: Promise<unknown>,
): Promise<{ times: number[]; stalledMs: number }> {
  const over = new AbortController();
  const stop = (): void => over.abort();
  end.then(stop, stop);
  const stalls = monitorEventLoopDelay({ resolution: 1 });
  stalls.enable();
  const times: number[] = [];
  while (!over.signal.aborted) {
    const began = performance.now();
    await read();
    times.push(performance.now() - began);
  }
  stalls.disable();
  return { times, stalledMs: rounded(stalls.max / 1e6) };
}
