import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askPack, cancelPack, downloadPackJson, listPacks } from '#modules/oversight/contract/minors-audit.ts';
import { articles } from '#modules/oversight/server/minors-audit/articles.ts';
import { makePack } from '#modules/oversight/server/minors-audit/make-pack.ts';
import { decideConsent } from '#modules/people/contract/family.ts';
import { askRequest } from '#modules/people/contract/request.ts';
import { aClass, aGuardianOf, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { textOfPdf } from '#platform/typeset/testing.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

interface Told {
  lianyu: string;
  body: {
    year: number;
    sections: { id: string; title: string; rows: (string | number | null)[][] }[];
    articles: { sections: string[] }[];
  };
}

let world: World;
let official: Client;

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  const org = await anOrganisation(world);
  const group = await aClass(world, org);
  for (let n = 0; n < 12; n++) {
    const { person: pupil } = await aPupil(world, { org, class: group, name: `林小${n}` });
    const guardian = await world.as((await aGuardianOf(world, pupil, org, `林大${n}`)).grant);
    const decision = n < 3 ? 'refused' : 'given';
    await guardian.call(decideConsent, { body: { pupil, purpose: 'service.general', decision } });
    if (n < 11) await guardian.call(decideConsent, { body: { pupil, purpose: 'service.mental', decision: 'given' } });
    const body = { kind: n < 2 ? 'deletion' : 'correction', words: '他是六月生的' } as const;
    await guardian.call(askRequest, { params: { id: pupil }, body });
  }
  official = await world.as((await aPersonAs(world, 'official', { org })).grant);
});
afterAll(() => world.close());

const file = async (id: string, as: 'json' | 'pdf'): Promise<Buffer> =>
  (await official.raw({ method: 'GET', url: `/api/minors-audits/${id}/${as}` })).rawPayload;
const newest = async () => (await official.call(listPacks)).items[0];

let told: Told;
const rowsOf = (section: string) => told.body.sections.find(({ id }) => id === section)?.rows ?? [];

test('an official has the audit of a year made, signed, as data and to read, and takes it for a day', async () => {
  await expect(official.call(askPack, { body: { year: 2027 } })).rejects.toMatchObject({
    code: 'oversight.year_to_come',
  });
  const { id } = await official.call(askPack, { body: { year: 2026 } });
  await world.settled();
  expect(await newest()).toMatchObject({ id, state: 'ready', year: 2026 });
  told = JSON.parse((await file(id, 'json')).toString()) as Told;
  expect([told.lianyu, told.body.year, told.body.sections.length]).toEqual(['minors audit', 2026, 15]);
  expect(JSON.parse(await world.server.around.signPaper(told.lianyu, told.body))).toEqual(told);
  const text = textOfPdf(await file(id, 'pdf')).join('\n');
  for (const { title } of told.body.sections) expect(text).toContain(title);
  expect(text).toContain('最小授权');
  expect(text + JSON.stringify(told)).not.toMatch(/林小|林大|六月生/);
  await expect(official.call(cancelPack, { params: { id } })).rejects.toMatchObject({ code: 'oversight.pack_made' });
  world.clock.pass(24 * 3_600_000);
  official = await world.as((await aPersonAs(world, 'official')).grant);
  expect((await newest())?.state).toBe('over');
  await expect(official.call(downloadPackJson, { params: { id } })).rejects.toMatchObject({
    code: 'oversight.no_pack',
  });
});

test('it counts what was done in the year, and describes no fewer than ten children', () => {
  expect(rowsOf('kinds')).toContainEqual(expect.arrayContaining(['学生', 10]));
  // Whoever audits is not the family that consented.
  expect(JSON.stringify(rowsOf('kinds'))).not.toMatch(/您/);
  // Nine agreed and three did not: neither is told, nor the twelve by month.
  const general = rowsOf('consents').filter(([name]) => String(name).startsWith('教育与成长服务'));
  expect(general.length).toBeGreaterThan(1);
  expect(general.map(([, , count]) => count).filter((count) => count !== null)).toEqual([]);
  const mental = rowsOf('consents').filter(([name]) => !String(name).startsWith('教育与成长服务'));
  expect(mental.map(([, month, count]) => [month, count])).toEqual([
    ['合计', 11],
    ['11 月', 11],
  ]);
  expect(
    rowsOf('requests')
      .filter(([kind]) => kind === '删除')
      .map(([, , count]) => count),
  ).toEqual([null, null]);
  expect(rowsOf('purposes').map(([, , , , hash]) => String(hash).length)).toEqual(rowsOf('purposes').map(() => 64));
  expect(rowsOf('chain')).toContainEqual(['结果', '完整']);
  const few = told.body.sections.filter(({ id }) => ['consents', 'requests', 'erasures', 'glass'].includes(id));
  const counts = few.flatMap(({ rows }) => rows.map((row) => row.at(-1)));
  expect(counts.filter((count) => typeof count === 'number' && count > 0 && count < 10)).toEqual([]);
});

test('every article of the chapter is answered by sections that are there, and docs/minors-audit.md says the same', () => {
  expect(articles.map(({ article }) => article)).toEqual([31, 32, 33, 34, 35, 36, 37, 38]);
  const sections = new Set(told.body.sections.map(({ id }) => id));
  expect(articles.flatMap((one) => one.sections).filter((id) => !sections.has(id))).toEqual([]);
  const unread = [...sections].filter((id) => !articles.some((one) => one.sections.includes(id)));
  expect(unread).toEqual([]);
  const page = readFileSync('docs/minors-audit.md', 'utf8');
  const places = (ids: readonly string[]) => ids.map((id) => told.body.sections.findIndex((one) => one.id === id) + 1);
  for (const { article, demand, answer, own, sections: ids } of articles)
    expect(page).toContain(`| ${article} | ${demand} | ${answer} | ${places(ids).join('、')} | ${own} |`);
});

test('stopped, it ends before its next step', async () => {
  const rules = world.server.around.policy.rows;
  const room = { county: world.county, signal: new AbortController().signal, transaction: world.system };
  const steps: number[] = [];
  const step = (done: number) => Promise.resolve(steps.push(done) < 2);
  expect(await makePack(room, { year: 2026, rules }, step)).toBeUndefined();
  expect(steps).toEqual([1, 2]);
});
