import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeRosterFiles } from '#app/commands/export-roster.ts';
import { servicesOfCounty } from '#modules/resources/server/public.ts';
import { amount, seed, tell } from '#testing/amount.ts';
import { asOwner } from '#testing/canaries.ts';
import { walk } from '#testing/canary-walk.ts';

let walked: Awaited<ReturnType<typeof walk>>;

beforeAll(async () => {
  walked = await walk();
}, 1_200_000);
afterAll(async () => {
  await walked.world.close();
  await walked.ways.close();
}, 60_000);

const ask = async (text: string): Promise<string[]> =>
  (await asOwner(walked.world, text)).map((row) => JSON.stringify(row));

/** What is hashed or sealed before it is kept, or not kept at all. */
const secrets = /password|token|cookie|wrong|refused|sealed|forgotten/;

test('whatever somebody may write was written, and is kept; a secret is nowhere', async () => {
  const [all] = await asOwner(
    walked.world,
    `select string_agg(format('select t::text from %I.%I t', schemaname, tablename), ' union all ') as rows from pg_tables
      where schemaname in ('people', 'needs', 'resources', 'notify', 'intake', 'oversight', 'exports', 'messages', 'governance', 'evaluation', 'surveys', 'consortia', 'platform', 'jobs')`,
  );
  const kept = walked.canaries.in((await ask(String(all?.['rows']))).join('\n'));
  const planted = walked.canaries.all;
  expect(planted.length).toBeGreaterThan(50);
  expect(planted.filter((what) => !secrets.test(what) && !kept.includes(what))).toEqual([]);
  expect(kept.filter((what) => secrets.test(what))).toEqual([]);
});

/** Texts that are no words of somebody: codes of lists, times, names of places and offices, formulas over facts. */
const impersonal = new Set(
  'category schedule town county countyName prefectureName bureauName numerator denominator key'.split(' '),
);

test('no free text of the API was left out', async () => {
  interface Property {
    type?: string;
    format?: string;
    pattern?: string;
    enum?: string[];
    const?: string;
  }
  interface Operation {
    requestBody?: { content: Record<string, { schema: { properties?: Record<string, Property> } }> };
  }
  const reply = await walked.world.stranger.raw({ method: 'GET', url: '/openapi.json' });
  const { paths } = reply.json<{ paths: Record<string, Record<string, Operation>> }>();
  const free = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { requestBody }]) =>
      Object.entries(requestBody?.content['application/json']?.schema.properties ?? {})
        .filter(([, one]) => one.type === 'string' && !one.format && !one.pattern && !one.enum && !one.const)
        .filter(([name]) => !impersonal.has(name))
        .map(([name]) => `${method.toUpperCase()} ${path} ${name}`),
    ),
  );
  expect(free.length).toBeGreaterThan(20);
  expect(free.filter((one) => !walked.witness.sent.has(one))).toEqual([]);
});

describe('nothing of it is in', () => {
  const looked: string[] = [];
  afterAll(() => {
    const { to, requests } = walked.everywhere;
    tell(`C12: ${walked.canaries.all.length} strings in ${looked.length} places: ${looked.join(', ')}; 0 found`);
    tell(`C12: something personal sent to ${to} endpoints in ${requests} requests (seed ${seed})`);
  });

  const figures = async () => {
    const headers = { authorization: `Bearer ${walked.ways.environment.METRICS_TOKEN}` };
    return (await walked.world.stranger.raw({ method: 'GET', url: '/metrics', headers })).body.split('\n');
  };
  const streamed = async () => walked.streamed.flatMap((text) => text.split('\n\n'));
  const board = async () =>
    (
      await walked.world.stranger.raw({ method: 'GET', url: '/api/board.csv', headers: { cookie: walked.department } })
    ).body.split('\n');
  const others = () => ask(`select * from notify.item where person <> '${walked.provider}'`);
  test.each<[where: string, least: number, read: () => Promise<string[]>]>([
    ['lines of the log', 35, async () => walked.lines],
    ['refusals', 150, async () => walked.witness.refusals],
    // A link that invites, or holds a claim code, is told to whoever may give it, behind a # that no server is sent.
    ['addresses', 100, async () => walked.witness.links.filter((link) => !/#(token|code)=/.test(link))],
    ['figures', 500, figures],
    ['parts of streams', 10, streamed],
    ['lines of the board', 3, board],
    // Why a resource was sent back is said to its provider; it is the one text an event carries.
    ['events', 20, () => ask(`select kind, data - 'reason' from platform.event`)],
    ['inboxes of others', 20, others],
    ['messages to browsers, opened', 3, async () => walked.ways.pushed()],
    ['letters', 1, async () => walked.ways.letters()],
    ['words in groups', 0, async () => walked.ways.inGroups()],
    ['messages to telephones', 0, async () => walked.ways.sent()],
    ['jobs', 5, () => ask('select name, data, output from jobs.job')],
    ['audit records', 30, () => ask('select * from platform.audit')],
  ])('%s', async (where, least, read) => {
    const texts = await read();
    looked.push(`${texts.length} ${where}`);
    expect(texts.length).toBeGreaterThan(least);
    expect(texts.flatMap((text) => walked.canaries.in(text).map((what) => [what, text]))).toEqual([]);
  });

  test('the services and the roster that go out but names, numbers and what is offered to everybody', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lianyu-roster-'));
    const services = await walked.world.system((ctx) => servicesOfCounty(ctx));
    await walked.world.system((ctx) => writeRosterFiles(ctx, folder));
    const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')));
    await rm(folder, { recursive: true });
    const found = walked.canaries.in([JSON.stringify(services), ...files].join('\n'));
    looked.push(`${services.length} services`, `${files.length} files of the roster`);
    expect(found.length).toBeGreaterThan(5);
    expect(found.filter((what) => !/^(name|imported|title|other title|what is offered|address)/.test(what))).toEqual(
      [],
    );
  });

  test('what another county keeps, and so its exports and backups, but its own administrator', async () => {
    const [all] = await asOwner(
      walked.world,
      `select string_agg(format('select t::text as row from %I.%I t where county <> %L', table_schema, table_name, '990101'),
        ' union all ') as rows from information_schema.columns
        where column_name = 'county' and table_schema in ('people', 'needs', 'resources', 'notify', 'intake', 'oversight', 'exports', 'messages', 'governance', 'evaluation', 'surveys', 'consortia', 'platform')`,
    );
    const rows = await ask(String(all?.['rows']));
    looked.push(`${rows.length} rows of another county`);
    const found = walked.canaries.in(rows.join('\n'));
    expect(found).toContain('name of an administrator');
    expect(found.filter((what) => !what.endsWith('of an administrator'))).toEqual([]);
  });

  test('so much was sent where it cannot be done', () => {
    expect(walked.everywhere.requests).toBeGreaterThan(amount(150, 5_000));
  });

  test('the provider’s inbox but why it was sent back, and what', async () => {
    const own = await ask(`select * from notify.item where person = '${walked.provider}'`);
    expect([...new Set(walked.canaries.in(own.join('\n')))].sort()).toEqual(['reason of sending back', 'title']);
  });
});
