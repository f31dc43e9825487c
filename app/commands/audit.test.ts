import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { audit } from '#app/commands/audit.ts';
import { openAnchors, publicKeyIn } from '#platform/audit/anchors.ts';
import type { Head } from '#platform/audit/link.ts';
import { paperSigner } from '#platform/audit/paper.ts';
import { type Answered, type CommandsHere, commandsHere } from '#testing/command-line.ts';

const records = 500;
const id = (nth: number): string => `0199a000-0000-7000-8000-${String(nth).padStart(12, '0')}`;

let line: CommandsHere;
let given: string[];

const called = (...args: string[]): Promise<Answered> => line.call(audit, ...args);
const exported = async (): Promise<Head> =>
  (await called('export', '--county', '990101', '--out', 'chain.jsonl')).answer['head'] as Head;
const verified = (...more: string[]): Promise<Answered> => called('verify', 'chain.jsonl', ...more);

/** What the database is put back to. */
const tables = ['audit', 'audit_link'];

beforeAll(async () => {
  line = await commandsHere();
  await line.ask(`insert into platform.audit (county, id, at, action, decision, request)
    select '990101', ('0199a000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, '2026-11-24T02:00:00.000001Z', 'trial.' || n, 'allowed', n::text
    from generate_series(1, ${records}) n`);
  const data = join(line.folder, 'data');
  const [first, head] = [{ seq: 200, hash: '' }, await exported()];
  const [row] = await line.ask('select encode(hash, $$hex$$) as hash from platform.audit_link where seq = 200');
  const anchors = await openAnchors(data, undefined);
  for (const one of [{ ...first, hash: String(row?.['hash']) }, head])
    await anchors.keep('990101', one, new Date('2026-11-24T02:00:00Z'));
  await called('key', '--out', 'key.pem');
  given = ['--anchors', (await publicKeyIn(data)).file, '--key', 'key.pem'];
  for (const table of tables) await line.ask(`create table migration.${table} as select * from platform.${table}`);
});
afterEach(() =>
  line.ask(
    tables
      .map((one) => `truncate platform.${one}; insert into platform.${one} select * from migration.${one}`)
      .join(';'),
  ),
);
afterAll(async () => {
  for (const table of tables) await line.ask(`drop table migration.${table}`);
  await line.close();
});

test('a chain nobody touched is whole, by all its anchors, without the server and without its database', async () => {
  const head = await exported();
  expect(head.seq).toBe(records + 2);
  expect(await verified(...given)).toMatchObject({
    code: 0,
    answer: { county: '990101', rows: head.seq, head, anchored: { matched: 2, last: records + 1 }, signatures: true },
  });
  expect((await verified()).answer).toMatchObject({ rows: head.seq, anchored: { matched: 0 }, signatures: false });
  expect(await line.lianyu('audit', 'verify', 'chain.jsonl', ...given)).toMatchObject({
    code: 0,
    answer: { rows: head.seq },
  });
});

describe('whoever owns the database is found out, by the first bad row, when he', () => {
  const tampered: [what: string, sql: string, code: string, seq: number, after?: number][] = [
    ['edits a field', `update platform.audit set person = '${id(1)}' where id = '${id(300)}'`, 'audit.edited', 300],
    [
      'moves a moment by a microsecond',
      `update platform.audit set at = at - interval '1 microsecond' where id = '${id(42)}'`,
      'audit.edited',
      42,
    ],
    ['deletes a record', `delete from platform.audit where id = '${id(250)}'`, 'audit.missing', 250],
    [
      'deletes a record and its link',
      `delete from platform.audit where id = '${id(250)}'; delete from platform.audit_link where seq = 250`,
      'audit.missing',
      250,
    ],
    [
      'swaps two',
      `update platform.audit_link l set audit = o.audit from platform.audit_link o where (l.seq, o.seq) in ((100, 400), (400, 100))`,
      'audit.edited',
      100,
    ],
    [
      'cuts off the end',
      `delete from platform.audit where id in (select audit from platform.audit_link where seq > 400); delete from platform.audit_link where seq > 400`,
      'audit.cut',
      402,
      200,
    ],
    [
      'writes the whole chain anew',
      `update platform.audit set action = 'trial.nothing' where id = '${id(300)}'; truncate platform.audit_link`,
      'audit.rewritten',
      records + 1,
      200,
    ],
  ];
  let found = 0;
  afterAll(() => void process.stdout.write(`${found} of ${tampered.length} kinds of tampering found\n`));

  test.each(tampered)('%s', async (_, change, code, seq, after) => {
    // Two rows change places only when no key stands in the way.
    const [before, behind] = [
      'alter table platform.audit_link drop constraint audit_link_county_audit_key',
      'alter table platform.audit_link add unique (county, audit)',
    ];
    await line.ask(`${before}; ${change}; ${behind}`);
    await exported();
    const { code: exit, answer } = await verified(...given);
    const [refusal] = answer['refusals'] as { code: string; line: number; message: string }[];
    expect([exit, refusal?.code, refusal?.line]).toEqual([1, code, seq + 1]);
    expect(refusal?.message).toContain(String(seq));
    if (after !== undefined) expect(refusal?.message).toContain(String(after));
    found += 1;
  });
});

