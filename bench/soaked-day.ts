import { setTimeout as delay } from 'node:timers/promises';
import { listMessages, openConversation, writeMessage } from '#modules/messages/contract/conversation.ts';
import { answerNotice, listNotices, listSentNotices, sendNotice } from '#modules/messages/contract/notice.ts';
import { readInbox, readInboxSummary } from '#modules/notify/contract.ts';
import { newId } from '#platform/id.ts';
import type { SoakedClass } from './soak-server.ts';
import type { SoakedServer } from './soaked-server.ts';

/** What was taken has to have come to everybody so long after the last was taken. */
const patienceMs = 300_000;
const writingAfterMs = 4_000;

/** What was asked for and taken, and what each family heard. */
export class Day {
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
      await this.#server.twice(() => this.#server.signIn(teacher), sendNotice.path, {
        ...told,
        leavesAt: null,
        corrects: null,
      });
      titles.push(title);
      await delay(writingAfterMs * (0.5 + Math.random()));
    }
    const areSent = async (): Promise<boolean> => {
      const all = await this.#sentBy(teacher);
      return all.every(({ state }) => state !== 'sending');
    };
    while (Date.now() < until + patienceMs && !(await areSent())) await delay(2_000);
  }

  async #sentBy(teacher: SoakedClass['teacher']): Promise<{ title: string; state: string }[]> {
    return this.#server.all(await this.#server.signIn(teacher), listSentNotices.path);
  }

  async #write({ cookie, person, child }: SoakedClass['guardians'][number], partner: string, until: number) {
    const { id } = await this.#server.twice<{ id: string }>(cookie, openConversation.path, { child, partner });
    const bodies: string[] = [];
    this.#written.set(person, { talk: id, bodies });
    while (Date.now() < until) {
      const body = `今天他好些了 ${newId()}`;
      await this.#server.twice(cookie, writeMessage.path.replace(':id', id), { body });
      bodies.push(body);
      await delay(writingAfterMs * (1 + Math.random()));
    }
  }

  /** Hears, breaks off, takes up where it was; and confirms what it heard of. */
  async #listen(guardian: SoakedClass['guardians'][number], over: { isOver: boolean }): Promise<void> {
    const { lastSeq } = await this.#server.get<{ lastSeq: number }>(guardian.cookie, readInboxSummary.path);
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
      const stream = this.#server.listen(guardian.cookie, last, hear);
      await delay(ms);
      stream.destroy();
    };
    while (!over.isOver) {
      await listenFor(5_000 + 20_000 * Math.random());
      await this.#confirm(guardian);
    }
    // What comes to his inbox from here on he need not hear any more.
    heard.upTo = (await this.#server.get<{ lastSeq: number }>(guardian.cookie, readInboxSummary.path)).lastSeq;
    const latest = Date.now() + patienceMs;
    while (numberIn(last) < heard.upTo && Date.now() < latest) await listenFor(5_000);
  }

  async #confirm({ cookie, person, child }: SoakedClass['guardians'][number]): Promise<void> {
    const { items } = await this.#server.get<{ items: NoticeTold[] }>(cookie, `${listNotices.path}?open=true&size=50`);
    for (const { id, textHash } of items.filter(({ title }) => isOurs(title))) {
      await this.#server.twice(cookie, answerNotice.path.replace(':id', id), {
        about: child,
        answer: 'confirmed',
        textHash,
      });
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
    const sent = await this.#sentBy(teacher);
    yield { of: 'notices', taken, there: sent.map(({ title }) => title).filter(isOurs) };
    for (const { cookie, person } of guardians) {
      const notices = (await this.#server.all<NoticeTold>(cookie, listNotices.path)).filter(({ title }) =>
        isOurs(title),
      );
      yield { of: 'received', taken, there: notices.map(({ title }) => title) };
      const answered = notices.filter(({ receipts }) => receipts.some(({ answer }) => answer === 'confirmed'));
      const confirmed = [...(this.#confirmed.get(person) ?? [])];
      yield { of: 'confirmations', taken: confirmed, there: answered.map(({ id }) => id) };
      const written = this.#written.get(person);
      if (written) {
        const messages = await this.#server.all<{ body: string }>(
          cookie,
          listMessages.path.replace(':id', written.talk),
        );
        const there = messages.map(({ body }) => body).filter((body) => written.bodies.includes(body));
        yield { of: 'messages', taken: written.bodies, there };
      }
      const { numbers: there = [], from = 0, upTo = 0, missed = [] } = this.#heard.get(person) ?? {};
      const numbers = (await this.#server.all<{ seq: number }>(cookie, readInbox.path)).map(({ seq }) => seq);
      const isCovered = (seq: number): boolean => missed.some(([before, last]) => seq > before && seq <= last);
      yield { of: 'heard', taken: numbers.filter((seq) => seq > from && seq <= upTo && !isCovered(seq)), there };
    }
  }
}

/** Where a reader is in his inbox, by the id of an event. */
const numberIn = (id: string): number => Number(/inbox:(\d+)/.exec(id)?.[1]);

const none = { notices: 0, received: 0, confirmations: 0, messages: 0, heard: 0 };
type Tally = typeof none;

export const sum = (tally: Tally): number => Object.values(tally).reduce((all, one) => all + one, 0);

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
