import type { KeyObject } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { readConfig } from '#app/config.ts';
import { type Anchor, keysIn, publicKeyIn, readAnchors } from '#platform/audit/anchors.ts';
import { chainLines, type ChainVerdict, verifyChain } from '#platform/audit/chain-file.ts';
import { readPaper } from '#platform/audit/paper.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { headOf } from '#platform/audit/seal.ts';
import { sealAll } from '#platform/audit/sealer.ts';
import { readOneMoment } from '#platform/db/one-moment.ts';
import { command, type CommandIo, pathFrom, type Refusals, required, since, UsageError, type Work } from './command.ts';
import { inCounty, orRefused } from './county-database.ts';
import { writeWhole } from './write-whole.ts';

const usage = `lianyu audit export --county CODE --out FILE
lianyu audit verify FILE [--anchors FILE]… [--key FILE]…
lianyu audit paper FILE --key FILE…
lianyu audit key [--out FILE]`;

/** `lianyu audit`: the chain of audit records as a file, whether such a file is whole, and the key that anchors bear. */
export const audit = command(usage, async ([what = '', ...args], io, refusals) => {
  const work = Object.hasOwn(works, what) ? works[what] : undefined;
  if (!work) throw new UsageError(`audit ${what}`);
  return work(args, io, refusals);
});

/** Seals what is not sealed yet and writes the whole chain, page by page. */
const exportChain: Work = async (args, io, refusals) => {
  const { values } = parseArgs({ args: [...args], options: { county: { type: 'string' }, out: { type: 'string' } } });
  const county = required(values, 'county');
  const file = pathFrom(io, required(values, 'out'));
  const start = performance.now();
  const head = await inCounty(county, { io, refusals, file }, async ({ transaction }) => {
    await transaction(async (ctx) =>
      recordAudit(ctx, { action: 'audit.export', relation: 'operator', kind: 'county', id: null }),
    );
    await sealAll(transaction);
    return transaction(async (ctx) => {
      await readOneMoment(ctx);
      await writeWhole(file, (partial) => pipeline(chainLines(ctx), createWriteStream(partial, { mode: 0o600 })));
      return headOf(ctx);
    });
  });
  return { county, rows: head.seq, head, ms: since(start) };
};

/** Needs neither the server nor its database: what it is given may be carried to another machine. */
const verify: Work = async (args, io, refusals) => {
  const several = { type: 'string', multiple: true } as const;
  const options = { anchors: several, key: several };
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('audit verify FILE');
  const keys = values.key && keysOf(await textsOf(io, values.key), refusals);
  const anchors = anchorsOf(await textsOf(io, values.anchors), keys, io, refusals);
  const start = performance.now();
  const bytes = createReadStream(pathFrom(io, file), { highWaterMark: 1_048_576 }) as AsyncIterable<Buffer>;
  const verdict = await verifyChain(bytes, anchors).catch(() => undefined);
  tellFault(verdict, file, refusals);
  refusals.stopIfAny();
  return { ...verdict, signatures: keys !== undefined, ms: since(start) };
};

/** Files with their texts; of one that cannot be read, none. */
const textsOf = (io: CommandIo, names: readonly string[] = []): Promise<[file: string, text: string][]> =>
  Promise.all(names.map(async (name) => [name, await readFile(pathFrom(io, name), 'utf8').catch(() => '')]));

function tellFault(verdict: ChainVerdict | undefined, file: string, refusals: Refusals): void {
  if (!verdict) refusals.add({ file, line: 1 }, 'audit.no_chain');
  if (!verdict?.fault) return;
  const { seq, why, after = 0 } = verdict.fault;
  // The header is the first line.
  refusals.add({ file, line: seq + 1 }, `audit.${why}`, { seq, after });
}

function keysOf(texts: readonly [file: string, text: string][], refusals: Refusals): KeyObject[] {
  return texts.flatMap(([file, text]) => {
    const keys = keysIn(text);
    if (keys.length === 0) refusals.add({ file }, 'audit.no_key');
    return keys;
  });
}

function anchorsOf(
  texts: readonly [file: string, text: string][],
  keys: readonly KeyObject[] | undefined,
  io: CommandIo,
  refusals: Refusals,
): Anchor[] {
  return texts.flatMap(([file, text]) => {
    const { anchors, torn, forged } = readAnchors(text, keys);
    if (anchors.length + forged.length === 0) refusals.add({ file }, 'audit.no_anchors');
    for (const line of forged) refusals.add({ file, line }, 'audit.forged');
    // A power cut tears one: that proves nothing.
    for (const line of torn) io.err(`${file}:${line} ?\n`);
    return anchors;
  });
}

/** Prints the public key of the data folder, and writes it where asked, for whoever verifies. */
const key: Work = async (args, io, refusals) => {
  const { values } = parseArgs({ args: [...args], options: { out: { type: 'string' } } });
  const { name, pem, file } = await orRefused(refusals, async () => publicKeyIn(readConfig(process.env, []).dataDir));
  if (values.out !== undefined) await writeWhole(pathFrom(io, values.out), pem);
  return { key: name, pem, anchors: file };
};

/** Whether a signed paper (a certificate of erasure, say) is as it was signed; needs nothing but the public key. */
const paper: Work = async (args, io, refusals) => {
  const options = { key: { type: 'string', multiple: true } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0 || !values.key) throw new UsageError('audit paper FILE --key FILE');
  const keys = keysOf(await textsOf(io, values.key), refusals);
  const text = (await textsOf(io, [file]))[0]?.[1] ?? '';
  const read = readPaper(text, keys);
  if (!read) refusals.add({ file }, 'audit.no_paper');
  else if (!read.isSigned) refusals.add({ file }, 'audit.paper_forged');
  refusals.stopIfAny();
  return { paper: read?.kind, signed: true };
};

const works: Readonly<Record<string, Work>> = { export: exportChain, verify, paper, key };
