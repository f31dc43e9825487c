import { createHmac } from 'node:crypto';
import { readAnswer, TryAgain } from '#platform/try-again.ts';

/** Makers of chats whose groups have robots. */
export type RobotVendor = 'wecom' | 'dingtalk';

/** A robot of one group: what its maker knows it by, and what it is signed with where its maker wants that. */
export interface RobotKey {
  vendor: RobotVendor;
  key: string;
  secret: string | null;
}

/** What is said in a group; never anything of a child. */
export interface RobotWords {
  lines: readonly string[];
  /** Where on the site it leads. */
  path: string;
}

/** The way into groups, through the robots their members have put there. */
export interface Robots {
  offered: readonly RobotVendor[];
  /** The maker and the key in the address of a robot; undefined for any other address: nobody sends us anywhere else. */
  read: (webhook: string) => Omit<RobotKey, 'secret'> | undefined;
  /** Says something once in a group; says what became of it, and throws where it is to be tried again. */
  post: (robot: RobotKey, words: RobotWords, now: Date, signal: AbortSignal) => Promise<'sent' | 'refused' | 'gone'>;
}

/** How robots are reached. */
export interface RobotServices {
  /** By maker, the address that all of its robots have before their key. */
  urls: Partial<Record<RobotVendor, string>>;
  /** The address people type, where what is said leads. */
  site: string;
  timeoutMs: number;
}

/** What a maker calls the key, and says by number in a reply that always is 200. */
interface Vendor {
  keyName: string;
  /** There is no such robot, or no such group, any more. */
  gone: readonly number[];
  /** It has too much to do, or we say too much. */
  again: readonly number[];
}

const vendors: Readonly<Record<RobotVendor, Vendor>> = {
  // developer.work.weixin.qq.com/document/path/91770 and 90313
  wecom: { keyName: 'key', gone: [93_000], again: [-1, 45_009] },
  // open.dingtalk.com/document/orgapp/custom-robots-send-group-messages
  dingtalk: {
    keyName: 'access_token',
    gone: [300_001, 300_005, 400_013, 400_101, 400_102],
    again: [-1, 130_101, 410_100],
  },
};

/** So many of a robot’s messages its maker lets through in a minute; whoever says more is silenced for ten. */
export const robotMessagesPerMinute = 20;

/** Speaks with the robots of groups. */
export function robotsOf({ urls, site, timeoutMs }: RobotServices): Robots {
  const offered = (Object.keys(vendors) as RobotVendor[]).filter((vendor) => urls[vendor] !== undefined);
  return {
    offered,
    read: (webhook) => {
      const vendor = offered.find((one) => baseOf(webhook) === urls[one]);
      const key = vendor && new URL(webhook).searchParams.get(vendors[vendor].keyName);
      return key && /^[\w-]{16,128}$/.test(key) ? { vendor, key } : undefined;
    },
    post: async (robot, { lines, path }, now, signal) => {
      const base = urls[robot.vendor];
      if (base === undefined) return 'gone';
      const reply = await fetch(addressOf(base, robot, now), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        // Plain text shows everywhere; what is marked up does not where a group is read in another chat.
        body: JSON.stringify({ msgtype: 'text', text: { content: [...lines, new URL(path, site).href].join('\n') } }),
        redirect: 'error',
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      });
      const word = readAnswer('the robot', { status: reply.status, retryAfter: reply.headers.get('retry-after') });
      if (word === 'sent') return meaningOf(vendors[robot.vendor], await reply.json());
      await reply.body?.cancel();
      return word;
    },
  };
}

const baseOf = (webhook: string): string | undefined => {
  const url = URL.parse(webhook);
  return url ? `${url.origin}${url.pathname}` : undefined;
};

/** The key says which robot; where there is a secret the moment is signed with it (HMAC-SHA-256 of moment, line feed, secret). */
function addressOf(base: string, { vendor, key, secret }: RobotKey, now: Date): URL {
  const url = new URL(base);
  url.searchParams.set(vendors[vendor].keyName, key);
  if (secret === null) return url;
  const timestamp = String(now.getTime());
  url.searchParams.set('timestamp', timestamp);
  url.searchParams.set('sign', createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64'));
  return url;
}

function meaningOf({ gone, again }: Vendor, reply: unknown): 'sent' | 'refused' | 'gone' {
  const { errcode } = reply as { errcode?: unknown };
  if (errcode === 0) return 'sent';
  if (typeof errcode !== 'number') throw new TryAgain('the robot made no sense');
  if (again.includes(errcode)) throw new TryAgain(`the robot answered ${errcode}`);
  return gone.includes(errcode) ? 'gone' : 'refused';
}
