import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { tell } from '#testing/amount.ts';
import { billOfMaterials, lockedPackages } from '../../tools/bill-of-materials.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const packages = lockedPackages();

/** Licences under which we may hand on what stands in it; each was read by somebody. */
const allowed = new Set([
  'MIT',
  'Apache-2.0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Unlicense',
  'BlueOak-1.0.0',
  'MPL-2.0',
  'MIT OR Apache-2.0',
  'MIT AND OFL-1.1',
  '(MIT OR CC0-1.0)',
  'MIT-0',
  // libvips, which sharp loads as a library that can be replaced; it is handed on unchanged.
  'LGPL-3.0-or-later',
  'Apache-2.0 AND LGPL-3.0-or-later',
  'Apache-2.0 AND LGPL-3.0-or-later AND MIT',
]);

interface Package {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
}
const own = JSON.parse(read('package.json')) as Package;

test('every package is locked by its digest and comes from nowhere but the registry', () => {
  expect(packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
  const elsewhere = packages.filter(
    ([, { resolved = '' }]) => resolved && !resolved.startsWith('https://registry.npmjs.org/'),
  );
  expect(elsewhere).toEqual([]);
  const named = { ...own.dependencies, ...own.devDependencies, ...own.optionalDependencies };
  expect(Object.entries(named).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  expect(Object.keys(own.dependencies).length).toBeLessThanOrEqual(60);
});

test('every licence is one that was read', () => {
  expect(packages.filter(([, { license = 'none' }]) => !allowed.has(license)).map(([path]) => path)).toEqual([]);
});

test('nothing runs when it is installed but what package.json names', () => {
  const names = packages.filter(([, one]) => one.hasInstallScript).map(([path]) => path.replace('node_modules/', ''));
  expect(names.sort()).toEqual(Object.keys(own.allowScripts).sort());
  expect(names.length).toBeGreaterThan(0);
});

test('the bill of materials names each package with version, licence and digest', () => {
  const { components, bomFormat } = billOfMaterials() as { bomFormat: string; components: Record<string, unknown>[] };
  expect(bomFormat).toBe('CycloneDX');
  expect(components.length).toBe(packages.length);
  expect(new Set(components.map((one) => one['bom-ref'])).size).toBe(components.length);
  for (const one of components)
    expect(one).toMatchObject({
      version: expect.stringMatching(/^\d/),
      purl: expect.stringMatching(/^pkg:npm\//),
      hashes: [{ alg: 'SHA-512', content: expect.stringMatching(/^[\da-f]{128}$/) }],
    });
});

/** What keys and tokens look like. */
const secrets: readonly RegExp[] = [
  /-----BEGIN (?:RSA |EC |OPENSSH |)PRIVATE KEY-----/,
  /\bAKIA[0-9A-Z]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{36}\b/,
  /\bxox[abprs]-[\w-]{10,}/,
  /\bsk-[A-Za-z0-9_-]{32,}/,
  /\beyJ[\w-]{20,}\.eyJ[\w-]{20,}\.[\w-]{20,}/,
  /\bpostgres(?:ql)?:\/\/\w+:(?!\$|secret|password|pw|x@)[^@\s'"`$]{6,}@(?!127\.0\.0\.1|localhost)/,
];

/** What guards nothing: the key the tests of HTTPS show, and an address that is made up to be left out of messages. */
const known = new Set(['testing/tls/key.pem', 'app/config.test.ts']);

test('no key and no token stands in the source', () => {
  const files = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n');
  const found = files.filter(
    (path) => !known.has(path) && !/\.(png|ico|woff2?|pdf)$/.test(path) && secrets.some((one) => one.test(read(path))),
  );
  tell(
    `C32: ${packages.length} packages locked, ${allowed.size} licences, ${files.length} files without a secret, 0 faults`,
  );
  expect(files.length).toBeGreaterThan(800);
  expect(found.filter((path) => path !== 'testing/security/supply.test.ts')).toEqual([]);
});
