import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstVisit, onOldPhone, onSlowNetwork, type Visit } from '#testing/first-visit.ts';
import { setStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

// What an old phone would take is reckoned from what it would wait for: how long this machine took says how busy it was.
test('a guardian’s first page is light, asks for little, and can be used in four seconds on an old phone with a bad network', async () => {
  const visits: Visit[] = [];
  for (let nth = 0; nth < 2; nth++) {
    const page = await stage.visit('/health', { login: 'demo.guardian', phone: true });
    const wire = await page.context().newCDPSession(page);
    await onSlowNetwork(wire);
    visits.push(await firstVisit(page, stage.address, wire));
    await page.close();
  }
  const times = visits.map(({ waited }) => onOldPhone(waited));
  for (const [at, { code, all, requests, waited }] of visits.entries()) {
    const weight = `${code.toFixed(1)} KB code, ${all.toFixed(1)} KB in ${requests} requests`;
    const waits = `${waited.turns} turns, ${waited.kilobytes.toFixed(1)} KB, ${waited.processorMs.toFixed(0)} ms of a processor`;
    process.stdout.write(`guardian's first page: ${weight}; used after ${waits}: ${times[at]?.toFixed(0)} ms\n`);
    expect(code).toBeGreaterThan(10);
    expect(code).toBeLessThanOrEqual(66);
    expect(all).toBeLessThanOrEqual(80);
    expect(requests).toBeLessThanOrEqual(12);
    expect(waited.turns).toBeGreaterThan(1);
  }
  expect(Math.min(...times)).toBeLessThanOrEqual(4_000);
});

test('the phone’s files come packed as small as can be, and whole to who asks for them so', async () => {
  const scripts = readdirSync(join(phone, 'assets')).filter((file) => file.endsWith('.js'));
  const [largest = ''] = scripts.toSorted((a, b) => bytesOf(b).length - bytesOf(a).length);
  const ask = (encoding: string, file = largest): Promise<Response> =>
    fetch(`${stage.address}/m/assets/${file}`, { headers: { 'accept-encoding': encoding } });
  const packed = await ask('gzip, deflate, br, zstd');
  const { headers } = packed;
  expect(headers.get('content-encoding')).toBe('br');
  expect(headers.get('content-type')).toBe('application/javascript; charset=utf-8');
  expect(headers.get('cache-control')).toContain('immutable');
  expect(headers.get('vary')).toBe('accept-encoding');
  expect(Number(headers.get('content-length'))).toBeLessThan(gzipSync(bytesOf(largest)).length * 0.92);
  const whole = await ask('identity');
  expect(whole.headers.get('content-encoding')).toBeNull();
  const texts = await Promise.all([packed, whole, await ask('gzip')].map((answer) => answer.text()));
  expect([...new Set(texts)]).toEqual([bytesOf(largest).toString()]);
  expect((await ask('identity', `${largest}.br`)).status).toBe(404);
});

/** What the build says of each of its files: whether it is a screen, and what it brings along. */
type Built = Record<string, { file: string; css?: string[]; imports?: string[]; isDynamicEntry?: boolean }>;

const phone = join(import.meta.dirname, '..', 'dist', 'phone');
const bytesOf = (file: string): Buffer => readFileSync(join(phone, 'assets', file));

/** The files a part of the app consists of. */
function filesOf(built: Built, part: string, seen = new Set<string>()): string[] {
  const { file, css = [], imports = [] } = built[part] ?? { file: '' };
  if (seen.has(part)) return [];
  seen.add(part);
  return [file, ...css, ...imports.flatMap((one) => filesOf(built, one, seen))];
}

test('each further screen costs little more, even when it is the first to be opened', () => {
  const built = JSON.parse(readFileSync(join(phone, 'files.json'), 'utf8')) as Built;
  const first = new Set(filesOf(built, 'index.html'));
  const size = (file: string): number => gzipSync(readFileSync(join(phone, file))).length / 1_024;
  const screens = Object.keys(built).filter((part) => built[part]?.isDynamicEntry);
  const weights = screens.map((screen) => {
    const more = new Set(filesOf(built, screen)).difference(first);
    return { screen, code: [...more].reduce((sum, file) => sum + size(file), 0) };
  });
  const heaviest = weights.toSorted((a, b) => b.code - a.code).slice(0, 3);
  const told = heaviest.map(({ screen, code }) => `${screen.split('/').at(-1)} ${code.toFixed(1)} KB`).join(', ');
  process.stdout.write(`heaviest of ${screens.length} screens of the phone: ${told}\n`);
  expect(screens.length).toBeGreaterThan(20);
  expect(weights.filter(({ code }) => code > 20)).toEqual([]);
});
