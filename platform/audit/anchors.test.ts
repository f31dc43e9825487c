import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createPublicKey, type KeyObject } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keysIn, openAnchors, publicKeyIn, readAnchors } from '#platform/audit/anchors.ts';
import { genesis } from '#platform/audit/link.ts';
import { StartRefusal } from '#platform/db/start-refusal.ts';

const now = new Date('2026-11-24T02:00:00Z');
const head = { seq: 7, hash: genesis };
let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'lianyu-anchors-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const newFolder = (): Promise<string> => mkdtemp(join(root, 'folder-'));
const fileIn = async (folder: string): Promise<string> => {
  const [name = ''] = (await readdir(folder)).filter((one) => one.startsWith('audit-anchors-'));
  return join(folder, name);
};
const keyOf = async (folder: string): Promise<KeyObject> => createPublicKey((await publicKeyIn(folder)).pem);

/** In whose words a start is refused. */
const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'it was taken',
    (error: unknown) => (error instanceof StartRefusal ? error.en : String(error)),
  );

test('an anchor is kept in both folders, signed by a key that two nodes starting at once have in common', async () => {
  const [own, elsewhere] = [await newFolder(), await newFolder()];
  const nodes = await Promise.all([openAnchors(own, elsewhere), openAnchors(own, elsewhere)]);
  for (const node of nodes) await node.keep('990101', head, now);
  for (const folder of [own, elsewhere]) {
    const { anchors, torn, forged } = readAnchors(await readFile(await fileIn(folder), 'utf8'), [await keyOf(own)]);
    expect([anchors.length, torn, forged]).toEqual([2, [], []]);
    expect(anchors[0]).toMatchObject({ county: '990101', ...head, at: now.toISOString() });
  }
  expect((await readdir(own)).filter((name) => name.includes('partial'))).toEqual([]);
});

test('one that was changed, or signed by somebody else, counts for nothing; one torn by a power cut spoils no other', async () => {
  const folder = await newFolder();
  const anchors = await openAnchors(folder, undefined);
  await anchors.keep('990101', head, now);
  const file = await fileIn(folder);
  await appendFile(file, '{"county":"9901');
  await anchors.keep('990101', { ...head, seq: 8 }, now);
  const text = await readFile(file, 'utf8');
  expect(readAnchors(text, [await keyOf(folder)])).toMatchObject({
    anchors: [{ seq: 7 }, { seq: 8 }],
    torn: [2],
    forged: [],
  });
  const key = [await keyOf(folder)];
  expect(readAnchors(text.replace('"seq":7', '"seq":6'), key)).toMatchObject({ anchors: [{ seq: 8 }], forged: [1] });
  expect(readAnchors(text, [await keyOf(await newFolder())])).toMatchObject({ anchors: [], forged: [1, 3] });
  expect(keysIn('no key')).toEqual([]);
});

test('a start is refused where the folder elsewhere is not there, and where the key is none', async () => {
  const [own, missing] = [await newFolder(), join(root, 'not-mounted')];
  const words = 'named by LIANYU_AUDIT_ANCHOR is not there or cannot be written to.';
  expect(await refusal(openAnchors(own, missing))).toBe(`The folder ${missing} ${words}`);
  const file = join(root, 'a-file');
  await writeFile(file, '');
  expect(await refusal(openAnchors(own, file))).toBe(`The folder ${file} ${words}`);
  await writeFile(join(own, 'audit-key'), 'no key');
  expect(await refusal(openAnchors(own, undefined))).toMatch(
    /audit-key is not the private key that signs the audit chain/,
  );
});
