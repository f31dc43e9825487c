import { Problem } from '#platform/browser/problem.ts';
import type { Act } from '#phone/outbox/machine.ts';
import { type Around, Outbox, type Outcome } from '#phone/outbox/outbox.ts';
import { randomNumbers } from '#engines/matching/testing.ts';

/** What one run did; nothing may be lost or wrong. */
export interface Tally {
  written: number;
  applied: number;
  refused: number;
  cut: number;
  deaths: number;
  wiped: number;
  copied: number;
  lost: string[];
  wrong: string[];
}

const day = 24 * 3_600_000;
const keyLives = 90 * day;
/** Head of a request and head of a reply, in bytes. */
const [requestHead, replyHead] = [310, 160];
const readers = ['990101 grandmother r1', '990101 grandmother r2', '990101 teacher r3'];
const silence = (): Problem => new Problem({ code: 'offline', status: 0 });

interface Phone {
  disk: Map<string, unknown>;
  tabs: Tab[];
  /** Whoever the browser's cookie signs in. */
  session: string | undefined;
  isOnline: boolean;
  clock: number;
  /** Browsers without locks let two tabs send at once. */
  hasLocks: boolean;
  lock: Promise<void>;
}

interface Tab {
  outbox: Outbox;
  isAlive: boolean;
  /** Lets go of the lock when the tab dies with it. */
  letGo: () => void;
}

/** A server, its network, and phones on it; everything that may go wrong does, by the numbers of one seed. */
export class SimulatedPhones {
  readonly tally: Tally = {
    written: 0,
    applied: 0,
    refused: 0,
    cut: 0,
    deaths: 0,
    wiped: 0,
    copied: 0,
    lost: [],
    wrong: [],
  };
  readonly #random: () => number;
  readonly #phones: Phone[] = [];
  /** Clocks are wrong by an hour, or by a day. */
  readonly #wrongBy: number;
  #time = Date.UTC(2026, 10, 24);
  /** What the server has done, in its order, and the keys it still knows. */
  readonly #done: string[] = [];
  readonly #keys = new Map<string, number>();
  /** The ledger kept outside: what a disk took, what went with a disk, what a reader was told of. */
  readonly #kept = new Set<string>();
  readonly #wiped = new Set<string>();
  readonly #told = new Set<string>();
  readonly #copied = new Set<string>();
  /** What was once refused: it lets the next pass, while another tab or a copy may be sending it again. */
  readonly #hindered = new Set<string>();
  #isHealed = false;
  #number = 0;

  constructor(seed: number) {
    this.#random = randomNumbers(seed);
    this.#wrongBy = seed % 2 === 0 ? 3_600_000 : day;
    const count = 1 + this.#below(3);
    for (let index = 0; index < count; index += 1) this.#phones.push(this.#newPhone());
  }

  /** One step: up to three things that begin at the same moment, and all that follows from them. */
  async step(): Promise<void> {
    for (let count = 1 + this.#below(3); count > 0; count -= 1) this.#anything();
    await settled();
  }

  /** Somebody who has gone on confirming without a network for a long time. */
  async writeMany(count: number): Promise<void> {
    const phone = this.#any(this.#phones);
    phone.isOnline = false;
    phone.session ??= readers[0];
    for (let index = 0; index < count; index += 1) this.#write(phone);
    await settled();
  }

  /** Everything is well again, and everybody comes back; then the books are compared. */
  async heal(): Promise<Tally> {
    this.#isHealed = true;
    for (const phone of this.#phones) {
      phone.isOnline = true;
      phone.clock = this.#time;
      for (const reader of readers) {
        phone.session = reader;
        const tab = this.#tabOf(phone);
        void tab.outbox.replay(reader, true);
        await settled();
        void tab.outbox.replay(reader, true);
        await settled();
      }
    }
    this.#compare();
    return this.tally;
  }

  #below(count: number): number {
    return Math.floor(this.#random() * count);
  }

  #any<T>(of: readonly T[]): T {
    return of[this.#below(of.length)] as T;
  }

  #happens(share: number): boolean {
    return !this.#isHealed && this.#random() < share;
  }

