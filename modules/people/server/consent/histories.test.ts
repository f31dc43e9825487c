import { expect, test } from 'vitest';
import { randomNumbers } from '#engines/matching/testing.ts';
import type { Decision } from '#modules/people/contract/family.ts';
import type { KnownPurpose } from '#modules/people/server/consent/purposes.ts';
import { type Decided, standingOf } from '#modules/people/server/consent/standing.ts';
import { takenAt } from '#modules/people/server/consent/taken-at.ts';
import type { PupilFacts } from '#modules/people/server/facts.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import { amount, seed, tell } from '#testing/amount.ts';

const [minute, day] = [60_000, 86_400_000];
const begins = Date.UTC(2026, 10, 24);
const purpose = 'service.mental';

/** What somebody did on a device; `nth` is its place in the order in which things were really done. */
interface Act {
  by: string;
  decision: Decision;
  version: number;
  seen: string | null;
  key: number;
  nth: number;
}

/** Of one person: what it shows may be weeks old, and what was done there waits until it is taken. */
interface Device {
  by: string;
  shown: { version: number; seen: string | null };
  queue: Act[];
}

/** A family of three guardians and a child who becomes fourteen, each with two devices, and two servers whose clocks differ. */
class Family {
  readonly counted = { steps: 0, taken: 0, stale: 0, repeated: 0, held: 0, himself: 0 };
  readonly #random: () => number;
  readonly #people = ['mother', 'father', 'grandmother', 'pupil'];
  readonly #devices: Device[];
  readonly #caring = new Set(this.#people.slice(0, 2));
  readonly #texts = [{ version: 1, wider: false }];
  readonly #fourteen: string;
  readonly #pupil: PupilFacts;
  readonly #skews: readonly number[];
  /** As they came, and what the table holds of them. */
  readonly #taken: Act[] = [];
  readonly #rows: Decided[] = [];
  readonly #keys = new Set<number>();
  #time = begins;
  #nth = 0;

  constructor(number: number) {
    this.#random = randomNumbers(number);
    this.#fourteen = addDays(dayOf(new Date(begins)), this.#below(120) - 20);
    const born = `${Number(this.#fourteen.slice(0, 4)) - 14}${this.#fourteen.slice(4)}`;
    this.#pupil = { id: 'pupil', born } as PupilFacts;
    this.#skews = [0, (this.#random() * 2 - 1) * 10 * minute];
    const shown = { version: 1, seen: null };
    this.#devices = this.#people.flatMap((by) => [0, 1].map(() => ({ by, shown, queue: [] })));
  }

  step(): void {
    const dice = this.#random();
    const device = this.#any(this.#devices);
    if (dice < 0.2) this.#look(device);
    else if (dice < 0.45) this.#decide(device, this.#any(['given', 'given', 'refused', 'withdrawn'] as const));
    else if (dice < 0.86) this.#deliver(device);
    else if (dice < 0.95) this.#time += this.#any([1_000, minute, day, 9 * day]);
    else if (dice < 0.97) this.#texts.push({ version: this.#texts.length + 1, wider: this.#random() < 0.5 });
    else this.#turn(this.#any(this.#people.slice(0, 3)));
    this.#check();
  }

