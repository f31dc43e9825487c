import { overlap, spanOf } from '#modules/people/server/one-roster/span.ts';
import { idsOf } from '#modules/people/server/store/outside-store.ts';
import {
  type PeriodName,
  type PeriodRow,
  periodsById,
  periodsTold,
  type PeriodTold,
} from '#modules/people/server/store/outside-periods.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { isId } from '#platform/id.ts';
import type { Spoken } from '#platform/intake/outside.ts';

/** A period another system's row speaks of. `isOver`: it has ended here, whoever ended it. */
export interface FoundPeriod extends PeriodRow {
  key: string;
  isLinked: boolean;
  isOver: boolean;
}

/** What a period is of, by the refs of its row; one of something else is not the one its id meant. Who answers for whom its id says. */
const places: Readonly<Record<PeriodName, readonly ('person' | 'pupil' | 'org' | 'class')[]>> = {
  role: ['person', 'org'],
  teaching: ['person', 'org', 'class'],
  enrolment: ['pupil', 'class'],
  guardianship: [],
};

/**
 * The periods rows speak of: by their system's id; else by an id that is ours, since a roster of ours may come back; else one
 * that holds, is of just the same, and of the same time. Each is one row's alone.
 */
export async function findPeriods(
  ctx: Context,
  name: PeriodName,
  source: string,
  rows: readonly Spoken[],
): Promise<FoundPeriod[]> {
  const day = dayOf(ctx.now);
  const linked = await idsOf(
    ctx,
    source,
    name,
    rows.map((row) => row.key),
  );
  const own = rows.flatMap(({ key }) => (!linked.has(key) && isId(key) ? [key] : []));
  const byId = new Map((await periodsById(ctx, name, [...linked.values(), ...own])).map((row) => [row.id, row]));
  const known = rows.flatMap((row): Known[] => {
    const { key, refs } = row;
    const held = byId.get(linked.get(key) ?? key);
    const isIt = held && places[name].every((ref) => refs[ref] === undefined || refs[ref] === held[ref]);
    return isIt ? [{ row, period: { ...held, key, isLinked: linked.has(key), isOver: isOver(held, day) } }] : [];
  });
  // Two of their users may be one guardian here.
  const found = name === 'guardianship' ? known : eachOnes(known, name);
  const met = new Set(found.map(({ row }) => row.key));
  const others = rows.filter(({ key, isEnd }) => !isEnd && !met.has(key));
  const alike = others.length === 0 ? [] : await periodsTold(ctx, name, others.map(toldOf), day);
  const taken = found.flatMap(({ row, period }) => (row.isEnd ? [] : [period.id]));
  const given = name === 'guardianship' ? firsts(alike) : eachToOne(others, alike, taken);
  return [...found.map(({ period }) => period), ...given.map((one) => ({ ...one, isLinked: false, isOver: false }))];
}

/** What was taken back before it began is over too. */
const isOver = ({ began, ended }: PeriodRow, day: string): boolean =>
  ended !== null && (ended <= day || ended === began);

/** A row, and the period its id means. */
interface Known {
  row: Spoken;
  period: FoundPeriod;
}

/**
 * Where rows mean one period, as imports may have left them, it is that of the first of its time; the others are of their own, except
 * that what has ended here is brought back by none of its time, and that a pupil is in a class once, however many rows of the time say so.
 */
function eachOnes(known: readonly Known[], name: PeriodName): Known[] {
  const isOfIt = ({ row, period }: Known): boolean => overlap(spanOf(row), period);
  const standing = known.filter(({ row }) => !row.isEnd);
  const owners = new Map<string, string>();
  for (const { row, period } of [...standing.filter(isOfIt), ...standing])
    if (!owners.has(period.id)) owners.set(period.id, row.key);
  return known.filter(
    (one) =>
      one.row.isEnd ||
      owners.get(one.period.id) === one.row.key ||
      ((one.period.isOver || name === 'enrolment') && isOfIt(one)),
  );
}

type Alike = PeriodRow & { key: string };

const firsts = (alike: readonly Alike[]): Alike[] =>
  [...Map.groupBy(alike, ({ key }) => key).values()].flatMap(([one]) => one ?? []);

/** Gives each row the first period like it that is nobody’s yet; whose row says that it holds longest comes first. */
function eachToOne(rows: readonly Spoken[], alike: readonly Alike[], taken: readonly string[]): Alike[] {
  const byKey = Map.groupBy(alike, ({ key }) => key);
  const met = new Set(taken);
  return rows.toSorted(byEnd).flatMap(({ key }) => {
    const one = byKey.get(key)?.find(({ id }) => !met.has(id));
    if (one) met.add(one.id);
    return one ?? [];
  });
}

const byEnd = (a: Spoken, b: Spoken): number => {
  const [one, other] = [spanOf(a).ended ?? '9', spanOf(b).ended ?? '9'];
  return Number(one < other) - Number(one > other);
};

/** What a row speaks of, to find it by. */
export const toldOf = (row: Spoken): PeriodTold => {
  const { key, values, refs } = row;
  return {
    key,
    person: refs['person'],
    pupil: refs['pupil'],
    org: refs['org'],
    class: refs['class'],
    role: typeof values['role'] === 'string' ? values['role'] : undefined,
    ...spanOf(row),
  };
};

/** When a period ends of which a row tells an earlier day than it began here: it holds for no day. */
export const endFrom = (began: string, ended: string | null): string | null =>
  ended !== null && ended < began ? began : ended;
