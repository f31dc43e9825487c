import { mkdtemp, rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { readConfig } from '#app/config.ts';
import { greeting } from '#app/greeting.ts';
import { modules } from '#app/modules.ts';
import { openForServing } from '#app/open-for-serving.ts';
import { createServer, type Server } from '#app/server.ts';
import { setUp, signIn } from '#modules/people/contract/session.ts';
import { offerSetup } from '#modules/people/server/public.ts';
import type { Opened } from '#platform/db/open.ts';
import { systemClock } from '#platform/clock.ts';
import { describeOnPostgres, type GivenPostgres, givePostgres } from '#testing/given-postgres.ts';
import { cookiesAfter } from '#testing/world.ts';

let folder: string;
let given: GivenPostgres;
let opened: Opened;
let server: Server;

const config = () => readConfig({ DATABASE_URL: given.url, DATA_DIR: folder, LOG_LEVEL: 'silent', PORT: '0' }, []);
const silent = { migrating: () => undefined, fallingBack: () => undefined };

describeOnPostgres('a server that is given', (kind) => {
  beforeAll(async () => {
    folder = await mkdtemp('/var/tmp/lianyu-served-');
    given = await givePostgres(kind);
    opened = await openForServing(config(), silent);
    server = await createServer(opened, systemClock, config(), modules);
  }, 60_000);

  afterAll(async () => {
    await server.close();
    await opened.close();
    await given.remove();
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
    // What whoever started it reads.
    expect(greeting(config(), opened, 'https://county.example', { setupToken: token })).toContain(
      `\n    https://county.example/setup#token=${token}\n`,
    );
    const body = {
      token,
      county: '510199',
      countyName: '青川县',
      prefectureName: '广元市',
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
    const cookie = cookiesAfter(signedIn);
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
});
