import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomNumbers } from '#engines/matching/testing.ts';
import { lookAtRoster } from '#modules/intake/testing.ts';
import { aClass, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { dayOf } from '#platform/clock.ts';
import { amount, seed, tell } from '#testing/amount.ts';
import { createWorld, type World } from '#testing/world.ts';

const day = 86_400_000;
let world: World;
let official: string;

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  official = (await aPersonAs(world, 'official')).grant;
});
afterAll(() => world.close());

type Row = Readonly<Record<string, string>>;

/** Where another system says a pupil is, by the id of its row, and what it has not told of yet. */
interface Told {
  pupil: string;
  row: { id: string; class: string; began: string } | undefined;
  untold: Row[];
}

/** Another system and its pupils, whose files come every night: what changed or all there is, some not at all, some again. */
class OtherSystem {
  readonly counted = { files: 0, whole: 0, again: 0, lost: 0, moved: 0, left: 0, returned: 0 };
  readonly #random: () => number;
  readonly #pupils: Told[] = [];
  readonly #classes: string[] = [];
  #school = '';
  #ids = 0;

  constructor(number: number) {
    this.#random = randomNumbers(number);
  }

  async begin(): Promise<void> {
    this.#school = await anOrganisation(world);
    for (let number = 1; number <= 3; number++) this.#classes.push(await aClass(world, this.#school, number));
    for (let nth = 0; nth < 6; nth++) {
      const group = this.#any(this.#classes);
      const { person } = await aPupil(world, { org: this.#school, class: group });
      const row = { id: this.#newId(), class: group, began: '2026-09-01' };
      this.#pupils.push({ pupil: person, row, untold: [] });
    }
    await this.#send('bulk', this.#whole());
  }

  /** A day there, and the file of its night. */
  async step(): Promise<void> {
    for (const told of this.#pupils) if (this.#random() < 0.3) this.#happens(told);
    world.clock.pass(day);
    const luck = this.#random();
    if (luck < 0.15) this.counted.lost += 1;
    else if (luck < 0.4) await this.#send('bulk', this.#whole());
    else
      await this.#send(
        'delta',
        this.#pupils.flatMap(({ untold }) => untold),
      );
  }

  async end(): Promise<void> {
    await this.#send('bulk', this.#whole());
  }

  #any<T>(of: readonly T[]): T {
    return of[Math.floor(this.#random() * of.length)] as T;
  }

  #newId(): string {
    this.#ids += 1;
    return `e-${this.#school}-${this.#ids}`;
  }

  /** He comes, moves or leaves; his row may end by a day, or be deleted, or name another class from now on. */
  #happens(told: Told): void {
    const today = dayOf(world.clock.now);
    const { row } = told;
    if (!row) {
      this.counted.returned += 1;
      told.row = { id: this.#newId(), class: this.#any(this.#classes), began: today };
      told.untold.push(this.#rowOf(told));
      return;
    }
    const isLeaving = this.#random() < 0.4;
    const isSame = !isLeaving && this.#random() < 0.3;
    this.counted[isLeaving ? 'left' : 'moved'] += 1;
    if (!isSame)
      told.untold.push({
        ...this.#rowOf(told),
        ...(this.#random() < 0.5 ? { endDate: today } : { status: 'tobedeleted' }),
      });
    const others = this.#classes.filter((one) => one !== row.class);
    told.row = isLeaving ? undefined : { id: isSame ? row.id : this.#newId(), class: this.#any(others), began: today };
    if (!isLeaving) told.untold.push(this.#rowOf(told));
  }

  #rowOf({ pupil, row }: Told): Row {
    return {
      sourcedId: row?.id ?? '',
      classSourcedId: row?.class ?? '',
      schoolSourcedId: this.#school,
      userSourcedId: pupil,
      role: 'student',
      beginDate: row?.began ?? '',
    };
  }

  #whole(): Row[] {
    return this.#pupils.flatMap((told) => (told.row ? [this.#rowOf(told)] : []));
  }

  /** What is told last of a row counts: a file names each once. */
  async #send(mode: 'bulk' | 'delta', rows: readonly Row[]): Promise<void> {
    const last = [...new Map(rows.map((row) => [row['sourcedId'], row])).values()];
    if (last.length === 0) return;
    this.counted.files += 1;
    if (mode === 'bulk') this.counted.whole += 1;
    const enrollments = last.toSorted(() => this.#random() - 0.5);
    const client = await world.as(official);
    const looked = await lookAtRoster(world, client, { enrollments }, mode);
    expect(await looked.refused()).toEqual([]);
    if (looked.would.some((count) => count > 0)) expect(await looked.keep()).toBe('applied');
    for (const told of this.#pupils) told.untold = [];
    expect(await this.#kept()).toEqual(this.#meant());
    if (this.#random() < 0.7) return;
    this.counted.again += 1;
    expect((await lookAtRoster(world, client, { enrollments }, mode)).would).toEqual([0, 0, 0]);
  }

  #meant(): string[] {
    return this.#pupils.flatMap(({ pupil, row }) => (row ? `${pupil} ${row.class}` : [])).toSorted();
  }

  /** Where each is, by what is kept here. */
  #kept(): Promise<string[]> {
    return world.system(async ({ db }) => {
      const open = db.selectFrom('people.enrolment').select(['pupil', 'class']).where('county', '=', world.county);
      const rows = await open
        .where(
          'pupil',
          'in',
          this.#pupils.map(({ pupil }) => pupil),
        )
        .where('ended', 'is', null)
        .execute();
      return rows.map((row) => `${row.pupil} ${row.class}`).toSorted();
    });
  }
}

test('whatever rosters come, late, whole or in part, twice or never, each child is where the last of them says, once', {
  timeout: 1_700_000,
}, async () => {
  const [systems, days] = [amount(1, 40), amount(4, 30)];
  const all = { files: 0, whole: 0, again: 0, lost: 0, moved: 0, left: 0, returned: 0 };
  for (let nth = 0; nth < systems; nth++) {
    const system = new OtherSystem(seed + nth);
    await system.begin();
    for (let at = 0; at < days; at++) await system.step();
    await system.end();
    for (const name of Object.keys(all) as (keyof typeof all)[]) all[name] += system.counted[name];
  }
  tell(`C23 rosters: ${systems} systems from ${seed}: ${JSON.stringify(all)}`);
  expect(all.moved + all.left + all.returned).toBeGreaterThan((systems * days) / 2);
  expect(all.files).toBeGreaterThan((systems * days) / 2);
});
