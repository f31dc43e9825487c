import { execFile } from 'node:child_process';
import { chown, mkdtemp, readFile, rm } from 'node:fs/promises';
import { existsSync, globSync } from 'node:fs';
import { createServer as createNetServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { readConfig } from '#app/config.ts';
import { modules } from '#app/modules.ts';
import { openForServing } from '#app/open-for-serving.ts';
import { createServer, type Server } from '#app/server.ts';
import { setUp, signIn } from '#modules/people/contract/session.ts';
import { offerSetup } from '#modules/people/server/public.ts';
import type { Opened } from '#platform/db/open.ts';
import { systemClock } from '#platform/clock.ts';

const run = promisify(execFile);
const [binaries] = globSync('/usr/lib/postgresql/*/bin')
  .filter((path) => existsSync(join(path, 'initdb')))
  .toSorted();

let folder: string;
let url: string;
let opened: Opened;
let server: Server;

/** Root may not run PostgreSQL; nobody may. */
async function serverUser(): Promise<{ uid?: number; gid?: number }> {
  if (process.getuid?.() !== 0) return {};
  const [, , uid, gid] =
    (await readFile('/etc/passwd', 'utf8'))
      .split('\n')
      .find((line) => line.startsWith('nobody:'))
      ?.split(':') ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const listening = createNetServer().listen(0, '127.0.0.1', () => {
      const address = listening.address();
      listening.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

const command = async (name: string, args: string[]): Promise<void> => {
  await run(join(binaries ?? '', name), args, { ...(await serverUser()), cwd: '/' });
};

const config = () =>
  readConfig({ DATABASE_URL: url, DATA_DIR: join(folder, 'kept'), LOG_LEVEL: 'silent', PORT: '0' }, []);
const silent = { migrating: () => undefined, fallingBack: () => undefined };

describe.skipIf(binaries === undefined)(
  `a PostgreSQL server that is given (${binaries ?? 'none on this machine'})`,
  () => {
    beforeAll(async () => {
      folder = await mkdtemp('/var/tmp/lianyu-given-');
      const { uid, gid } = await serverUser();
      if (uid !== undefined && gid !== undefined) await chown(folder, uid, gid);
      const data = join(folder, 'pg');
      await command('initdb', ['-D', data, '-U', 'owner', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8']);
      const port = await freePort();
      await command('pg_ctl', [
        'start',
        '-D',
        data,
        '-w',
        '-l',
        join(folder, 'log'),
        '-o',
        `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=`,
      ]);
      url = `postgres://owner@127.0.0.1:${port}/postgres`;
      opened = await openForServing(config(), silent);
      server = await createServer(opened, systemClock, config(), modules);
    }, 60_000);

    afterAll(async () => {
      await server.close();
      await opened.close();
      await command('pg_ctl', ['stop', '-D', join(folder, 'pg'), '-m', 'fast', '-w']);
      await rm(folder, { recursive: true, force: true });
    });

    test('is served under a role that owns nothing, although the owner was given', async () => {
      const { rows } = await sql<{ name: string; super: boolean; owned: number }>`select current_user::text as name,
      (select rolsuper from pg_roles where rolname = current_user) as super,
      (select count(*)::int from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = current_user) as owned`.execute(
        opened.db,
      );
      expect(opened.kind).toBe('server');
      expect(rows).toEqual([{ name: 'lianyu_app', super: false, owned: 0 }]);
    });

    test('starts empty, and one link makes the first administrator, once', async () => {
      const token = (await offerSetup(opened.db, new Date())) ?? '';
      const body = {
        token,
        county: '510199',
        countyName: '青川县',
        bureauName: '青川县教育局',
        name: '李主任',
        login: 'li.zhuren',
        password: 'bamboo river 8 lanterns',
      };
      const post = (path: string, payload: object) => server.app.inject({ method: 'POST', url: path, payload });
      expect((await post(setUp.path, { ...body, password: 'aaaaaaaaaaaa' })).json()).toMatchObject({
        code: 'people.weak_password',
      });
      expect((await post(setUp.path, body)).json()).toEqual({ county: '510199' });
      expect((await post(setUp.path, { ...body, county: '510198' })).json()).toMatchObject({
        code: 'people.link_spent',
      });
      expect(await offerSetup(opened.db, new Date())).toBeUndefined();
      const signedIn = await post(signIn.path, { login: body.login, password: body.password });
      expect(signedIn.json()).toEqual({ signedIn: true });
      const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
      const me = await server.app.inject({ method: 'GET', url: '/api/me', headers: { cookie } });
      expect(me.json()).toMatchObject({
        signedIn: true,
        demo: false,
        county: { name: '青川县' },
        acting: { role: 'official' },
      });
      expect((await server.app.inject({ method: 'GET', url: '/api/demo/cast' })).json()).toMatchObject({
        code: 'access.not_found',
      });
    });

    test('ten wrong passwords are enough, and an unknown name gets the same words', async () => {
      const attempt = (login: string) =>
        server.app.inject({ method: 'POST', url: signIn.path, payload: { login, password: 'wrong' } });
      const unknown = (await attempt('nobody.at.all')).json<{ code: string; title: string }>();
      const wrong = (await attempt('li.zhuren')).json<{ code: string; title: string }>();
      expect([wrong.code, wrong.title]).toEqual([unknown.code, unknown.title]);
      for (let i = 0; i < 9; i++) await attempt('li.zhuren');
      expect((await attempt('li.zhuren')).json()).toMatchObject({ status: 429, code: 'session.too_many_tries' });
    });
  },
);
