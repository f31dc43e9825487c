import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A browser that starts, and where it came from; or why there is none. */
export type FoundBrowser = { path: string; from: string } | { reason: string };

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** The flags every start of a test browser uses. */
export const browserArguments = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/**
 * Finds a Chromium that really starts: one on the machine, whose pages of a desk take half as long as those of the one npm
 * brought, else that, else — as root on Debian — one from the distribution's packages.
 */
export async function browserPath(): Promise<FoundBrowser> {
  for (const path of installed) if (await starts(path)) return { path, from: 'on this machine' };
  const brought = await fromNpm();
  if (brought && (await starts(brought))) return { path: brought, from: 'from npm' };
  if (process.getuid?.() === 0 && (await installFromDebian())) {
    if (await starts('/usr/bin/chromium')) return { path: '/usr/bin/chromium', from: 'installed from Debian packages' };
  }
  return {
    reason: 'none is on this machine, the one from npm does not start (it needs libnss3), and none could be installed',
  };
}

async function starts(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    const { stdout } = await run(
      path,
      [...browserArguments, '--headless', '--dump-dom', 'data:text/html,<p>works</p>'],
      { timeout: 60_000 },
    );
    return stdout.includes('works');
  } catch {
    return false;
  }
}

async function fromNpm(): Promise<string | undefined> {
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return await chromium.executablePath();
  } catch {
    return undefined;
  }
}

async function installFromDebian(): Promise<boolean> {
  try {
    await run('apt-get', ['update'], { timeout: 300_000 });
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { timeout: 600_000 });
    return true;
  } catch {
    return false;
  }
}
