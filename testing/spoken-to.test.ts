import { afterAll, beforeAll, expect, test } from 'vitest';
import { serverWords } from '#app/words.ts';
import { readNotice } from '#modules/messages/contract/notice.ts';
import { readInbox } from '#modules/notify/contract.ts';
import { aMessage } from '#modules/notify/testing.ts';
import { listPeople } from '#modules/people/contract/account.ts';
import { aClass, aGuardianOf, anOrganisation, aPupil, aTown } from '#modules/people/testing.ts';
import { Refusal, refusalCodes } from '#platform/errors.ts';
import { problemOf } from '#platform/http/problem.ts';
import { speakingTo } from '#platform/i18n/dictionary.ts';
import { newId } from '#platform/id.ts';
import { tell } from '#testing/amount.ts';
import { createWorld, type World } from '#testing/world.ts';

/** What the server says, as each of these is told it: a pupil is told 你, whoever is grown up 您. */
const grants: Record<'pupil' | 'guardian', string> = { pupil: '', guardian: '' };
const persons = { ...grants };
const readers = ['pupil', 'guardian'] as const;

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  const org = await anOrganisation(world);
  const pupil = await aPupil(world, { org, class: await aClass(world, org) });
  const guardian = await aGuardianOf(world, pupil.person, org);
  Object.assign(grants, { pupil: pupil.grant, guardian: guardian.grant });
  Object.assign(persons, { pupil: pupil.person, guardian: guardian.person });
});
afterAll(() => world.close());

const speaks = Object.entries(serverWords.zh).flatMap(([key, text]) => (text.includes('您') ? [key] : []));
const isTold = (key: string): boolean => key.includes('.tell.');
const isOfCopy = (key: string): boolean => key.includes('.copy.');

test('what speaks to its reader is a refusal, a message of his inbox, or of his copy: nothing else knows who reads it', () => {
  const refused = refusalCodes();
  expect(speaks.filter((key) => !refused.includes(key) && !isTold(key) && !isOfCopy(key))).toEqual([]);
});

test('every refusal is said to a pupil as 你', () => {
  const codes = refusalCodes().filter((code) => speaks.includes(code));
  const said = (role: string): string[] =>
    codes.map(
      (code) => problemOf(new Refusal(code), '', { language: 'zh', speak: speakingTo(role) }, serverWords).title,
    );
  expect(said('pupil').filter((title) => !/你/.test(title) || /您/.test(title))).toEqual([]);
  expect(said('guardian').filter((title) => !/您/.test(title))).toEqual([]);
  tell(`${codes.length} refusals said to a pupil`);
  expect(codes.length).toBeGreaterThan(25);
});

test('a refusal speaks to whoever asked, of whatever it comes', async () => {
  const title = async (who: 'pupil' | 'guardian', url: string): Promise<string> =>
    (await (await world.as(grants[who])).raw({ method: 'GET', url })).json<{ title: string }>().title;
  const hidden = readNotice.path.replace(':id', newId());
  // One is refused by the gate before anything is looked for, one by what was looked for.
  for (const url of [hidden, listPeople.path])
    expect([url, await title('pupil', url)]).toEqual([url, (await title('guardian', url)).replaceAll('您', '你')]);
  expect(await title('pupil', hidden)).toBe('没有找到，或者不在你可以查看的范围内。');
});

test('every message of an inbox is said to a pupil as 你, and what others wrote into it as it stands', async () => {
  const keys = Object.keys(serverWords.zh).filter(isTold);
  for (const textKey of keys)
    await aMessage(world, Object.values(persons), { textKey, data: { title: '给您的信' }, level: 1 });
  const [asPupil, asGuardian] = await Promise.all(readers.map((who) => inboxOf(who, keys.length)));
  const wrote = '给您的信';
  expect(asPupil?.filter((text) => text.replaceAll(wrote, '').includes('您'))).toEqual([]);
  expect(asPupil?.filter((text) => text.includes(wrote)).length).toBeGreaterThan(0);
  expect(asPupil).toEqual(asGuardian?.map((text) => text.split(wrote).map(toChild).join(wrote)));
  expect(asGuardian?.filter((text) => text.replaceAll(wrote, '').includes('您')).length).toBeGreaterThan(40);
});

const toChild = (text: string): string => text.replaceAll('您', '你');

async function inboxOf(who: (typeof readers)[number], count: number): Promise<string[]> {
  const client = await world.as(grants[who]);
  const texts: string[] = [];
  for (let page = 1; texts.length < count; page++) {
    const { items } = await client.call(readInbox, { query: { page: String(page), size: '100' } });
    expect(items.length).toBeGreaterThan(0);
    texts.push(...items.map(({ text }) => text));
  }
  return texts;
}
