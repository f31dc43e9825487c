import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { checkDocument } from '#platform/media/check-document.ts';
import { checkVideo, checkVoice } from '#platform/media/check-recording.ts';
import { cleanPicture } from '#platform/media/clean-picture.ts';
import type { Sort } from '#platform/media/kind-of.ts';
import { filesInZip } from '#platform/tabular/file-set.ts';
import { readTables } from '#platform/tabular/read-tables.ts';
import { packed } from '#platform/tabular/testing.ts';
import { amount, seed, tell } from '#testing/amount.ts';
import type { HostileFile } from '#testing/hostile/hostile-file.ts';
import { attached } from '#testing/hostile/attached.ts';
import { others } from '#testing/hostile/others.ts';
import { rosters } from '#testing/hostile/rosters.ts';
import { good, workbooks } from '#testing/hostile/workbooks.ts';

type Read = (file: HostileFile, bytes: Uint8Array) => Promise<string>;

/** What comes of a table: `read`, or the code of what is refused, the file or each of its rows. */
const asTables: Read = async ({ limits = {} }, bytes) => {
  const { tables } = await readTables(bytes, { headers: ['名', '号'], limits });
  const rows = tables.flatMap((table) => table.rows);
  const isRefused = rows.length > 0 && rows.every(({ refused }) => refused.length > 0);
  return isRefused ? `cells ${rows[0]?.refused[0]?.code}` : 'read';
};

/** The same of an archive of another system’s files. */
const asRoster: Read = async (_, bytes) => {
  const set = await filesInZip(bytes);
  for (const name of set.names) await set.read(name);
  return 'read';
};

const readers: Readonly<Record<Sort, (bytes: Uint8Array) => unknown>> = {
  picture: (bytes) => cleanPicture(bytes),
  voice: checkVoice,
  video: checkVideo,
  document: checkDocument,
};

/** The same of what somebody would attach, as the sort he says it is. */
const asAttached: Read = async ({ sort = 'picture' }, bytes) => {
  await readers[sort](bytes);
  return 'read';
};

const corpus = [
  ...Object.entries({ ...workbooks, ...others }).map(([name, file]) => ({ name, file, read: asTables })),
  ...Object.entries(rosters).map(([name, file]) => ({ name, file, read: asRoster })),
  ...Object.entries(attached).map(([name, file]) => ({ name, file, read: asAttached })),
];

/** The most memory that is held while something is done, beyond what was held before, in megabytes. */
async function grownBy<T>(work: () => Promise<T>): Promise<{ done: T; megabytes: number }> {
  const before = process.memoryUsage.rss();
  let most = before;
  const look = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 10);
  const done = await work().finally(() => clearInterval(look));
  return { done, megabytes: (Math.max(most, process.memoryUsage.rss()) - before) / 1_000_000 };
}

// What a thread loads once is no file’s.
beforeAll(() => readTables(packed(good)));

const share = amount(16, corpus.length);
const chosen = fc
  .sample(fc.shuffledSubarray(corpus, { minLength: share, maxLength: share }), { seed, numRuns: 1 })
  .flat();

test(`no file that attacks its reader is read, and none takes the memory of the machine (seed ${seed})`, {
  timeout: 600_000,
}, async () => {
  const tally = { refused: 0, cells: 0, most: { name: '', megabytes: 0 }, slowest: { name: '', ms: 0 } };
  const wrong: string[] = [];
  for (const { name, file, read } of chosen) {
    const bytes = file.make();
    const began = performance.now();
    const { done, megabytes } = await grownBy(() =>
      read(file, bytes).catch((error: unknown) => (error as { code?: string }).code ?? String(error)),
    );
    const ms = performance.now() - began;
    if (done !== file.refused) wrong.push(`${name}: ${done}, not ${file.refused}`);
    if (done.startsWith('cells')) tally.cells += 1;
    else tally.refused += 1;
    if (megabytes > tally.most.megabytes) tally.most = { name, megabytes };
    if (ms > tally.slowest.ms) tally.slowest = { name, ms };
  }
  const { most, slowest } = tally;
  tell(
    `C15: ${chosen.length} of ${corpus.length} files, ${tally.refused} refused whole, ${tally.cells} by all their rows, ${wrong.length} read; at most ${most.megabytes.toFixed(0)} MB (${most.name}), ${(slowest.ms / 1_000).toFixed(1)} s (${slowest.name}) (seed ${seed})`,
  );
  expect(wrong).toEqual([]);
  expect(corpus.length).toBeGreaterThanOrEqual(60);
  expect(most.megabytes).toBeLessThan(150);
});
