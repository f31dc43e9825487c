import { mkdtemp, rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '#app/config.ts';
import { openForServing } from '#app/open-for-serving.ts';
import { withOwner } from '#platform/db/open-embedded.ts';
import type { Opened } from '#platform/db/open.ts';
import { type GivenPostgres, givePostgres, postgresKinds } from '#testing/given-postgres.ts';

let folder: string;
let given: GivenPostgres;
/** The address of one of its roles, in the database `lianyu` of the role `keeper`. */
const urlOf = (role: string): string => given.url.replace('//owner@', `//${role}@`).replace(/postgres$/, 'lianyu');
const ask = (text: string): Promise<Record<string, unknown>[]> => withOwner(urlOf('owner'), (run) => run(text));

/** What the application role may do to tables, columns and schemas. */
const rights = (): Promise<Record<string, unknown>[]> =>
  ask(`select name, string_agg(privilege_type || case when is_grantable then '*' else '' end, ' ' order by privilege_type) as rights
    from (select oid::regclass::text as name, acl.* from pg_class, aclexplode(relacl) as acl
      union all select attrelid::regclass || '.' || attname, acl.* from pg_attribute, aclexplode(attacl) as acl
      union all select nspname, acl.* from pg_namespace, aclexplode(nspacl) as acl) as granted
    where grantee = 'lianyu_app'::regrole group by name order by name`);

const serve = (role: string): Promise<Opened> =>
  openForServing(
    readConfig({ DATABASE_URL: urlOf(role), MIGRATE_URL: urlOf('keeper'), DATA_DIR: folder, LOG_LEVEL: 'silent' }, []),
    { migrating: () => undefined, fallingBack: () => undefined },
  );

describe.each(postgresKinds)('$name', (kind) => {
  beforeAll(async () => {
    folder = await mkdtemp('/var/tmp/lianyu-roles-');
    given = await givePostgres(kind);
    await withOwner(given.url, async (run) => {
      await run('create role keeper login nosuperuser');
      await run('create role bypasser login bypassrls');
      await run('create role stand_in login in role keeper');
      await run('create role climber login in role bypasser');
      await run('create database lianyu owner keeper');
    });
  }, 60_000);
  afterAll(async () => {
    await given.remove();
    await rm(folder, { recursive: true, force: true });
  });

  test('is not served without the application role, and says how to make it', async () => {
    await expect(serve('bypasser')).rejects.toMatchObject({
      code: 'role_missing',
      zh: expect.stringContaining('create role lianyu_app login nosuperuser nobypassrls'),
      en: expect.stringContaining('create role lianyu_app login nosuperuser nobypassrls'),
    });
    await ask('create role lianyu_app login nosuperuser nobypassrls');
  });

  test.each(['owner', 'keeper', 'stand_in', 'bypasser', 'climber'])(
    'is not served as %s, whom row security does not bind; nothing is changed',
    async (role) => {
      await expect(serve(role)).rejects.toMatchObject({
        code: 'role_unbound',
        zh: expect.stringContaining(`DATABASE_URL 的账号 ${role} 不受行级权限约束`),
        en: expect.stringContaining(`Row security does not bind ${role} of DATABASE_URL`),
      });
      expect(await ask("select to_regclass('migration.applied') is null as untouched")).toEqual([{ untouched: true }]);
    },
  );

  test('what the application role was granted by hand is gone when it is served again', async () => {
    await (await serve('lianyu_app')).close();
    const before = await rights();
    await ask(`grant update, truncate, trigger on platform.audit to lianyu_app; grant update (data) on platform.event to lianyu_app;
      grant create on schema people to lianyu_app; grant usage on schema migration to lianyu_app;
      grant all on migration.applied to lianyu_app; grant select on platform.audit to lianyu_app with grant option`);
    expect(await rights()).not.toEqual(before);
    await (await serve('lianyu_app')).close();
    expect(await rights()).toEqual(before);
  });

  test('is served as the application role, and not any more once that owns a table', async () => {
    const opened = await serve('lianyu_app');
    expect(opened.kind).toBe('server');
    await opened.close();
    await ask('alter table people.person owner to lianyu_app');
    await expect(serve('lianyu_app')).rejects.toMatchObject({ code: 'role_unbound' });
  });
});
