import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { loadWorld } from '#database/demo/load-world.ts';
import { makeWorld } from '#database/demo/world.ts';
import { dayOf } from '#platform/clock.ts';
import { hashPassword } from '#platform/session/password.ts';
import { browserArguments, browserPath } from '#testing/browser.ts';
import { createWorld, type World } from '#testing/world.ts';

/** The demonstration county on a real port, and a real browser to visit it with. */
export interface Stage {
  world: World;
  address: string;
  /** A page of somebody new at this device; `login` signs him in first. */
  visit: (path: string, who?: { login?: string; phone?: boolean }) => Promise<Page>;
  /** Lets time go on, for the server and for every browser. */
  pass: (ms: number) => Promise<void>;
  close: () => Promise<void>;
}

const password = 'a password for tests';
const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

/** Sets the stage: needs the screens to be built. */
export async function setStage(): Promise<Stage> {
  const found = await browserPath();
  if ('reason' in found) throw new Error(found.reason);
  const world = await createWorld('990101', async (opened, _county, now) =>
    loadWorld(opened, makeWorld({ seed: 7, today: dayOf(now) }), await hashPassword(password)),
  );
  const address = await world.server.app.listen({ host: '127.0.0.1', port: 0 });
  const browser: Browser = await chromium.launch({ executablePath: found.path, args: browserArguments });
  const contexts: BrowserContext[] = [];
  return {
    world,
    address,
    visit: async (path, who) => {
      const context = await browser.newContext({
        viewport: who?.phone ? phone : desk,
        locale: 'zh-CN',
        reducedMotion: 'reduce',
      });
      contexts.push(context);
      // Browsers live in the time of their server, or what a page takes for today would depend on when this runs.
      await context.clock.setFixedTime(world.clock.now);
      if (who?.login !== undefined) await signIn(context, address, who.login);
      const page = await context.newPage();
      await page.goto(address + path);
      return page;
    },
    pass: async (ms) => {
      world.clock.pass(ms);
      await Promise.all(contexts.map((context) => context.clock.setFixedTime(world.clock.now)));
    },
    close: async () => {
      await Promise.all(contexts.map((context) => context.close()));
      await browser.close();
      await world.close();
    },
  };
}

async function signIn(context: BrowserContext, address: string, login: string): Promise<void> {
  const reply = await context.request.post(`${address}/api/session`, { data: { login, password } });
  if (!reply.ok()) throw new Error(`${login} could not sign in: ${await reply.text()}`);
  // The server dates its cookies by its own clock; the browser would drop them by the machine's.
  const given = reply.headersArray().filter(({ name }) => name.toLowerCase() === 'set-cookie');
  await context.addCookies(
    given.map(({ value: line }) => {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      return { name, value, url: address };
    }),
  );
}

/** What axe finds wrong with a page by WCAG 2.2 A and AA: rule and element. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const engine = (
      globalThis as unknown as {
        axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe;
    const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    return (await engine.run({ runOnly })).violations;
  });
  return found.flatMap((fault) => fault.nodes.map((node) => `${fault.id}: ${node.html.slice(0, 160)}`));
}
