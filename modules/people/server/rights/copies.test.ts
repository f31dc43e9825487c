import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { runJob } from '#modules/needs/testing.ts';
import { askCopy, downloadCopyJson, downloadCopyPdf, readCopy } from '#modules/people/contract/copy.ts';
import { makeCopy, sweepCopies } from '#modules/people/server/rights/make-copy.ts';
import { givesFiles, type OwnFile } from '#modules/people/server/rights/own-files.ts';
import { replaceCopy } from '#modules/people/server/store/copy-store.ts';
import { aClass, aGuardianOf, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { newId } from '#platform/id.ts';
import { textOfPdf } from '#platform/typeset/testing.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let pupil: string;
let family: string;
const grants: Record<string, string> = {};
const as = (who: string): Promise<Client> => world.as(grants[who] ?? '');

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  const org = await anOrganisation(world);
  pupil = (await aPupil(world, { org, class: await aClass(world, org) })).person;
  const guardian = await aGuardianOf(world, pupil, org, '林大山');
  [family, grants['guardian']] = [guardian.person, guardian.grant];
  grants['other'] = (await aGuardianOf(world, pupil, org, '赵文远')).grant;
  grants['leader'] = (await aPersonAs(world, 'school_leader', { org })).grant;
});
afterAll(() => world.close());

const sent = () => ({ params: { id: pupil } });
const file = async (who: string, kind: 'json' | 'pdf'): Promise<Buffer> => {
  const reply = await (await as(who)).raw({ method: 'GET', url: `/api/children/${pupil}/copy/${kind}` });
  expect([reply.statusCode, reply.headers['content-type']]).toEqual([
    200,
    kind === 'pdf' ? 'application/pdf' : 'application/octet-stream',
  ]);
  return reply.rawPayload;
};

test('a family gets its copy, for machines and to read, with codes in words and nothing of others', async () => {
  const guardian = await as('guardian');
  expect((await guardian.call(readCopy, sent())).copy).toBeNull();
  expect((await guardian.call(askCopy, sent())).state).toBe('waiting');
  await expect(guardian.call(downloadCopyPdf, sent())).rejects.toMatchObject({ code: 'people.no_copy' });
  await world.settled();
  expect((await guardian.call(readCopy, sent())).copy?.state).toBe('ready');
  const json = JSON.parse((await file('guardian', 'json')).toString()) as { tables: { name: string }[] };
  expect(json.tables.map(({ name }) => name)).toContain('guardianships');
  const pages = textOfPdf(await file('guardian', 'pdf'));
  expect(pages.length).toBeLessThan(json.tables.length);
  const text = pages.join('\n');
  expect(text).toContain('林小雨的信息副本');
  expect(text + JSON.stringify(json)).not.toMatch(/赵文远/);
  const { sealed } = await world.system(({ db }) =>
    db.selectFrom('platform.kept_file').select('sealed').where('county', '=', world.county).executeTakeFirstOrThrow(),
  );
  expect(sealed).not.toMatch(/林小雨/);
});

test('each archive of files is kept in a transaction of its own, and one cut off between them is made anew, whole', async () => {
  const server = new AbortController();
  const transactions: string[] = [];
  const picture = (day: number, size: number): OwnFile => ({
    at: new Date(Date.UTC(2026, 10, day, 2)),
    textKey: 'messages.copy.sent',
    data: {},
    ending: '.webp',
    size,
    open: async ({ request }) => {
      transactions.push(request);
      // The server that makes it ends as it is at the second archive for the first time.
      if (transactions.length === 2) server.abort();
      server.signal.throwIfAborted();
      return new Uint8Array(size);
    },
  });
  let files = [picture(2, 6_000_000), picture(1, 5_000_000)];
  givesFiles(async () => files);
  const guardian = await as('guardian');
  const row = await world.system((ctx) =>
    replaceCopy(ctx, {
      county: world.county,
      id: newId(),
      pupil,
      asked_by: family,
      language: 'zh',
      state: 'waiting',
      made_at: ctx.now,
      expires_at: new Date(ctx.now.getTime() + 24 * 3_600_000),
    }),
  );
  const room = { county: world.county, log: world.server.app.log, transaction: world.system };
  await expect(makeCopy.run({ ...room, signal: server.signal }, { copy: row.id })).rejects.toThrow(/abort/i);
  expect(transactions).toHaveLength(new Set(transactions).size);
  const get = async (archive: number) =>
    (await guardian.raw({ method: 'GET', url: `/api/children/${pupil}/copy/files?archive=${archive}` })).statusCode;
  expect((await guardian.call(readCopy, sent())).copy).toMatchObject({ state: 'waiting', archives: [] });
  expect(await get(1)).toBe(409);
  files = [picture(2, 6_000_000), picture(1, 5_000_000)].map((one) => ({ ...one, open: async () => Buffer.alloc(9) }));
  await makeCopy.run({ ...room, signal: new AbortController().signal }, { copy: row.id });
  expect((await guardian.call(readCopy, sent())).copy).toMatchObject({
    state: 'ready',
    archives: [6_000_000, 5_000_000],
  });
  expect([await get(1), await get(2), await get(3)]).toEqual([200, 200, 409]);
  files = [];
});

