import { hash as hashOf } from 'node:crypto';
import { sql } from 'kysely';
import type { Anchor } from '#platform/audit/anchors.ts';
import { canonical, genesis, type Head, recordsOf } from '#platform/audit/link.ts';
import { headOf } from '#platform/audit/seal.ts';
import type { Context } from '#platform/context.ts';

/*
 * A county's chain as a file: a header, then a line a link, `{"seq":1,"hash":"…","record":…}`, whose record is the very
 * bytes that were hashed. Whoever has the file can verify it with SHA-256 alone.
 */

interface Header {
  lianyu: 'audit';
  county: string;
  head: Head;
}

const rowsAtOnce = 5_000;

/** The lines of the county's chain as it stands; the transaction has to see one moment. A record that is gone is null. */
export async function* chainLines(ctx: Context): AsyncGenerator<string> {
  const { county } = ctx.actor;
  const head = await headOf(ctx);
  const header: Header = { lianyu: 'audit', county, head };
  yield `${JSON.stringify(header)}\n`;
  for (let seq = 0; seq < head.seq; ) {
    const { rows } = await sql<Head & { audit: string }>`
      select seq, encode(hash, 'hex') as hash, audit from platform.audit_link
      where county = ${county} and seq > ${seq} order by seq limit ${rowsAtOnce}`.execute(ctx.db);
    const found = await recordsOf(
      ctx,
      rows.map(({ audit }) => audit),
    );
    const records = new Map(found.map((record) => [record.id, canonical(record)]));
    seq = rows.at(-1)?.seq ?? head.seq;
    yield rows.map((row) => lineOf(row, records.get(row.audit) ?? 'null')).join('');
  }
}

const before = (seq: number): string => `{"seq":${seq},"hash":"`;
const between = '","record":';
const closing = '}'.charCodeAt(0);
const lineOf = ({ seq, hash }: Head, record: string): string => `${before(seq)}${hash}${between}${record}}\n`;

/** What is wrong with a chain, and the first row of which it can be said. */
export interface ChainFault {
  seq: number;
  /**
   * `edited`: the record is not the one that was sealed. `missing`: a row or its record is gone. `order`: a row stands where another belongs.
   * `unreadable`: no row. `cut`: rows are gone from the end. `rewritten`: the chain is whole but not the one that was
   * anchored. Of both, anchors vouch for the rows up to `after`.
   */
  why: 'edited' | 'missing' | 'order' | 'unreadable' | 'cut' | 'rewritten';
  after?: number;
}

/** What a file shows. */
export interface ChainVerdict {
  county: string;
  rows: number;
  head: Head;
  anchored: { matched: number; last: number };
  fault?: ChainFault;
}

/** Verifies a file as it is read, against the anchors of its county; undefined where it is no such file. */
export async function verifyChain(
  chunks: AsyncIterable<Buffer>,
  anchors: readonly Anchor[],
): Promise<ChainVerdict | undefined> {
  let chain: Chain | undefined;
  let rest = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    let from = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
      if (chain) chain.take(bytes, from, end);
      else chain = begun(bytes.toString('utf8', from, end), anchors);
      if (!chain || chain.fault) return chain?.verdict();
      from = end + 1;
    }
    rest = Buffer.from(bytes.subarray(from));
  }
  if (rest.length > 0) chain?.take(rest, 0, rest.length);
  chain?.end();
  return chain?.verdict();
}

function begun(line: string, anchors: readonly Anchor[]): Chain | undefined {
  try {
    const { lianyu, county, head } = JSON.parse(line) as Partial<Header>;
    if (lianyu !== 'audit' || !county || !head) return undefined;
    const own = anchors.filter((anchor) => anchor.county === county).toSorted((a, b) => a.seq - b.seq);
    return new Chain(county, head.seq, own);
  } catch {
    return undefined;
  }
}

/** A chain that is being read. */
class Chain {
  fault: ChainFault | undefined;
  readonly #county: string;
  /** How many rows the file says it has. */
  readonly #said: number;
  readonly #anchors: readonly Anchor[];
  #seq = 0;
  #hash = genesis;
  #matched = 0;
  #anchored = 0;

  constructor(county: string, said: number, anchors: readonly Anchor[]) {
    this.#county = county;
    this.#said = said;
    this.#anchors = anchors;
  }

  /** Takes the next line. The hash before it is written into the buffer right before the record, over what was read already: nothing is copied. */
  take(bytes: Buffer, from: number, end: number): void {
    const seq = this.#seq + 1;
    const start = before(seq);
    const record = from + start.length + genesis.length + between.length;
    const head = bytes.toString('latin1', from, record);
    if (!head.startsWith(start) || !head.endsWith(between) || bytes[end - 1] !== closing) {
      this.fault = { seq, why: whyNot(bytes.toString('utf8', from, end), seq) };
      return;
    }
    const hash = head.slice(start.length, -between.length);
    bytes.write(this.#hash, record - genesis.length, 'latin1');
    if (hashOf('sha256', bytes.subarray(record - genesis.length, end - 1)) === hash) this.#follow(seq, hash);
    else this.fault = { seq, why: bytes.toString('latin1', record, end - 1) === 'null' ? 'missing' : 'edited' };
  }

  #follow(seq: number, hash: string): void {
    this.#seq = seq;
    this.#hash = hash;
    for (; this.#anchors[this.#matched]?.seq === seq; this.#matched++) {
      if (this.#anchors[this.#matched]?.hash !== hash) {
        this.fault = { seq, why: 'rewritten', after: this.#anchored };
        return;
      }
    }
    if (this.#anchors[this.#matched - 1]?.seq === seq) this.#anchored = seq;
  }

  /** Nothing follows: is all there that the file and the anchors speak of? */
  end(): void {
    const last = Math.max(this.#said, this.#anchors.at(-1)?.seq ?? 0);
    if (!this.fault && last > this.#seq) this.fault = { seq: this.#seq + 1, why: 'cut', after: this.#anchored };
  }

  verdict(): ChainVerdict {
    return {
      county: this.#county,
      rows: this.#seq,
      head: { seq: this.#seq, hash: this.#hash },
      anchored: { matched: this.#matched, last: this.#anchored },
      ...(this.fault ? { fault: this.fault } : {}),
    };
  }
}

/** Why a line is not the row that belongs there. */
function whyNot(line: string, expected: number): ChainFault['why'] {
  try {
    const { seq } = JSON.parse(line) as { seq?: unknown };
    if (typeof seq !== 'number') return 'unreadable';
    return seq > expected ? 'missing' : 'order';
  } catch {
    return 'unreadable';
  }
}
