import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Mailer, type MailServer, mailer } from '#platform/mail/mailer.ts';
import { type MailAnswer, type MailStub, startMailStub } from '#testing/mail-stub.ts';

let stub: MailStub;
const made: Mailer[] = [];

beforeAll(async () => {
  stub = await startMailStub();
});
afterEach(() => stub.answer('yes'));
afterAll(async () => {
  await Promise.all(made.map((one) => one.close()));
  await stub.close();
});

const mail = {
  id: '019ac2e4',
  to: 'wang@village.example',
  subject: '联育',
  lines: ['有一条消息在等您看。', '<b>1 & 2</b>'],
  link: { title: '打开联育', path: '/inbox' },
} as const;

/** Sends it, to a server reached in another way where one is said. */
function send(change: Partial<MailServer> = {}) {
  const { SMTP_USER: user, SMTP_PASSWORD: pass, SMTP_FROM: from, SMTP_CA: ca, PUBLIC_URL: site } = stub.environment;
  const there = { host: 'localhost', port: stub.port, line: 'tls', account: { user, pass }, from, site } as const;
  const to = mailer({ ...there, timeoutMs: 300, ca: readFileSync(ca, 'utf8'), ...change });
  made.push(to);
  return to.send(mail, new AbortController().signal);
}

test('a letter has its words, plain and as HTML, one link to the site, and nothing that tells whether it was opened', async () => {
  expect(await send()).toBe('sent');
  const [letter] = stub.letters;
  expect(letter).toMatchObject({ to: mail.to, id: '019ac2e4@county.example' });
  expect(letter?.words).toContain('From: 联育 <lianyu@county.example>');
  expect(letter?.words).toContain('<b>1 & 2</b>');
  expect(letter?.words).toContain('<p>&lt;b&gt;1 &amp; 2&lt;/b&gt;</p>');
  expect(letter?.words).toContain('打开联育: http://lianyu.county.example/inbox');
  expect(letter?.words).not.toMatch(/<img|src=/);
});

test.each<[string, MailAnswer, 'refused' | 'gone']>([
  ['a mailbox that is not there', { to: 'address', status: 550, words: '5.1.1 no such mailbox' }, 'gone'],
  ['one that wants no letters', { to: 'address', status: 550, words: '5.7.1 no' }, 'refused'],
  ['a letter that is not wanted', { to: 'letter', status: 554, words: '5.7.1 spam' }, 'refused'],
])('%s is said so for good', async (_, answer, word) => {
  stub.answer(answer);
  expect(await send()).toBe(word);
});

test.each<[string, MailAnswer, Partial<MailServer>, number]>([
  ['a mailbox that is full for now', { to: 'address', status: 452 }, {}, 0],
  ['a server in trouble', { to: 'letter', status: 451 }, {}, 1],
  ['one that takes the letter and closes the line', 'closes', {}, 1],
  ['one that takes it and says nothing', 'silence', {}, 1],
  ['one that does not know us', 'yes', { account: { user: 'lianyu', pass: 'wrong' } }, 0],
  ['one whose certificate nobody vouches for', 'yes', { ca: '' }, 0],
  ['none', 'yes', { port: 1 }, 0],
])('%s is to be asked again', async (_, answer, change, came) => {
  const before = stub.letters.length;
  stub.answer(answer);
  await expect(send(change)).rejects.toThrow();
  expect(stub.letters.length - before).toBe(came);
});

test('to another machine nothing is said in the clear, on this one it may be', async () => {
  const clear = await startMailStub('in the clear');
  const there = { port: clear.port, timeoutMs: 2_000 };
  await expect(send({ ...there, line: 'starttls' })).rejects.toThrow();
  expect(clear.letters).toHaveLength(0);
  expect(await send({ ...there, line: 'plain' })).toBe('sent');
  await clear.close();
});
