import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { noteAttendance } from '#modules/governance/contract/attendance.ts';
import {
  type ConferenceInFull,
  endConference,
  openConference,
  readConference,
} from '#modules/governance/contract/conference.ts';
import { confirmMinutes, layMinutes, printMinutes, writeMinutes } from '#modules/governance/contract/minutes.ts';
import { resolve } from '#modules/governance/contract/resolution.ts';
import { castVote, type Choice, closeVote, openVote } from '#modules/governance/contract/vote.ts';
import { aConference, anItemOn } from '#modules/governance/testing.ts';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { newBallotCode } from '#platform/browser/new-code.ts';
import { newId } from '#platform/id.ts';
import { textOfPdf } from '#platform/typeset/testing.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
const orgs = { bureau: '', police: '', civil: '' };
const grants: Record<string, string> = {};
let [official, deputy, police, civil] = [] as unknown as [Client, Client, Client, Client];

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  orgs.bureau = await anOrganisation(world, { kind: 'bureau', name: '县教育局' });
  orgs.police = await anOrganisation(world, { kind: 'department', name: '公安局' });
  orgs.civil = await anOrganisation(world, { kind: 'department', name: '民政局' });
  grants['official'] = (await aPersonAs(world, 'official', { org: orgs.bureau, name: '何立新' })).grant;
  grants['deputy'] = (await aPersonAs(world, 'official', { org: orgs.bureau, name: '周敏' })).grant;
  grants['police'] = (await aPersonAs(world, 'department', { org: orgs.police })).grant;
  grants['civil'] = (await aPersonAs(world, 'department', { org: orgs.civil })).grant;
});
afterAll(() => world.close());

/** Sessions of staff end. */
beforeEach(async () => {
  const as = (who: string): Promise<Client> => world.as(grants[who] ?? '');
  [official, deputy, police, civil] = [await as('official'), await as('deputy'), await as('police'), await as('civil')];
});

const write = (item: string, words: string): Promise<unknown> => {
  const document = new Y.Doc();
  const line = new Y.XmlElement('paragraph');
  line.insert(0, [new Y.XmlText(words)]);
  document.getXmlFragment('default').insert(0, [line]);
  const change = Buffer.from(Y.encodeStateAsUpdate(document)).toString('base64');
  return official.call(writeMinutes, { params: { id: item }, body: { id: newId(), change } });
};

/** Puts a question of an item to the vote of two who are there, and closes it. */
async function voted(item: string, question: string, isSecret: boolean, choices: readonly Choice[]): Promise<string> {
  const { id } = await official.call(openVote, { params: { id: item }, body: { question, isSecret } });
  for (const [nth, choice] of choices.entries())
    await [police, civil][nth]?.call(castVote, { params: { id }, body: { choice, code: newBallotCode() } });
  await official.call(closeVote, { params: { id }, body: {} });
  return id;
}

/** A conference whose minutes are confirmed, with an open item and one that only the police reads. */
async function confirmed(): Promise<ConferenceInFull> {
  const { id } = await aConference(official, [orgs.police, orgs.civil]);
  const params = { id };
  const { id: item } = await anItemOn(official, id);
  const secret = { title: '一起个案', isConfidential: true, named: [orgs.police] };
  const { id: hidden } = await anItemOn(official, id, official, secret);
  const { version } = await official.call(readConference, { params });
  const held = await official.call(openConference, { params, body: { seen: version } });
  for (const org of [orgs.police, orgs.civil])
    await official.call(noteAttendance, { params, body: { org, isPresent: true, reason: '本人在场，会务登记。' } });
  await write(item, '公安局同意派人值守。');
  await write(hidden, '由公安局回访。');
  const vote = await voted(item, '放学时段是否限行？', false, ['yes', 'abstain']);
  await voted(item, '是否延长到寒假？', true, ['yes', 'no']);
  await official.call(resolve, { params: { id: item }, body: { text: '会议议定放学时段限行。', vote } });
  const ended = await official.call(endConference, { params, body: { seen: held.version } });
  const laid = await official.call(layMinutes, { params, body: { seen: ended.version } });
  return deputy.call(confirmMinutes, { params, body: { seen: laid.version } });
}

async function paperOf(who: Client, id: string): Promise<{ text: string; bytes: string }> {
  const reply = await who.raw({ method: 'GET', url: `/api/conferences/${id}/minutes/file` });
  expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'application/pdf']);
  return { text: textOfPdf(reply.rawPayload).join(''), bytes: reply.rawPayload.toString('latin1') };
}

test('confirmed minutes are a paper with who was there, what was written, voted and resolved, and their hash', async () => {
  const conference = await confirmed();
  const { text, bytes } = await paperOf(official, conference.id);
  for (const said of [
    '第四次联席会议纪要',
    '2026年12月1日 09:00 至 2026年12月1日 11:30，县教育局三楼会议室',
    '到会 2 个参会单位，法定 2 个。',
    '1. 放学时段的交通',
    '公安局同意派人值守。',
    '放学时段是否限行？（记名）：同意 1，不同意 0，弃权 1，没有投 0；要 2 个同意，未通过。',
    '同意：公安局',
    '弃权：民政局',
    '是否延长到寒假？（无记名）：同意 1，不同意 1，弃权 0',
    '会议议定放学时段限行。 依据表决“放学时段是否限行？”。',
    '2. 一起个案（保密）',
    '由公安局回访。',
    '由何立新提交、周敏于',
    conference.minutes.hash ?? 'no hash',
  ])
    expect(text.replaceAll('\n', '')).toContain(said);
  expect(text).not.toContain('不同意：');
  expect(bytes).toMatch(/\/FontFile2 /);
});

test('what is confidential stands only in the paper of whoever reads it', async () => {
  const { id } = await confirmed();
  expect((await paperOf(police, id)).text).toContain('由公安局回访。');
  const { text } = await paperOf(civil, id);
  expect(text).toContain('另有 1 个保密议题');
  for (const said of ['一起个案', '回访']) expect(text).not.toContain(said);
});

test('before they are confirmed there is no paper', async () => {
  const { id } = await aConference(official, [orgs.police]);
  await expect(police.call(printMinutes, { params: { id } })).rejects.toEqual(
    expect.objectContaining({ code: 'governance.not_in_this_state' }),
  );
});