  /** Everything that waits comes through; then all who decide look, and agree: it has to hold. */
  heal(): boolean {
    for (const device of this.#devices) while (device.queue.length > 0) this.#take(device.queue.shift() as Act);
    this.#check();
    this.#caring.add('mother');
    for (const device of this.#devices.filter(({ by }) => this.#deciders().includes(by))) {
      this.#look(device);
      this.#decide(device, 'given');
      this.#take(device.queue.shift() as Act);
    }
    this.#check();
    return this.#holds();
  }

  #below(count: number): number {
    return Math.floor(this.#random() * count);
  }

  #any<T>(of: readonly T[]): T {
    return of[this.#below(of.length)] as T;
  }

  #now(): Date {
    return new Date(this.#time + this.#any(this.#skews));
  }

  #deciders(): string[] {
    return dayOf(new Date(this.#time)) >= this.#fourteen ? ['pupil'] : [...this.#caring];
  }

  /** A guardianship ends, or an order holds; or one begins, or it is lifted. */
  #turn(guardian: string): void {
    if (!this.#caring.delete(guardian)) this.#caring.add(guardian);
  }

  #look(device: Device): void {
    const seen = this.#last(device.by)?.at.toISOString() ?? null;
    device.shown = { version: this.#texts.length, seen };
  }

  /** While a decision waits there, the device asks for no other. */
  #decide({ by, shown, queue }: Device, decision: Decision): void {
    this.#nth += 1;
    if (queue.length === 0) queue.push({ by, decision, ...shown, key: this.#nth, nth: this.#nth });
  }

  /** On its way it, or its answer, may be lost; then it is sent again. */
  #deliver({ queue }: Device): void {
    const [act] = queue;
    const luck = this.#random();
    if (!act || luck < 0.2) return;
    this.#take(act);
    if (luck > 0.4) queue.shift();
  }

  /** A server takes in what whoever decides today decided, once. */
  #take(act: Act): void {
    if (this.#keys.has(act.key)) this.counted.repeated += 1;
    if (this.#keys.has(act.key) || !this.#deciders().includes(act.by)) return;
    this.#keys.add(act.key);
    const at = takenAt(this.#last(act.by)?.at, act, this.#now());
    if (!at) {
      this.counted.stale += 1;
      return;
    }
    const { by, decision, version } = act;
    this.#rows.push({ pupil: 'pupil', purpose, by, decision, version, at, isGuardian: true });
    this.#taken.push(act);
    this.counted.taken += 1;
  }

  /** As the database finds it: by the moment it counts from. */
  #last(by: string): Decided | undefined {
    return this.#rows.filter((row) => row.by === by).toSorted((a, b) => b.at.getTime() - a.at.getTime())[0];
  }

  #holds(): boolean {
    const rows = this.#people.flatMap((by) => this.#last(by) ?? []);
    const decided = rows.map((row) => ({ ...row, isGuardian: this.#caring.has(row.by) }));
    const texts = this.#texts as unknown as KnownPurpose['texts'];
    const known = { code: purpose, current: texts.at(-1), texts } as KnownPurpose;
    return standingOf({ now: new Date(this.#time) }, this.#pupil, known, decided) === 'given';
  }

  /** The rules of ADR 0014, said once more of what was really done in which order. */
  #check(): void {
    this.counted.steps += 1;
    const deciders = this.#deciders();
    if (deciders[0] === 'pupil') this.counted.himself += 1;
    const latest = deciders.flatMap((by) => this.#taken.findLast((act) => act.by === by) ?? []);
    const isOpen = ({ version }: Act): boolean => this.#texts.some((text) => text.version > version && text.wider);
    const counting = latest.filter((act) => act.decision !== 'given' || !isOpen(act));
    const holds = this.#holds();
    expect(holds).toBe(counting.length > 0 && counting.every(({ decision }) => decision === 'given'));
    if (!holds) return;
    this.counted.held += 1;
    // Nobody whose yes counts has said no since he said it, on whatever device, as far as that is known.
    for (const yes of counting) {
      const since = this.#taken.filter(
        ({ by, nth, decision }) => by === yes.by && nth > yes.nth && decision !== 'given',
      );
      expect(since).toEqual([]);
    }
  }
}

test('a purpose rests on a yes that whoever decides today said last, to a text none since goes beyond, whatever came late, twice or never', () => {
  const runs = amount(300, 20_000);
  const all = { steps: 0, taken: 0, stale: 0, repeated: 0, held: 0, himself: 0 };
  for (let number = seed; number < seed + runs; number++) {
    const family = new Family(number);
    for (let nth = 0; nth < 200; nth++) family.step();
    expect([number, family.heal()]).toEqual([number, true]);
    for (const name of Object.keys(all) as (keyof typeof all)[]) all[name] += family.counted[name];
  }
  tell(`C23 consents: ${runs} families from ${seed}: ${JSON.stringify(all)}`);
  for (const [name, count] of Object.entries(all)) expect(count, name).toBeGreaterThan(runs);
});