test('what the pupil took for himself no guardian gets, though it is about his child', async () => {
  const { id } = await world.system(({ db }) =>
    db.selectFrom('people.role_grant').select('id').where('person', '=', pupil).executeTakeFirstOrThrow(),
  );
  grants['pupil'] = id;
  const at = world.clock.now;
  const one = { at, textKey: 'messages.copy.sent', data: {}, ending: '.webp', size: 9 };
  givesFiles(async () => [{ ...one, open: async () => Buffer.alloc(9) }]);
  await (await as('pupil')).call(askCopy, sent());
  await world.settled();
  expect((await (await as('pupil')).call(readCopy, sent())).copy?.state).toBe('ready');
  const { files } = JSON.parse((await file('pupil', 'json')).toString()) as { files: { with: string }[] };
  expect(files.map((each) => each.with)).toEqual(['你发的消息']);
  expect(textOfPdf(await file('pupil', 'pdf')).join('')).toMatch(/^[^您]*你收到的通知[^您]*你发的消息[^您]*$/);
  expect((await (await as('other')).call(readCopy, sent())).copy).toBeNull();
  await expect((await as('other')).call(downloadCopyPdf, sent())).rejects.toMatchObject({ code: 'people.no_copy' });
});

test('it is asked for with a fresh proof, and no longer handed out to whom the child is no longer settled', async () => {
  const guardian = await as('guardian');
  world.clock.pass(6 * 60_000);
  await expect(guardian.call(askCopy, sent())).rejects.toMatchObject({ code: 'access.prove_again' });
  const ofHim = (change: { state: string; probation_until: string | null }) =>
    world.system(({ db }) =>
      db
        .updateTable('people.guardianship')
        .set(change)
        .where('county', '=', world.county)
        .where('pupil', '=', pupil)
        .execute(),
    );
  await ofHim({ state: 'confirmed', probation_until: '2026-12-24' });
  await expect((await as('guardian')).call(downloadCopyPdf, sent())).rejects.toMatchObject({
    code: 'access.not_found',
  });
  await ofHim({ state: 'active', probation_until: null });
});

test('it is the asker’s alone, and after a day nobody’s, and nothing of it is kept', async () => {
  await expect((await as('other')).call(downloadCopyJson, sent())).rejects.toMatchObject({ code: 'people.no_copy' });
  await expect((await as('leader')).call(downloadCopyJson, sent())).rejects.toMatchObject({ code: 'access.not_found' });
  world.clock.pass(24 * 3_600_000);
  const guardian = await as('guardian');
  expect((await guardian.call(readCopy, sent())).copy?.state).toBe('expired');
  await expect(guardian.call(downloadCopyJson, sent())).rejects.toMatchObject({ code: 'people.no_copy' });
  world.clock.pass(3_600_000);
  expect((await (await as('guardian')).call(readCopy, sent())).copy).toBeNull();
  await runJob(world, sweepCopies);
  const { rows } = await world.system(({ db }) =>
    sql`select id from people.data_copy where county = ${world.county}`.execute(db),
  );
  expect(rows).toEqual([]);
});
