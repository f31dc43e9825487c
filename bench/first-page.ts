import { chromium } from 'playwright-core';
import { browserArguments, browserPath } from '#testing/browser.ts';
import { firstVisit, onSlowNetwork, onSlowProcessor } from '#testing/first-visit.ts';
import { rounded, startDemoServer } from './demo-server.ts';

/** How long a guardian's first page takes until it can be used there: the best of three visits. Needs the screens to be built. */
export async function* figures(): AsyncGenerator<object> {
  const found = await browserPath();
  if ('reason' in found) throw new Error(found.reason);
  const demo = await startDemoServer();
  const { id, person } = demo.grantOf('guardian');
  const cookie = await demo.cookieOf(person, id);
  const browser = await chromium.launch({ executablePath: found.path, args: browserArguments });
  const times: number[] = [];
  let taken: object = {};
  for (let i = 0; i < 3; i++) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' });
    await context.addCookies(
      cookie.split('; ').map((one) => {
        const [name = '', value = ''] = one.split('=');
        return { name, value, url: demo.address };
      }),
    );
    const page = await context.newPage();
    await page.goto(`${demo.address}/health`);
    const wire = await context.newCDPSession(page);
    await onSlowNetwork(wire);
    await onSlowProcessor(wire);
    const began = performance.now();
    taken = await firstVisit(page, demo.address, wire);
    times.push(performance.now() - began);
    await context.close();
  }
  await browser.close();
  await demo.close();
  yield { figure: 'guardian’s first page', value: rounded(Math.min(...times)), unit: 'ms', aim: 4_000, ...taken };
}
