import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

const root = join(import.meta.dirname, '..');
const stamp = join(root, 'dist', '.built-from');

/** The two entries, by their Vite configuration, and the page that shows each was built. */
const entries = [
  { config: 'vite.web.config.ts', page: 'dist/web/index.html' },
  { config: 'vite.phone.config.ts', page: 'dist/phone/index.html' },
];

/** Whatever a browser may be given: a change in any of it makes the build stale. */
const sources = [
  'web/**',
  'phone/**',
  'modules/*/{web,phone,contract}/**',
  'modules/*/*.ts',
  'engines/**',
  'standards/**',
  'platform/**',
  'package-lock.json',
  'vite.*.config.ts',
  'tools/build-web.ts',
];

/** A fingerprint of names, sizes and times: reading the contents would cost more than it saves. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of globSync(sources, { cwd: root }).sort()) {
    const { size, mtimeMs } = statSync(join(root, file));
    if (/\.\w+$/.test(file) && !/\.test\.tsx?$/.test(file)) hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** Whether what is in `dist` was built from the sources as they are now. */
function isFresh(now: string): boolean {
  return (
    entries.every(({ page }) => existsSync(join(root, page))) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === now
  );
}

/** Below that many bytes packing saves nothing worth a second file. */
const worthPacking = 1_024;

/** Packs the phone's files as small as can be, once: packed at each request they would be a sixth larger on the slow networks of phones. */
async function packPhone(): Promise<void> {
  const folder = join(root, 'dist', 'phone');
  const pack = async (path: string): Promise<void> => {
    const whole = await readFile(path);
    if (whole.length >= worthPacking) await writeFile(`${path}.br`, await promisify(brotliCompress)(whole));
  };
  await Promise.all(globSync('**/*.{js,css,json}', { cwd: folder }).map((file) => pack(join(folder, file))));
}

/** Builds both browser entries into `dist/` when they are stale, and says whether it did; `begun` hears that it will. */
export async function buildWeb(begun: () => void = () => undefined): Promise<boolean> {
  const now = fingerprint();
  if (isFresh(now)) return false;
  begun();
  // Loaded only when needed: every later start is quicker without it.
  const { build } = await import('vite');
  for (const { config } of entries) await build({ configFile: join(root, config), logLevel: 'error' });
  await packPhone();
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, now);
  return true;
}

if (process.argv[1] === import.meta.filename) {
  const started = performance.now();
  const wasStale = await buildWeb();
  console.log(wasStale ? `built in ${((performance.now() - started) / 1000).toFixed(1)} s` : 'already built');
}
