import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { freshDatabase } from '#testing/database.ts';
import { type World, worldOn } from '#testing/world.ts';

/** Who visits: nobody yet, or whom the login signs in. */
interface Who {
  login?: string;
  phone?: boolean;
  /** Told of his page before it goes anywhere. */
  watch?: (page: Page) => void;
}

/** The demonstration county on a real port, and a real browser to visit it with. */
export interface Stage {
  world: World;
  address: string;
  /** A page of somebody; `login` signs him in first. He comes back to his desk; a phone is new each time, for what is chosen on it stays. */
  visit: (path: string, who?: Who) => Promise<Page>;
  /** Lets time go on, for the server and for every browser. */
  pass: (ms: number) => Promise<void>;
  close: () => Promise<void>;
}

const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

/** Sets the stage: needs the screens to be built. */
export async function setStage(): Promise<Stage> {
  const { template, password, browser: reached } = inject('demonstration');
  const world = await worldOn(await freshDatabase(template), '990101');
  const address = await world.server.app.listen({ host: '127.0.0.1', port: 0 });
  const browser = await chromium.connect(reached);
  const contexts: BrowserContext[] = [];
  const desks = new Map<string, BrowserContext>();
  const begin = async ({ login, phone: onPhone }: Who): Promise<BrowserContext> => {
    const context = await deviceOf(browser, onPhone ? phone : desk, world.clock.now);
    contexts.push(context);
    if (login === undefined) return context;
    await signIn(context, address, { login, password });
    if (!onPhone) desks.set(login, context);
    return context;
  };
  return {
    world,
    address,
    visit: async (path, who = {}) => {
      const known = who.phone ? undefined : desks.get(who.login ?? '');
      const page = await (known ?? (await begin(who))).newPage();
      who.watch?.(page);
      await page.goto(address + path);
      return page;
    },
    pass: async (ms) => {
      world.clock.pass(ms);
      desks.clear();
      await Promise.all(contexts.map((context) => context.clock.setFixedTime(world.clock.now)));
    },
    close: async () => {
      await Promise.all(contexts.map((context) => context.close()));
      await browser.close();
      await world.close();
    },
  };
}

async function deviceOf(browser: Browser, viewport: typeof desk, now: Date): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', reducedMotion: 'reduce' });
  // Browsers live in the time of their server, or what a page takes for today would depend on when this runs.
  await context.clock.setFixedTime(now);
  return context;
}

async function signIn(
  context: BrowserContext,
  address: string,
  data: { login: string; password: string },
): Promise<void> {
  const reply = await context.request.post(`${address}/api/session`, { data });
  if (!reply.ok()) throw new Error(`${data.login} could not sign in: ${await reply.text()}`);
  // The server dates its cookies by its own clock; the browser would drop them by the machine's.
  const given = reply.headersArray().filter(({ name }) => name.toLowerCase() === 'set-cookie');
  await context.addCookies(
    given.map(({ value: line }) => {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      return { name, value, url: address };
    }),
  );
}

/**
 * Where everybody looks at his pages in one window, going from one to the next as he would: the first alone is loaded by its
 * address.
 */
export function windowsOn(stage: () => Stage, who: Omit<Who, 'login'> = {}) {
  const windows = new Map<string | undefined, Page>();
  return async (path: string, login: string | undefined): Promise<Page> => {
    const known = windows.get(login);
    if (known) {
      await known.evaluate((to) => history.pushState(null, '', to), path);
      return known;
    }
    const page = await stage().visit(path, login === undefined ? who : { ...who, login });
    windows.set(login, page);
    return page;
  };
}

/** Signs somebody in on a device another has used; as on a shared phone, without a word to the pages that are open. */
export async function signInOver({ address }: Stage, device: BrowserContext, login: string): Promise<void> {
  await device.clearCookies();
  await signIn(device, address, { login, password: inject('demonstration').password });
}

/** Picks an option of one of a page's lists, by typing its name where the list can be searched; the list is shut again. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  const list = page.getByRole('combobox', { name: label });
  await list.click();
  if (await list.isEditable()) await list.fill(option);
  await page
    .locator('.ant-select-dropdown:visible .ant-select-item-option')
    .filter({ has: page.getByText(option, { exact: true }) })
    .first()
    .click();
  await page.locator('.ant-select-dropdown:visible').waitFor({ state: 'hidden' });
}

/** Waits until nothing a page shows is still on its way. */
export const settled = (page: Page): Promise<void> =>
  page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });

/** Tables that have to be scrolled sideways to be read; antd measures one anew a moment after its place has changed. */
export const cutOff = (page: Page): Promise<(string | null)[]> =>
  page
    .locator('.ant-table-content')
    .evaluateAll((all) =>
      all
        .filter((one) => one.scrollWidth > one.clientWidth)
        .map((one) => one.querySelector('table')?.ariaLabel ?? one.textContent),
    );

/** The packed axe: each page is sent it, and the whole text takes longer to arrive than to look. */
const axe = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** What axe finds wrong with a page, once all of it is there, by WCAG 2.2 A and AA: rule and element. */
export async function faultsOf(page: Page): Promise<string[]> {
  await settled(page);
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const engine = (
      globalThis as unknown as {
        axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe;
    const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    // Nothing is told of what is right, or of where what is wrong stands: on large pages that takes most of the time.
    return (await engine.run({ runOnly, resultTypes: ['violations'], selectors: false })).violations;
  });
  return found.flatMap((fault) => fault.nodes.map((node) => `${fault.id}: ${node.html.slice(0, 160)}`));
}
