import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cancelRun, checkRun, readRun, readRunPins, readRunRows, type RunRow } from '#modules/needs/contract/run.ts';
import { computeRun } from '#modules/needs/server/compute-run.ts';
import { failLostRuns } from '#modules/needs/server/fail-lost-runs.ts';
import type { PairWish } from '#modules/needs/server/rules/run-inputs.ts';
import type { PartKind } from '#modules/needs/server/rules/run-parts.ts';
import { aNeed, aSupply, someInputs } from '#modules/needs/server/rules/testing.ts';
import { insertParts } from '#modules/needs/server/store/run-part-store.ts';
import { aCountyOf, anOfficial, aQueuedRun, runJob } from '#modules/needs/testing.ts';
import type { JobRoom } from '#platform/jobs/job.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let official: Client;

beforeEach(async () => {
  world = await createWorld();
  official = await anOfficial(world);
});
afterEach(() => world.close());

/** More needs than several parts hold, and places for some of them. */
const county = (needs = 330, places = 215) =>
  aCountyOf(
    world,
    someInputs({
      needs: Array.from({ length: needs }, (_, at) => aNeed({ id: String(at), whom: String(at), mode: 'remote' })),
      supply: [aSupply({ capacity: places })],
    }),
  );

/** Computes a run; `before` may do something ahead of each of its transactions. */
async function compute(run: string, before: (step: number) => Promise<unknown> = async () => undefined): Promise<void> {
  let step = 0;
  const transaction: JobRoom['transaction'] = async (work) => {
    await before(++step);
    return world.system(work);
  };
  const room = { county: world.county, signal: new AbortController().signal, log: world.server.app.log, transaction };
  await computeRun.run(room, { run });
}

/** A run that is ready. */
async function computed(): Promise<string> {
  const run = await world.system(aQueuedRun);
  await compute(run);
  return run;
}

type Window = { page?: string; size?: string; verdict?: 'served' | 'unserved' };
const page = (id: string, query: Window = {}) => official.call(readRunRows, { params: { id }, query: query as never });
const read = (id: string) => official.call(readRun, { params: { id } });
const keptOf = async (run: string): Promise<PartKind[]> =>
  world.system(async ({ db }) => {
    const parts = await db.selectFrom('needs.run_part').select('kind').where('run', '=', run).execute();
    return parts.map(({ kind }) => kind as PartKind);
  });

describe('the rows of a run', () => {
  const all = async (id: string, query: Window): Promise<{ rows: RunRow[]; total: number }> => {
    const rows: RunRow[] = [];
    for (let at = 1; ; at++) {
      const { items, total } = await page(id, { ...query, page: String(at), size: '70' });
      rows.push(...items);
      if (items.length < 70) return { rows, total };
    }
  };

  test('come page by page over the borders of parts, each once, those served first', async () => {
    await county();
    const id = await computed();
    expect(new Set(await keptOf(id))).toEqual(new Set(['need', 'supply', 'served', 'unserved', 'outcome', 'price']));
    const { rows, total } = await all(id, {});
    expect([total, rows.length, new Set(rows.map((row) => row.need)).size]).toEqual([330, 330, 330]);
    expect(rows.findIndex((row) => row.chosen === null)).toBe(215);
    const [served, left] = [await all(id, { verdict: 'served' }), await all(id, { verdict: 'unserved' })];
    expect([served.total, left.total]).toEqual([215, 115]);
    expect([...served.rows, ...left.rows]).toEqual(rows);
    expect(await page(id, { page: '9', size: '70' })).toMatchObject({ items: [], total: 330 });
  });

  test('of a page are read from the parts it stands in, whatever the others are', async () => {
    await county();
    const id = await computed();
    const { items } = await page(id, { page: '2', size: '100' });
    await world.system(({ db }) =>
      db
        .updateTable('needs.run_part')
        .set({ items: 'not read' })
        .where((eb) => eb.not(eb.and([eb('kind', '=', 'served'), eb('number', '=', 1)])))
        .execute(),
    );
    expect((await page(id, { page: '2', size: '100' })).items).toEqual(items);
    expect(await read(id)).toMatchObject({ served: 215, unserved: 115 });
  });
});

