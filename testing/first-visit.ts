import type { CDPSession, Page } from 'playwright-core';

/** What a first visit took: kilobytes of code, kilobytes in all, and how many requests were made until the page could be used; and what its reader waited for. */
export interface Visit {
  code: number;
  all: number;
  requests: number;
  waited: Waited;
}

/** Until the page could be used: how often something was asked for that only an answer named, kilobytes, time of the processor. */
interface Waited {
  turns: number;
  kilobytes: number;
  processorMs: number;
}

/** One request, by the browser's clock in seconds. */
interface Asked {
  began: number;
  /** When the head of its answer came: a page is read, and asks for more, before all of it is there. */
  answered: number;
  ended: number;
  bytes: number;
  kind: string;
}

const kilobyte = 1_024;
/** What the page says once what waits for a guardian's answer is there. */
const settled = '等您决定';

/** An old phone on a bad network: 400 ms there and back, 400 kbit/s, a processor four times slower. */
const slowly = { turnMs: 400, bytesPerSecond: 50_000, processor: 4 };

/** Puts a browser on the network of an old phone. */
export async function onSlowNetwork(wire: CDPSession): Promise<void> {
  await wire.send('Network.enable');
  const [latency, throughput] = [slowly.turnMs, slowly.bytesPerSecond];
  const given = { latency, downloadThroughput: throughput, uploadThroughput: throughput };
  await wire.send('Network.emulateNetworkConditions', { offline: false, ...given });
}

/** Has a browser compute as slowly as an old phone. */
export const onSlowProcessor = (wire: CDPSession): Promise<unknown> =>
  wire.send('Emulation.setCPUThrottlingRate', { rate: slowly.processor });

/** How long an old phone on a bad network takes for that, in ms: a connection is made, and then one thing after the other. */
export const onOldPhone = ({ turns, kilobytes, processorMs }: Waited): number =>
  (1 + turns) * slowly.turnMs + (kilobytes * kilobyte * 1_000) / slowly.bytesPerSecond + processorMs * slowly.processor;

/** Opens a guardian's first page, with nothing kept, and waits until it says what waits for his answer. */
export async function firstVisit(page: Page, address: string, wire: CDPSession): Promise<Visit> {
  const asked = await listen(wire);
  await wire.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.addInitScript(noteWhen, settled);
  await page.goto(`${address}/m/`);
  await page.getByText(settled).waitFor();
  const { metrics } = await wire.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find((one) => one.name === name)?.value ?? NaN;
  const after = await page.evaluate(() => (globalThis as { stoodAfter?: number }).stoodAfter ?? NaN);
  const stood = metric('NavigationStart') + after / 1_000;
  // Answered or not: how much of what it reads ahead has come once we look says how busy this machine was.
  const begun = [...asked.values()].filter(({ began }) => began <= stood);
  const all = [...asked.values()].filter(({ ended }) => ended > 0);
  const sum = (of: readonly Asked[]): number => of.reduce((bytes, one) => bytes + one.bytes, 0) / kilobyte;
  const code = all.filter(({ kind }) => kind === 'Script' || kind === 'Stylesheet');
  const needed = all.filter(({ ended }) => ended <= stood);
  const waited = {
    turns: turnsOf(needed),
    kilobytes: sum(needed),
    processorMs: metric('TaskDuration') * 1_000,
  };
  return { code: sum(code), all: sum(all), requests: begun.length, waited };
}

/** Notes how long after the page was begun a text first stands in it: by a mark’s own time, for tests have set the clocks, that of events too. */
function noteWhen(text: string): void {
  const watcher = new MutationObserver(() => {
    if (!document.body?.textContent.includes(text)) return;
    Object.assign(globalThis, { stoodAfter: new PerformanceMark('stands').startTime });
    watcher.disconnect();
  });
  watcher.observe(document, { childList: true, subtree: true, characterData: true });
}

/** Notes what a page asks for. */
async function listen(wire: CDPSession): Promise<ReadonlyMap<string, Asked>> {
  await wire.send('Network.enable');
  const asked = new Map<string, Asked>();
  // The browser asks for icons when it likes, or never.
  const isIcon = (url: string): boolean => /\/(?:favicon\.ico|icon\.svg)$/.test(url);
  wire.on('Network.requestWillBeSent', ({ requestId, timestamp, request, type = '' }) => {
    if (!isIcon(request.url)) asked.set(requestId, { began: timestamp, answered: 0, ended: 0, bytes: 0, kind: type });
  });
  wire.on('Network.responseReceived', ({ requestId, timestamp }) => {
    const one = asked.get(requestId);
    if (one) one.answered = timestamp;
  });
  wire.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const one = asked.get(requestId);
    if (one) Object.assign(one, { ended: timestamp, bytes: encodedDataLength });
  });
  return asked;
}

/** How many requests stand in the longest row of such as began when the one before was answered. */
function turnsOf(asked: readonly Asked[]): number {
  const turns = new Map<Asked, number>();
  for (const one of asked.toSorted((a, b) => a.began - b.began)) {
    const before = [...turns].filter(([{ answered }]) => answered <= one.began).map(([, nth]) => nth);
    turns.set(one, 1 + Math.max(0, ...before));
  }
  return Math.max(...turns.values());
}
