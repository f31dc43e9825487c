import type { Page } from 'playwright-core';

/** What a first visit took: kilobytes of code, kilobytes in all, and how many requests. */
export interface Visit {
  code: number;
  all: number;
  requests: number;
}

const kilobyte = 1_024;

/** Opens a guardian's first page, with nothing kept, and waits until it says that nothing waits for him. */
export async function firstVisit(page: Page, address: string): Promise<Visit> {
  const wire = await page.context().newCDPSession(page);
  await wire.send('Network.enable');
  const kinds = new Map<string, string>();
  // The browser asks for icons when it likes, or never.
  const isIcon = (url: string): boolean => /\/(?:favicon\.ico|icon\.svg)$/.test(url);
  const visit: Visit = { code: 0, all: 0, requests: 0 };
  wire.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (!isIcon(response.url)) kinds.set(requestId, type);
  });
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!kinds.has(requestId)) return;
    visit.requests += 1;
    visit.all += encodedDataLength / kilobyte;
    if (['Script', 'Stylesheet'].includes(kinds.get(requestId) ?? '')) visit.code += encodedDataLength / kilobyte;
  });
  await page.goto(`${address}/m/`);
  await page.getByText('现在没有等您答复的安排').waitFor();
  return visit;
}
