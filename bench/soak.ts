import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { type ClientRequest, request } from 'node:http';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { setTimeout as delay } from 'node:timers/promises';
import { answerNotice, listNotices, listSentNotices, sendNotice } from '#modules/messages/contract/notice.ts';
import { listMessages, openConversation, writeMessage } from '#modules/messages/contract/conversation.ts';
import { readInbox, readInboxSummary } from '#modules/notify/contract.ts';
import { newId } from '#platform/id.ts';
import { rounded } from './demo-server.ts';
import type { Question, SoakedClass } from './soak-server.ts';

const minutes = 20;
/** What comes before is the server warming up. */
const warmMinutes = 4;
/** What was taken has to have come to everybody so long after the last was taken. */
const patienceMs = 300_000;
const writingAfterMs = 4_000;

/**
 * A day of six classes in twenty minutes: teachers send notices, families confirm and write to them, every request said twice,
 * and every family’s stream breaks off again and again and is taken up where it was. What the server said it had is kept here, in
 * another process, and looked for at the end.
 */
export async function* figures(): AsyncGenerator<object> {
  const child = fork(join(import.meta.dirname, 'soak-server.ts'), { execArgv: ['--expose-gc'] });
  const [{ address, soaked }] = (await once(child, 'message')) as [{ address: string; soaked: SoakedClass[] }];
  const server = new SoakedServer(child, address);
  const day = new Day(server);
  const until = Date.now() + minutes * 60_000;
  const weights = weigh(server, until);
  await Promise.all(soaked.map((one) => day.ofClass(one, until)));
  const weighed = await weights;
  const found = await day.lookFor(soaked);
  await server.ask({ of: 'end' });
  child.kill();
  const told = { minutes, classes: soaked.length, ...day.counts };
  yield {
    figure: 'soak: what was taken and is lost',
    value: sum(found.lost),
    unit: 'changes',
    aim: 0,
    ...told,
    lost: found.lost,
  };
  yield {
    figure: 'soak: what is there or was heard twice',
    value: sum(found.twice),
    unit: 'changes',
    aim: 0,
    twice: found.twice,
  };
  yield { figure: 'soak: memory that is kept, slope', value: slopeOf(weighed, 'kept'), unit: 'MB/min', aim: 1 };
  yield { figure: 'soak: resident memory, slope', value: slopeOf(weighed, 'rss'), unit: 'MB/min', aim: 1 };
}

interface Weight {
  minute: number;
  rss: number;
  kept: number;
}

async function weigh(server: SoakedServer, until: number): Promise<Weight[]> {
  const began = Date.now();
  const weights: Weight[] = [];
  while (Date.now() < until) {
    const { rss, kept } = await server.ask<Omit<Weight, 'minute'>>({ of: 'weight' });
    weights.push({ minute: (Date.now() - began) / 60_000, rss: rss / 2 ** 20, kept: kept / 2 ** 20 });
    await delay(5_000);
  }
  return weights;
}

/** Of the line of least squares through what was weighed once it was warm. */
function slopeOf(weights: readonly Weight[], of: 'rss' | 'kept'): number {
  const warm = weights.filter(({ minute }) => minute >= warmMinutes);
  const mean = (value: (one: Weight) => number): number => warm.reduce((sum, one) => sum + value(one), 0) / warm.length;
  const [minute, size] = [mean((one) => one.minute), mean((one) => one[of])];
  return rounded(
    warm.reduce((sum, one) => sum + (one.minute - minute) * (one[of] - size), 0) /
      warm.reduce((sum, one) => sum + (one.minute - minute) ** 2, 0),
  );
}

/** The server, asked over HTTP as a browser does, and beside it for its weight and for new sessions. */
class SoakedServer {
  readonly address: string;
  readonly #child: ChildProcess;
  readonly #open = new Map<number, (said: unknown) => void>();
  #asked = 0;

  constructor(child: ChildProcess, address: string) {
    this.#child = child;
    this.address = address;
    child.on('message', ({ number, said }: { number: number; said: unknown }) => {
      this.#open.get(number)?.(said);
      this.#open.delete(number);
    });
  }

  /** Each question goes under a number, which its answer bears. */
  ask<T>(question: Question): Promise<T> {
    this.#asked += 1;
    const number = this.#asked;
    return new Promise((answered) => {
      this.#open.set(number, (said) => answered(said as T));
      this.#child.send({ ...question, number });
    });
  }
}

/** What was asked for and taken, and what each family heard. */
class Day {
  readonly #server: SoakedServer;
  /** By sender: the titles the server took. */
  readonly #sent = new Map<string, string[]>();
  /** By writer: his conversation, and the words the server took. */
  readonly #written = new Map<string, { talk: string; bodies: string[] }>();
  /** By reader: the notices he confirmed. */
  readonly #confirmed = new Map<string, Set<string>>();
  /** By reader: the numbers of his messages he heard, and those he was told he had missed. */
  readonly #heard = new Map<string, { numbers: number[]; from: number; upTo: number; missed: [number, number][] }>();

  constructor(server: SoakedServer) {
    this.#server = server;
  }

