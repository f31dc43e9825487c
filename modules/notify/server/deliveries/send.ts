import { createHash } from 'node:crypto';
import type { Answer, Way } from '#modules/notify/server/deliveries/delivery.ts';
import type { ReachedAt } from '#modules/notify/server/deliveries/ways.ts';
import type { Outside } from '#platform/outside.ts';
import type { PushKeys } from '#platform/push/web-push.ts';
import { TryAgain } from '#platform/try-again.ts';

/** One try to tell somebody by one way that something waits for him. */
export interface Sending {
  /** The same for every try of the step. */
  id: string;
  way: Way;
  isUrgent: boolean;
  to: ReachedAt;
}

/** What became of it, and the devices that are there no more. */
export interface Sent {
  answer: Answer;
  goneDevices: readonly string[];
}

/** What a step of a delivery is called outside: the same however often it is tried, told by whom it is. */
export function idOfStep(delivery: string, step: number): string {
  const hex = createHash('sha256').update(`${delivery} ${step}`).digest('hex');
  // RFC 9562, version 8: made by a rule of one’s own.
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

interface Room {
  outside: Outside;
  keys: PushKeys | undefined;
  now: Date;
  signal: AbortSignal;
}

/** Gives a message to a way. It says only that something waits, whatever waits: neither what it is nor whom it is about. */
export async function send(room: Room, sending: Sending): Promise<Sent> {
  if (sending.way === 'push') return ring(room, sending);
  return { answer: await answerOf(() => write(room, sending)), goneDevices: [] };
}

type Word = 'sent' | 'refused' | 'gone';

/** All that a letter says of whatever waits. */
const letter = {
  subject: '联育：有消息等您看 / Lianyu: something waits for you',
  lines: [
    '联育里有消息等您看。为了孩子和家庭，邮件里不写内容。',
    'A message waits for you in Lianyu. For the sake of children and families its words are not in this letter.',
  ],
  link: { title: '打开联育 / Open Lianyu', path: '/inbox' },
} as const;

async function write({ outside, now, signal }: Room, { id, way, to }: Sending): Promise<Word> {
  const { mail, sms } = outside;
  if (way === 'email') return mail && to.mail ? mail.send({ id, to: to.mail, ...letter }, signal) : 'gone';
  if (!sms || !to.phone) return 'gone';
  return sms.send({ id, to: to.phone, template: 'something_waits', parameters: {} }, now, signal);
}

/** Rings at every device of somebody: taken where one took it, for the others find it in the inbox. */
async function ring({ outside, keys }: Room, { id, isUrgent, to: { devices } }: Sending): Promise<Sent> {
  const { webPush } = outside;
  if (!webPush || !keys) return { answer: 'gone', goneDevices: [] };
  const said = await Promise.all(
    devices.map(async ({ id: device, address }) => ({
      device,
      answer: await answerOf(() => webPush.send(address, { id, isUrgent }, keys)),
    })),
  );
  const answers = said.map(({ answer }) => answer);
  const again = answers.find((answer) => typeof answer === 'object');
  const answer = answers.find((one) => one === 'taken') ?? again ?? answers.find((one) => one === 'refused') ?? 'gone';
  return { answer, goneDevices: said.flatMap((one) => (one.answer === 'gone' ? [one.device] : [])) };
}

/** What fails without a word of its own is tried again: no network, no answer in time, a server in trouble. */
export async function answerOf(work: () => Promise<Word>): Promise<Answer> {
  try {
    const word = await work();
    return word === 'sent' ? 'taken' : word;
  } catch (error) {
    return { againAfterSeconds: error instanceof TryAgain ? error.afterSeconds : undefined };
  }
}