  #newPhone(disk = new Map<string, unknown>()): Phone {
    return {
      disk,
      tabs: [],
      session: this.#any(readers),
      isOnline: this.#random() < 0.5,
      clock: this.#time,
      hasLocks: this.#random() < 0.8,
      lock: Promise.resolve(),
    };
  }

  #anything(): void {
    const phone = this.#any(this.#phones);
    const dice = this.#random();
    if (dice < 0.45) this.#write(phone);
    else if (dice < 0.65) this.#replay(phone);
    else if (dice < 0.78) phone.isOnline = !phone.isOnline;
    else if (dice < 0.84) phone.session = this.#random() < 0.2 ? undefined : this.#any(readers);
    else if (dice < 0.88) this.#kill(this.#tabOf(phone), phone);
    else if (dice < 0.92) this.#settleRefused(phone);
    else if (dice < 0.95) this.#pass(phone);
    else if (dice < 0.97) this.#copy(phone);
    else if (dice < 0.98) this.#wipe(phone);
  }

  #write(phone: Phone): void {
    const who = phone.session;
    if (who === undefined) return;
    const title = `${who} ${this.#phones.indexOf(phone)} ${(this.#number += 1)}`;
    this.tally.written += 1;
    void this.#tabOf(phone)
      .outbox.post({ who, endpoint: 'needs.openNeed', sent: { of: title }, title })
      .then((outcome) => this.#hear(title, outcome));
  }

  #hear(title: string, outcome: Outcome): void {
    if (outcome.is === 'refused') this.#told.add(title);
    else if (!this.#kept.has(title)) this.tally.wrong.push(`${title}: ${outcome.is}, but never on the disk`);
    if (outcome.is === 'done' && !this.#done.includes(title)) this.tally.wrong.push(`${title}: said done, and is not`);
  }

  #replay(phone: Phone): void {
    if (phone.session) void this.#tabOf(phone).outbox.replay(phone.session, this.#random() < 0.5);
  }

  /** Whoever reads of a refusal sends it again or puts it away. */
  #settleRefused(phone: Phone): void {
    const { session } = phone;
    if (!session) return;
    const { outbox } = this.#tabOf(phone);
    const settle = async (): Promise<void> => {
      const acts = await outbox.list(session.slice(0, session.lastIndexOf(' ')));
      for (const act of acts.filter((one) => one.refused)) {
        this.#told.add(act.title);
        await (this.#random() < 0.5 ? outbox.again(act) : outbox.dismiss(act.id));
      }
    };
    // A disk that fails has changed nothing; he will come again.
    void settle().catch(() => undefined);
  }

  /** Seconds, hours or weeks go by; a phone may put its own clock right, or wrong. */
  #pass(phone: Phone): void {
    const ms = this.#any([5_000, 3_600_000, 20 * day]);
    this.#time += ms;
    for (const one of this.#phones) one.clock += ms;
    phone.clock = this.#time + this.#any([0, -this.#wrongBy, this.#wrongBy]);
    for (const [key, at] of this.#keys) if (this.#time - at > keyLives) this.#keys.delete(key);
  }

  #copy(phone: Phone): void {
    if (this.#phones.length > 3) return;
    this.tally.copied += 1;
    for (const act of titlesOn(phone)) this.#copied.add(act);
    this.#phones.push(this.#newPhone(new Map(phone.disk)));
  }

  #wipe(phone: Phone): void {
    for (const tab of phone.tabs) this.#kill(tab, phone);
    const elsewhere = new Set(this.#phones.filter((one) => one !== phone).flatMap(titlesOn));
    for (const title of titlesOn(phone)) if (!elsewhere.has(title)) this.#wiped.add(title);
    // A copy may bring them later, after what is done here from now on.
    for (const title of titlesOn(phone)) this.#hindered.add(title);
    phone.disk.clear();
    this.tally.wiped += 1;
  }

  #kill(tab: Tab, phone: Phone): void {
    if (!tab.isAlive) return;
    tab.isAlive = false;
    tab.letGo();
    phone.tabs = phone.tabs.filter((one) => one !== tab);
    this.tally.deaths += 1;
  }

  /** One of the tabs of a phone: of one or two. */
  #tabOf(phone: Phone): Tab {
    const index = this.#below(2);
    phone.tabs[index] ??= this.#open(phone);
    return (phone.tabs = phone.tabs.filter(Boolean)).at(index) ?? this.#any(phone.tabs);
  }

  #open(phone: Phone): Tab {
    const tab: Tab = { isAlive: true, letGo: () => undefined, outbox: undefined as unknown as Outbox };
    tab.outbox = new Outbox({
      shelf: this.#shelfOf(phone, tab),
      deliver: (act) => this.#deliver(phone, tab, act),
      now: () => new Date(phone.clock),
      chance: this.#random,
      newKey: () => `key ${(this.#number += 1)}`,
      alone: (work) => alone(phone, tab, work),
    });
    return tab;
  }

  /** A disk that does all of an act or nothing; a tab may die before it or after it, and hears nothing more. */
  #shelfOf(phone: Phone, tab: Tab): Around['shelf'] {
    const { disk } = phone;
    const once = async <T>(act: () => T): Promise<T> => {
      await this.#moments();
      if (this.#happens(0.002)) this.#kill(tab, phone);
      if (!tab.isAlive) return never();
      if (this.#happens(0.003)) throw new Error('the disk is full');
      const result = act();
      if (this.#happens(0.002)) this.#kill(tab, phone);
      return tab.isAlive ? result : never();
    };
    return {
      entries: <T>() => once(() => [...disk].sort(([a], [b]) => (a < b ? -1 : 1)) as [string, T][]),
      get: <T>(key: string) => once(() => disk.get(key) as T | undefined),
      put: (key, value) =>
        once(() => {
          if ((value as Act).refused) this.#hindered.add((value as Act).title);
          disk.set(key, value);
        }),
      append: (at, value) =>
        once(() => {
          const last = [...disk.keys()].sort().at(-1) ?? '';
          const key = last < at ? at : new Date(Date.parse(last) + 1).toISOString();
          disk.set(key, value);
          this.#kept.add((value as Act).title);
          return key;
        }),
      remove: (key) => once(() => void disk.delete(key)),
    };
  }

  /** The way to the server and back; it breaks at any byte, most of all at the first and last ones of a part. */
  async #deliver(phone: Phone, tab: Tab, act: Act): Promise<unknown> {
    await this.#moments();
    if (!phone.isOnline) throw silence();
    const arrives = requestHead + JSON.stringify(act.sent).length;
    const ends = arrives + replyHead + 40;
    const edges = [0, requestHead, arrives, arrives + replyHead, ends];
    const breaksAt = this.#happens(0.4) ? this.#any(edges) + this.#below(3) - 1 : ends;
    if (breaksAt < ends) this.tally.cut += 1;
    if (breaksAt < arrives) throw silence();
    const problem = this.#serve(phone, act);
    if (problem && [403, 409].includes(problem.status)) this.#hindered.add(act.title);
    await this.#moments();
    if (!tab.isAlive) return never();
    if (breaksAt < ends) throw silence();
    if (problem) throw problem;
    return {};
  }

  #serve(phone: Phone, act: Act): Problem | undefined {
    const says = (code: string, status: number): Problem => new Problem({ code, status });
    if (phone.session !== act.who) return says('request.other_session', 401);
    if (this.#happens(0.05)) return says('server.busy', 503);
    if (this.#happens(0.02)) return says('access.denied', 403);
    const isKnown = this.#keys.has(act.key);
    if (!isKnown && this.#happens(0.05)) return says('server.failed', 500);
    if (!isKnown && (this.#happens(0.1) || Number(act.title.at(-1)) === 7)) return says('needs.closed', 409);
    if (!isKnown) this.#done.push(act.title);
    if (!isKnown) this.#keys.set(act.key, this.#time);
    return this.#happens(0.02) ? says('server.unreadable', 502) : undefined;
  }

  async #moments(): Promise<void> {
    for (let count = this.#below(4); count > 0; count -= 1) await Promise.resolve();
  }

  #compare(): void {
    const { tally } = this;
    const left = this.#phones.flatMap(({ disk, hasLocks }) =>
      [...disk.values()].map((act) => ({ ...(act as Act), hasLocks })),
    );
    tally.applied = this.#done.length;
    const done = new Set(this.#done);
    if (done.size !== this.#done.length) tally.wrong.push('something was done twice');
    for (const act of left) {
      if (!act.refused) tally.wrong.push(`${act.title}: still waits`);
      this.#told.add(act.title);
      // Without locks a tab does not know what another is sending, nor a phone what its copy has sent.
      if (done.has(act.title) && act.unsure === undefined && act.hasLocks && !this.#copied.has(act.title))
        tally.wrong.push(`${act.title}: was done, and is said to be refused for certain`);
    }
    tally.refused = this.#told.size;
    for (const title of this.#kept)
      if (!done.has(title) && !this.#told.has(title) && !this.#wiped.has(title)) tally.lost.push(title);
    for (const title of this.#done) if (!this.#kept.has(title)) tally.wrong.push(`${title}: done, and never written`);
    this.#compareOrder();
  }

  /** What one reader did on one phone is done in his order; what was refused in between lets the rest pass. */
  #compareOrder(): void {
    const places = new Map([...this.#kept].map((title, place) => [title, place]));
    const last = new Map<string, number>();
    for (const title of this.#done) {
      if (this.#told.has(title) || this.#hindered.has(title)) continue;
      const [whose, number] = [title.slice(0, title.lastIndexOf(' ')), places.get(title) ?? -1];
      if (number < (last.get(whose) ?? 0)) this.tally.wrong.push(`${title}: overtaken`);
      last.set(whose, number);
    }
  }
}

const titlesOn = ({ disk }: Phone): string[] => [...disk.values()].map((act) => (act as Act).title);

/** What a page that is gone hears. */
const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

/** Until nothing more follows. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The locks of a browser: one tab at a time, and a tab that dies has let go. */
async function alone(phone: Phone, tab: Tab, work: () => Promise<void>): Promise<void> {
  if (!phone.hasLocks) return work();
  const before = phone.lock;
  const mine = Promise.withResolvers<void>();
  phone.lock = before.then(() => mine.promise);
  await before;
  if (!tab.isAlive) {
    mine.resolve();
    return never();
  }
  tab.letGo = mine.resolve;
  try {
    await work();
  } finally {
    mine.resolve();
  }
}
