import { afterAll, beforeAll, expect, test } from 'vitest';
import { setStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

/** An old phone on a bad network: 400 kbit/s, 400 ms there and back, a processor four times slower. */
const slow = { offline: false, downloadThroughput: 50_000, uploadThroughput: 50_000, latency: 400 };
const kilobyte = 1_024;

interface Visit {
  usableMs: number;
  code: number;
  all: number;
}

/** A first visit with nothing kept, on such a phone. */
async function firstVisit(): Promise<Visit> {
  const page = await stage.visit('/health', { login: 'demo.guardian', phone: true });
  const wire = await page.context().newCDPSession(page);
  await wire.send('Network.enable');
  await wire.send('Network.emulateNetworkConditions', slow);
  await wire.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const kinds = new Map<string, string>();
  const visit: Visit = { usableMs: 0, code: 0, all: 0 };
  wire.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    visit.all += encodedDataLength / kilobyte;
    if (['Script', 'Stylesheet'].includes(kinds.get(requestId) ?? '')) visit.code += encodedDataLength / kilobyte;
  });
  const began = Date.now();
  await page.goto(`${stage.address}/m/`);
  await page.getByText('现在没有等您决定的事').waitFor();
  visit.usableMs = Date.now() - began;
  await page.close();
  return visit;
}

test('a guardian’s first page is light, and usable in four seconds on an old phone with a bad network', async () => {
  // The machine that runs this has other work too: the quickest of three visits says what the page is capable of.
  const visits = [await firstVisit(), await firstVisit(), await firstVisit()].toSorted(
    (a, b) => a.usableMs - b.usableMs,
  );
  const [best] = visits;
  process.stdout.write(`guardian's first page: ${visits.map((visit) => JSON.stringify(visit)).join(' ')}\n`);
  expect(best?.code).toBeGreaterThan(10);
  expect(best?.code).toBeLessThanOrEqual(75);
  expect(best?.all).toBeLessThanOrEqual(100);
  expect(best?.usableMs).toBeLessThanOrEqual(4_000);
});