describe('a file is refused', () => {
  test('whose rows were changed, cut off or exchanged after it was written', async () => {
    await exported();
    const file = join(line.folder, 'chain.jsonl');
    const lines = (await readFile(file, 'utf8')).split('\n');
    const tried: [change: (text: string[]) => string[], code: string, at: number][] = [
      [(text) => text.with(5, text[5]?.replace('trial.5', 'trial.6') ?? ''), 'audit.edited', 6],
      [(text) => text.with(5, text[6] ?? '').with(6, text[5] ?? ''), 'audit.missing', 6],
      [(text) => text.with(6, text[5] ?? ''), 'audit.order', 7],
      [(text) => text.with(6, '?'), 'audit.unreadable', 7],
      [(text) => text.with(6, `${text[6]?.slice(0, -1) ?? ''} `), 'audit.unreadable', 7],
      [(text) => text.slice(0, 9), 'audit.cut', 10],
      [(text) => text.slice(1), 'audit.no_chain', 1],
    ];
    for (const [change, code, at] of tried) {
      await writeFile(file, change(lines).join('\n'));
      expect(await verified()).toMatchObject({ code: 1, answer: { refusals: [{ code, line: at }] } });
    }
  });

  test('that is not there, and anchors and keys that are none or somebody else’s', async () => {
    const refusedFor = async (...more: string[]): Promise<unknown> => {
      const { answer } = await verified(...more);
      return (answer['refusals'] as { code: string }[]).map(({ code }) => code);
    };
    await exported();
    expect(await called('verify', 'nowhere')).toMatchObject({
      code: 1,
      answer: { refusals: [{ code: 'audit.no_chain' }] },
    });
    expect(await refusedFor('--anchors', 'nowhere', '--key', 'chain.jsonl')).toEqual([
      'audit.no_key',
      'audit.no_anchors',
    ]);
    await writeFile(join(line.folder, 'other.pem'), (await publicKeyIn(join(line.folder, 'other'))).pem);
    expect(await refusedFor(...given.slice(0, 2), '--key', 'other.pem')).toEqual(['audit.forged', 'audit.forged']);
  });
});

test('a signed paper is verified without the server, and one that was changed, is none, or is somebody else’s is refused', async () => {
  const paper = await paperSigner(join(line.folder, 'data'))('erasure certificate', { county: '990101', gone: [] });
  const tried = async (text: string, key = 'key.pem') => {
    await writeFile(join(line.folder, 'paper.json'), text);
    const { code, answer } = await called('paper', 'paper.json', '--key', key);
    return [code, (answer['refusals'] as { code: string }[] | undefined)?.[0]?.code ?? answer['paper']];
  };
  expect(await tried(paper)).toEqual([0, 'erasure certificate']);
  expect(await tried(JSON.stringify(JSON.parse(paper)))).toEqual([0, 'erasure certificate']);
  expect(await tried(paper.replace('"gone": []', '"gone": [1]'))).toEqual([1, 'audit.paper_forged']);
  expect(await tried(paper.replace('erasure certificate', 'yearly pack'))).toEqual([1, 'audit.paper_forged']);
  expect(await tried('{}')).toEqual([1, 'audit.no_paper']);
  await writeFile(join(line.folder, 'other.pem'), (await publicKeyIn(join(line.folder, 'other'))).pem);
  expect(await tried(paper, 'other.pem')).toEqual([1, 'audit.paper_forged']);
});

test('the command says how it is called', async () => {
  for (const args of [[], ['seal'], ['paper', 'a'], ['verify'], ['verify', 'a', 'b'], ['export', '--county', '990101']])
    expect(await called(...args)).toMatchObject({ code: 2 });
});