describe('a run is decided on what is true when its computation begins', () => {
  test('a need that was withdrawn since it was asked for is not in it', async () => {
    await county(3, 1);
    const run = await world.system(aQueuedRun);
    await world.system(({ db }) =>
      db
        .updateTable('needs.need')
        .set({ state: 'withdrawn' })
        .where('id', 'in', (given) => given.selectFrom('needs.need').select('id').limit(1))
        .execute(),
    );
    await compute(run);
    expect((await page(run)).total).toBe(2);
  });

  test('pins that do not fit any more are left out, and counted', async () => {
    await county(4, 1);
    const run = await world.system(aQueuedRun);
    const pins = await world.system(async ({ db }): Promise<PairWish[]> => {
      const needs = await db.selectFrom('needs.need').select('id').orderBy('id').execute();
      const { id: resource } = await db.selectFrom('resources.resource').select('id').executeTakeFirstOrThrow();
      return needs.map(({ id }, at) => ({ need: id, resource, verdict: at < 3 ? 'pin' : 'forbid' }));
    });
    await world.system(async ({ db }) => {
      const [gone] = pins;
      await db
        .updateTable('needs.need')
        .set({ state: 'withdrawn' })
        .where('id', '=', gone?.need ?? '')
        .execute();
      await db
        .updateTable('needs.match_run')
        .set({ pins: JSON.stringify(pins) })
        .execute();
    });
    await compute(run);
    // One waits no longer; of two there is one place.
    expect(await read(run)).toMatchObject({ pinsDropped: 2, pins: [pins[2], pins[3]] });
    expect((await official.call(readRunPins, { params: { id: run }, query: {} })).items).toMatchObject([
      { need: pins[2]?.need, verdict: 'pin', town: '990101201' },
      { need: pins[3]?.need, verdict: 'forbid' },
    ]);
    expect(await official.call(checkRun, { params: { id: run } })).toMatchObject({ outcome: 'same' });
  });
});

describe('a computation that does not come to its end', () => {
  const left = { kind: 'served', number: 7, count: 1, items: '[{}]' } as const;

  test('leaves nothing that is read, and is made anew', async () => {
    await county(20, 10);
    const run = await world.system(aQueuedRun);
    await world.system((ctx) => insertParts(ctx, run, [left]));
    expect(await page(run)).toMatchObject({ items: [], total: 0 });
    await compute(run);
    expect((await page(run)).total).toBe(20);
    expect(await official.call(checkRun, { params: { id: run } })).toMatchObject({ outcome: 'same' });
  });

  test('since it was called off writes nothing more, and what it wrote is cleared away', async () => {
    await county(20, 10);
    const run = await world.system(aQueuedRun);
    await compute(run, async (step) => {
      if (step === 3) await official.call(cancelRun, { params: { id: run } });
    });
    expect(await keptOf(run)).toEqual([]);
    await world.system((ctx) => insertParts(ctx, run, [left]));
    expect(await page(run)).toMatchObject({ items: [], total: 0 });
    const whole = await computed();
    await runJob(world, failLostRuns);
    expect(await keptOf(run)).toEqual([]);
    expect((await page(whole)).total).toBe(20);
  });

  test('since another has begun writes nothing more', async () => {
    await county(20, 10);
    const run = await world.system(aQueuedRun);
    await compute(run, async (step) => {
      if (step !== 3) return;
      world.clock.pass(60_000);
      await world.system(({ db }) => db.updateTable('needs.match_run').set({ begun_at: world.clock.now }).execute());
    });
    expect(await keptOf(run)).toEqual([]);
    expect(await read(run)).toMatchObject({ state: 'running' });
  });
});

describe('a check', () => {
  const outcome = async (id: string) => (await official.call(checkRun, { params: { id } })).outcome;

  test('finds what was changed in any part, and in the figures', async () => {
    await county(20, 10);
    const id = await computed();
    expect(await outcome(id)).toBe('same');
    for (const kind of new Set(await keptOf(id))) {
      const { items } = await world.system(({ db }) =>
        db.selectFrom('needs.run_part').select('items').where('kind', '=', kind).executeTakeFirstOrThrow(),
      );
      const write = (text: string) =>
        world.system(({ db }) =>
          db
            .updateTable('needs.run_part')
            .set({ items: text })
            .where('kind', '=', kind)
            .where('number', '=', 0)
            .execute(),
        );
      await write(items.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10)));
      expect([kind, await outcome(id)]).toEqual([kind, 'differs']);
      await write(items);
    }
    expect(await outcome(id)).toBe('same');
    const figures = JSON.stringify({ served: 19 });
    await world.system(({ db }) => db.updateTable('needs.match_run').set({ figures }).execute());
    expect(await outcome(id)).toBe('differs');
  });
});
