import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { verifyChain } from '#platform/audit/chain-file.ts';
import { canonical, genesis, linked } from '#platform/audit/link.ts';
import { newId } from '#platform/id.ts';
import { percentile } from './demo-server.ts';

const rows = 1_000_000;
const times = 5;

/** Verifying an exported chain of a million records, from the disk. */
export async function* figures(): AsyncGenerator<object> {
  const folder = await mkdtemp('/var/tmp/lianyu-bench-');
  try {
    const file = join(folder, 'chain.jsonl');
    await pipeline(madeChain, createWriteStream(file));
    const rates: number[] = [];
    for (let time = 0; time < times; time++) {
      const start = performance.now();
      const verdict = await verifyChain(createReadStream(file, { highWaterMark: 1_048_576 }), []);
      if (verdict?.rows !== rows || verdict.fault) throw new Error('a whole chain was not taken for one');
      rates.push(rows / ((performance.now() - start) / 1_000));
    }
    const { size } = await stat(file);
    const value = Math.round(percentile(rates, 0.5));
    yield { figure: 'audit verify, median of 5', value, unit: 'rows/s', aim: 200_000, rows, bytesARow: size / rows };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A chain as `lianyu audit export` writes it. */
function* madeChain(): Generator<string> {
  const [person, session, object] = [newId(), newId(), newId()];
  // A class.
  const subjects = Array.from({ length: 17 }, newId);
  let hash = genesis;
  yield `${JSON.stringify({ lianyu: 'audit', county: '990101', head: { seq: rows, hash } })}\n`;
  for (let seq = 1; seq <= rows; seq++) {
    const record = canonical({
      county: '990101',
      id: newId(),
      at: '2026-11-24T02:00:00.000000Z',
      person,
      onBehalf: null,
      role: 'homeroom',
      session,
      action: 'people.list_pupils',
      relation: 'class',
      class: 'C2',
      basis: 'law on the protection of minors: duty of the school',
      decision: 'allowed',
      kind: 'class',
      object,
      request: newId(),
      subjects,
    });
    hash = linked(hash, record);
    yield `{"seq":${seq},"hash":"${hash}","record":${record}}\n`;
  }
}
