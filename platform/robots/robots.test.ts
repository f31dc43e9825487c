import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type RobotKey, robotsOf, type RobotVendor } from '#platform/robots/robots.ts';
import { TryAgain } from '#platform/try-again.ts';
import { type RobotAnswer, type RobotStub, startRobotStub } from '#testing/robot-stub.ts';

let stub: RobotStub;
beforeAll(async () => {
  stub = await startRobotStub();
});
afterEach(() => stub.answer({ errcode: 0 }));
afterAll(() => stub.close());

const now = new Date('2026-11-24T02:00:00Z');
const words = { lines: ['联育里有新通知，请打开看。', 'A new notice is there.'], path: '/inbox' };
const robot: Record<RobotVendor, RobotKey> = {
  wecom: { vendor: 'wecom', key: '693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa', secret: null },
  dingtalk: { vendor: 'dingtalk', key: 'f'.repeat(64), secret: `SEC${'a'.repeat(61)}` },
};
const robots = (timeoutMs = 5_000) => {
  const { WECOM_ROBOTS: wecom, DINGTALK_ROBOTS: dingtalk, PUBLIC_URL: site } = stub.environment;
  return robotsOf({ urls: { wecom, dingtalk }, site, timeoutMs });
};
const post = (vendor: RobotVendor, timeoutMs?: number) =>
  robots(timeoutMs).post(robot[vendor], words, now, new AbortController().signal);

test.each(['wecom', 'dingtalk'] as const)(
  'a robot of %s is told plain words with one link, by its key',
  async (vendor) => {
    expect(await post(vendor)).toBe('sent');
    const { query, body, ...asked } = stub.asked.at(-1) ?? { query: new URLSearchParams(), body: {} };
    expect(asked).toEqual({ vendor });
    const content = `${words.lines.join('\n')}\nhttp://lianyu.county.example/inbox`;
    expect(body).toEqual({ msgtype: 'text', text: { content } });
    const { key, secret } = robot[vendor];
    expect(query.get(vendor === 'wecom' ? 'key' : 'access_token')).toBe(key);
    const at = String(now.getTime());
    const signature = secret && createHmac('sha256', secret).update(`${at}\n${secret}`).digest('base64');
    expect([query.get('timestamp'), query.get('sign')]).toEqual(secret ? [at, signature] : [null, null]);
  },
);

test.each<[RobotVendor, string, RobotAnswer, 'refused' | 'gone' | TryAgain | 'trouble']>([
  ['wecom', 'is no more', { errcode: 93_000 }, 'gone'],
  ['wecom', 'refuses what it is told', { errcode: 40_058 }, 'refused'],
  ['wecom', 'is told too much', { errcode: 45_009 }, 'trouble'],
  ['wecom', 'is busy', { errcode: -1 }, 'trouble'],
  ['wecom', 'wants its time', { status: 429, retryAfter: '600' }, new TryAgain('the robot answered 429', 600)],
  ['wecom', 'is in trouble', { status: 502 }, 'trouble'],
  ['wecom', 'refuses the request', { status: 403 }, 'refused'],
  ['wecom', 'sends us elsewhere', { status: 302 }, 'trouble'],
  ['wecom', 'says nothing that makes sense', 'nonsense', 'trouble'],
  ['wecom', 'closes the line', 'closes', 'trouble'],
  ['wecom', 'says nothing in time', 'silence', 'trouble'],
  ['dingtalk', 'does not know the signature', { errcode: 310_000 }, 'refused'],
  ['dingtalk', 'belongs to a group that is no more', { errcode: 400_013 }, 'gone'],
  ['dingtalk', 'was turned off', { errcode: 400_102 }, 'gone'],
  ['dingtalk', 'is told too much', { errcode: 130_101 }, 'trouble'],
  ['dingtalk', 'is busy', { errcode: -1 }, 'trouble'],
])('a robot of %s that %s', async (vendor, _, answer, word) => {
  stub.answer(answer);
  const said = post(vendor, answer === 'silence' ? 50 : undefined);
  if (word instanceof TryAgain) await expect(said).rejects.toEqual(word);
  else if (word === 'trouble') await expect(said).rejects.toThrow();
  else expect(await said).toBe(word);
});

test('only the addresses of robots that are used here are read, for nothing but the key', () => {
  const { read } = robots();
  const key = robot.wecom.key;
  expect(read(stub.webhook('wecom', key))).toEqual({ vendor: 'wecom', key });
  expect(read(`${stub.webhook('dingtalk', 'f'.repeat(64))}&timestamp=1`)).toEqual({
    vendor: 'dingtalk',
    key: 'f'.repeat(64),
  });
  const base = stub.environment.WECOM_ROBOTS;
  for (const other of [
    `http://127.0.0.1:1/wecom?key=${key}`,
    `${base}/../../admin?key=${key}`,
    `${base}.evil.example/?key=${key}`,
    base.replace('http://', 'http://user@evil.example/').concat(`?key=${key}`),
    `${base}?key=short`,
    `${base}?key=${key}/../x`,
    'file:///etc/passwd',
    'no address',
  ])
    expect([other, read(other)]).toEqual([other, undefined]);
  const alone = robotsOf({ urls: { wecom: base }, site: 'http://a.example', timeoutMs: 1 });
  expect([alone.offered, alone.read(stub.webhook('dingtalk', 'f'.repeat(64)))]).toEqual([['wecom'], undefined]);
});
