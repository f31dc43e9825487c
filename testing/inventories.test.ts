import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
let inventory: string;
/** The server's own files, by name. */
const sources = new Map<string, string>();

beforeAll(async () => {
  inventory = await readFile(join(root, 'docs', 'inventories.md'), 'utf8');
  for await (const name of glob('{app,platform,modules,standards}/**/*.ts', { cwd: root }))
    if (!/\.test\.ts$|\/testing\b/.test(name)) sources.set(name, await readFile(join(root, name), 'utf8'));
});

/** What a pattern finds in the sources, each once. */
const found = (pattern: RegExp): string[] => [
  ...new Set([...sources.values()].flatMap((text) => [...text.matchAll(pattern)].map(([, what = '']) => what))),
];

test('every line the log can hold is listed', () => {
  const lines = found(/\blog\.(?:error|warn|info)\([^']*?,\s*'([^']+)',?\s*\)/g);
  expect(lines.length).toBeGreaterThan(14);
  expect(lines.filter((line) => !inventory.includes(line))).toEqual([]);
});

test('every algorithm is listed, and every variable that holds a secret or an address', () => {
  const algorithms = found(/(?:createHash|createHmac|createCipheriv|generateKeyPairSync|derive)\('([\w-]+)'/g);
  expect(algorithms.length).toBeGreaterThan(3);
  const plain = (name: string): string => name.toLowerCase().replaceAll('-', '');
  expect(algorithms.filter((name) => !plain(inventory).includes(plain(name)))).toEqual([]);
  const variables = found(/^ {2}([A-Z_]*(?:KEY|SECRET|TOKEN|URL|ISSUER)[A-Z_]*): z/gm);
  expect(variables.length).toBeGreaterThan(6);
  const told = variables.filter((name) => !inventory.includes(name));
  // Where people find the server is no secret, and of the rest these name a file or a second address of one that is listed.
  expect(told.toSorted()).toEqual(
    ['MIGRATE_URL', 'PUBLIC_URL', 'SMS_SECRET_FILE'].filter((name) => !inventory.includes(name)),
  );
});

test('nothing of the server speaks to anybody but its database, the gateway, the push services, robots and the issuers', () => {
  const speaking =
    /\bfetch\(|import [^;]*\b(?:request|get|connect|createConnection|createSocket)\b[^;]* from 'node:(?:https?|http2|net|tls|dgram)'|from '(?:openid-client|pg|undici|web-push)'/;
  const files = [...sources].filter(([name, text]) => !name.startsWith('platform/browser/') && speaking.test(text));
  const folders = new Set(files.map(([name]) => name.split('/').slice(0, 2).join('/')));
  expect([...folders].toSorted()).toEqual([
    'platform/db',
    'platform/openid',
    'platform/push',
    'platform/robots',
    'platform/sms',
  ]);
});
