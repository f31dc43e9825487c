import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { loadWorld } from '#database/demo/load-world.ts';
import { makeMedia } from '#database/demo/media.ts';
import { makeWorld } from '#database/demo/world.ts';
import { dayOf } from '#platform/clock.ts';
import { withOwner } from '#platform/db/open-embedded.ts';
import { openServer } from '#platform/db/open-server.ts';
import { hashPassword } from '#platform/session/password.ts';
import { browserArguments, browserPath } from '#testing/browser.ts';
import { template } from '#testing/cluster.ts';
import { testSecrets, worldBegins } from '#testing/world.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The database every stage copies, the password of its cast, and where the browser is reached. */
    demonstration: { template: string; password: string; browser: string };
  }
}

const [name, password] = ['lianyu_demonstration', 'a password for tests'];

/** Once for all journeys: the demonstration county in a database to copy, and a browser. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { owner, app } = project.getProvidedContext().cluster;
  const at = (url: string, database: string): string => url.replace(/DATABASE$/, database);
  await withOwner(at(owner, 'postgres'), (run) =>
    run(`create database ${name} template ${template} strategy file_copy`),
  );
  const opened = openServer('embedded', { app: at(app, name), owner: at(owner, name) });
  const media = await makeMedia();
  const world = makeWorld({ seed: 7, today: dayOf(worldBegins), media });
  await loadWorld(opened, world, await hashPassword(password), undefined, testSecrets);
  await opened.close();
  const found = await browserPath();
  if ('reason' in found) throw new Error(`no browser could be started: ${found.reason}`);
  process.stdout.write(`browser: ${found.path} (${found.from})\n`);
  const browser = await chromium.launchServer({ executablePath: found.path, args: browserArguments });
  project.provide('demonstration', { template: name, password, browser: browser.wsEndpoint() });
  return () => browser.close();
}