  get counts(): { notices: number; confirmations: number; messages: number; heard: number } {
    const all = <T>(of: Map<string, T>, size: (one: T) => number): number =>
      [...of.values()].reduce((sum, one) => sum + size(one), 0);
    return {
      notices: all(this.#sent, (titles) => titles.length),
      confirmations: all(this.#confirmed, ({ size }) => size),
      messages: all(this.#written, ({ bodies }) => bodies.length),
      heard: all(this.#heard, ({ numbers }) => numbers.length),
    };
  }

  /** What a class does until its day is over. */
  async ofClass(one: SoakedClass, until: number): Promise<void> {
    const over = { isOver: false };
    await Promise.all([
      this.#send(one, until).finally(() => (over.isOver = true)),
      ...one.guardians.map((guardian) => this.#listen(guardian, over)),
      ...one.guardians.slice(0, 4).map((guardian) => this.#write(guardian, one.teacher.person, until)),
    ]);
  }

  async #send({ class: group, teacher }: SoakedClass, until: number): Promise<void> {
    const titles: string[] = [];
    this.#sent.set(teacher.person, titles);
    const guardians = { of: 'guardians', place: { in: 'class', class: group } };
    const audience = { any: [{ all: [guardians], except: [] }] };
    while (Date.now() < until) {
      const title = newId();
      const told = { title, body: '明天下午开会。', level: 'confirm', urgentReason: null, audience };
      await this.#twice(() => this.#signIn(teacher), sendNotice.path, { ...told, leavesAt: null, corrects: null });
      titles.push(title);
      await delay(writingAfterMs * (0.5 + Math.random()));
    }
    const areSent = async (): Promise<boolean> => {
      const path = `${listSentNotices.path}?size=200`;
      const { items } = await this.#get<{ items: { state: string }[] }>(await this.#signIn(teacher), path);
      return items.every(({ state }) => state !== 'sending');
    };
    while (Date.now() < until + patienceMs && !(await areSent())) await delay(2_000);
  }

  /** Staff who rest for a quarter of an hour are signed out; here that takes twelve seconds. */
  #signIn(teacher: SoakedClass['teacher']): Promise<string> {
    return this.#server.ask<string>({ of: 'cookie', ...teacher });
  }

  async #write({ cookie, person, child }: SoakedClass['guardians'][number], partner: string, until: number) {
    const { id } = await this.#twice<{ id: string }>(cookie, openConversation.path, { child, partner });
    const bodies: string[] = [];
    this.#written.set(person, { talk: id, bodies });
    while (Date.now() < until) {
      const body = `今天他好些了 ${newId()}`;
      await this.#twice(cookie, writeMessage.path.replace(':id', id), { body });
      bodies.push(body);
      await delay(writingAfterMs * (1 + Math.random()));
    }
  }

  /** Hears, breaks off, takes up where it was; and confirms what it heard of. */
  async #listen(guardian: SoakedClass['guardians'][number], over: { isOver: boolean }): Promise<void> {
    const { lastSeq } = await this.#get<{ lastSeq: number }>(guardian.cookie, readInboxSummary.path);
    const heard = { numbers: [] as number[], from: lastSeq, upTo: 0, missed: [] as [number, number][] };
    this.#heard.set(guardian.person, heard);
    this.#confirmed.set(guardian.person, new Set());
    let last = `inbox:${lastSeq}`;
    const hear = (id: string, missed: number): void => {
      const [before, number] = [numberIn(last), numberIn(id)];
      last = id;
      // Another topic’s change leaves the number where it was.
      if (number === before) return;
      if (missed > 0) heard.missed.push([before, number]);
      else heard.numbers.push(number);
    };
    const listenFor = async (ms: number): Promise<void> => {
      const stream = this.#open(guardian.cookie, last, hear);
      await delay(ms);
      stream.destroy();
    };
    while (!over.isOver) {
      await listenFor(5_000 + 20_000 * Math.random());
      await this.#confirm(guardian);
    }
    // What comes to his inbox from here on he need not hear any more.
    heard.upTo = (await this.#get<{ lastSeq: number }>(guardian.cookie, readInboxSummary.path)).lastSeq;
    const latest = Date.now() + patienceMs;
    while (numberIn(last) < heard.upTo && Date.now() < latest) await listenFor(5_000);
  }

  #open(cookie: string, last: string, hear: (id: string, missed: number) => void): ClientRequest {
    let begun = '';
    const asked = request(
      `${this.#server.address}/api/stream`,
      { headers: { cookie, 'last-event-id': last }, agent: false },
      (reply) => {
        reply.setEncoding('utf8').on('data', (part: string) => {
          const events = (begun + part).split('\n\n');
          begun = events.pop() ?? '';
          for (const event of events) {
            const [, id, data] = /^id: (.*)\nevent: change\ndata: (.*)$/m.exec(event) ?? [];
            if (id && data) hear(id, (JSON.parse(data) as { missed?: number }).missed ?? 0);
          }
        });
        reply.on('error', () => undefined);
      },
    );
    asked.on('error', () => undefined);
    return asked.end();
  }

  async #confirm({ cookie, person, child }: SoakedClass['guardians'][number]): Promise<void> {
    const { items } = await this.#get<{ items: NoticeTold[] }>(cookie, `${listNotices.path}?open=true&size=50`);
    for (const { id, textHash } of items.filter(({ title }) => isOurs(title))) {
      await this.#twice(cookie, answerNotice.path.replace(':id', id), { about: child, answer: 'confirmed', textHash });
      this.#confirmed.get(person)?.add(id);
    }
  }

  /** How much of what was taken is not there, and how much is there or was heard more than once, by what it is. */
  async lookFor(soaked: readonly SoakedClass[]): Promise<{ lost: Tally; twice: Tally }> {
    const found = { lost: { ...none }, twice: { ...none } };
    for (const one of soaked)
      for await (const { of, taken, there } of this.#compared(one)) {
        const times = Map.groupBy(there, (id) => id);
        found.lost[of] += taken.filter((id) => !times.has(id)).length;
        found.twice[of] += there.length - times.size;
      }
    return found;
  }

  /** What was taken of a class beside what is there. */
  async *#compared({ teacher, guardians }: SoakedClass): AsyncGenerator<Compared> {
    const taken = this.#sent.get(teacher.person) ?? [];
    const sent = await this.#all<{ title: string }>(await this.#signIn(teacher), listSentNotices.path);
    yield { of: 'notices', taken, there: sent.map(({ title }) => title).filter(isOurs) };
    for (const { cookie, person } of guardians) {
      const notices = (await this.#all<NoticeTold>(cookie, listNotices.path)).filter(({ title }) => isOurs(title));
      yield { of: 'received', taken, there: notices.map(({ title }) => title) };
      const answered = notices.filter(({ receipts }) => receipts.some(({ answer }) => answer === 'confirmed'));
      const confirmed = [...(this.#confirmed.get(person) ?? [])];
      yield { of: 'confirmations', taken: confirmed, there: answered.map(({ id }) => id) };
      const written = this.#written.get(person);
      if (written) {
        const messages = await this.#all<{ body: string }>(cookie, listMessages.path.replace(':id', written.talk));
        const there = messages.map(({ body }) => body).filter((body) => written.bodies.includes(body));
        yield { of: 'messages', taken: written.bodies, there };
      }
      const { numbers: there = [], from = 0, upTo = 0, missed = [] } = this.#heard.get(person) ?? {};
      const numbers = (await this.#all<{ seq: number }>(cookie, readInbox.path)).map(({ seq }) => seq);
      const isCovered = (seq: number): boolean => missed.some(([before, last]) => seq > before && seq <= last);
      yield { of: 'heard', taken: numbers.filter((seq) => seq > from && seq <= upTo && !isCovered(seq)), there };
    }
  }

  /** Says it twice under one key, as a phone does that did not hear the answer, and has the same answer twice. */
  async #twice<T>(cookie: string | (() => Promise<string>), path: string, body: object): Promise<T> {
    const key = newId();
    const say = async (): Promise<unknown> => {
      const cookieNow = typeof cookie === 'string' ? cookie : await cookie();
      const headers = { cookie: cookieNow, 'content-type': 'application/json', 'idempotency-key': key };
      return JSON.parse(await this.#ask(path, { method: 'POST', headers, body: JSON.stringify(body) }));
    };
    const [first, second] = [await say(), await say()];
    if (!isDeepStrictEqual(first, second)) throw new Error(`${path} answered differently when it was asked again`);
    return first as T;
  }

  async #get<T>(cookie: string, path: string): Promise<T> {
    return JSON.parse(await this.#ask(path, { headers: { cookie } })) as T;
  }

  /** Asks until it is answered: a connection the server ends just then is no answer. */
  async #ask(path: string, asked: RequestInit): Promise<string> {
    const reply = await fetch(this.#server.address + path, asked).catch(() => undefined);
    if (!reply) return this.#ask(path, asked);
    const said = await reply.text();
    if (!reply.ok) throw new Error(`${path} answered ${reply.status}: ${said}`);
    return said;
  }

  /** Every page of a list. */
  async #all<T>(cookie: string, path: string): Promise<T[]> {
    const all: T[] = [];
    for (let page = 1; ; page++) {
      const { items, total } = await this.#get<{ items: T[]; total: number }>(cookie, `${path}?page=${page}&size=200`);
      all.push(...items);
      if (all.length >= total || items.length === 0) return all;
    }
  }
}

/** Where a reader is in his inbox, by the id of an event. */
const numberIn = (id: string): number => Number(/inbox:(\d+)/.exec(id)?.[1]);

const none = { notices: 0, received: 0, confirmations: 0, messages: 0, heard: 0 };
type Tally = typeof none;

const sum = (tally: Tally): number => Object.values(tally).reduce((all, one) => all + one, 0);

interface Compared {
  of: keyof Tally;
  taken: readonly (string | number)[];
  there: readonly (string | number)[];
}

interface NoticeTold {
  id: string;
  title: string;
  textHash: string;
  receipts: { answer: string | null }[];
}

/** What this day sent has an id for its title; the demonstration’s notices have words. */
const isOurs = (title: string): boolean => /^[\da-f-]{36}$/.test(title);
