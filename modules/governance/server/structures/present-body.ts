import type { z } from 'zod';
import {
  type Body,
  BodyKind,
  type BodyInFull,
  bodyRules,
  Seat,
  type SeatTerm,
} from '#modules/governance/contract/structure.ts';
import { heldByOne, soonDays } from '#modules/governance/contract/structure.ts';
import { subjectOfBody } from '#modules/governance/server/load-body.ts';
import { type Names, namesFor } from '#modules/governance/server/names.ts';
import { isOn } from '#modules/governance/server/rules/days.ts';
import {
  type BodyRow,
  bodyById,
  countParts,
  type TermRow,
  termsOf,
} from '#modules/governance/server/store/body-store.ts';
import { consortiaOf, type InConsortium, personNames } from '#modules/people/server/public.ts';
import { rowAllowing } from '#platform/access/policy.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';

/** As many terms as a body is told with. */
const mostTerms = 200;

/** What is known of some bodies as of a day, before it is told. */
interface Known {
  day: string;
  names: Names;
  terms: readonly TermRow[];
  parts: Awaited<ReturnType<typeof countParts>>;
  consortia: readonly InConsortium[];
}

async function knownOf(ctx: Context, rows: readonly BodyRow[], day: string): Promise<Known> {
  const ids = rows.map(({ id }) => id);
  const terms = await termsOf(ctx, ids);
  const consortia = rows.some(({ area }) => area !== null) ? await consortiaOf(ctx) : [];
  const names = await namesFor(
    ctx,
    [...rows, ...terms].map(({ org }) => org),
  );
  return { day, names, terms, parts: await countParts(ctx, ids, day), consortia };
}

/** Bodies as lists tell them. */
export async function presentBodies(
  ctx: Context,
  rows: readonly BodyRow[],
  day: string,
): Promise<z.input<typeof Body>[]> {
  const known = await knownOf(ctx, rows, day);
  return rows.map((row) => present(row, known));
}

function present(row: BodyRow, known: Known): z.input<typeof Body> {
  const kind = BodyKind.parse(row.kind);
  const { names } = known;
  const count = (part: BodyKind): number =>
    known.parts.find((one) => one.within === row.id && one.kind === part)?.count ?? 0;
  const { id, name, within, area, founded, ended, version } = row;
  return {
    id,
    kind,
    name,
    within,
    area,
    founded,
    ended,
    version,
    place: { code: row.region, name: names.place(row.region) },
    org: row.org === null ? null : names.org(row.org),
    seats: bodyRules[kind].seats
      .filter((seat) => heldByOne.includes(seat))
      .map((seat) => presentSeat(row, seat, known)),
    points: count('point'),
    studios: count('studio'),
    schools: schoolsOf(row, known).length,
  };
}

const schoolsOf = ({ area }: BodyRow, { consortia, day }: Known): InConsortium[] =>
  area === null ? [] : consortia.filter((one) => one.area === area && isOn(one, day));

function presentSeat({ id }: BodyRow, seat: Seat, { terms, day, names }: Known): Body['seats'][number] {
  const ofSeat = terms.filter((term) => term.body === id && term.seat === seat);
  const term = ofSeat.find((one) => isOn(one, day));
  const org = term?.org ? names.org(term.org) : null;
  const ended = term?.ended ?? null;
  return { seat, isVacant: !term, org, office: term?.office ?? null, ended, endsSoon: endsSoon(ended, ofSeat, day) };
}

/** Whether a term is over within sixty days, and nobody is named yet for the day it is. */
const endsSoon = (ended: string | null, others: readonly TermRow[], day: string): boolean =>
  ended !== null && ended <= addDays(day, soonDays) && !others.some((one) => isOn(one, ended));

/** One body in full as of today, to somebody the gate has let at it. */
export async function presentBody(ctx: Context, id: string): Promise<z.input<typeof BodyInFull>> {
  const row = await bodyById(ctx, id);
  if (!row) throw new Error('a body that was let at is there');
  const known = await knownOf(ctx, [row], dayOf(ctx.now));
  const terms = known.terms.slice(0, mostTerms);
  const people = await personNames(
    ctx,
    terms.flatMap(({ person }) => person ?? []),
  );
  return {
    ...present(row, known),
    terms: terms.map((term) => presentTerm(term, known, people)),
    members: schoolsOf(row, known).map(({ school, name }) => ({ id: school, name })),
    mayKeep: rowAllowing(ctx.policy, ctx.actor, 'governance.keep_bodies', subjectOfBody(row)) !== undefined,
  };
}

function presentTerm(
  term: TermRow,
  { names, terms, day }: Known,
  people: ReadonlyMap<string, string>,
): z.input<typeof SeatTerm> {
  const { id, office, began, ended } = term;
  const seat = Seat.parse(term.seat);
  // Of seats several hold nobody follows anybody.
  const ofSeat = heldByOne.includes(seat) ? terms.filter((one) => one.seat === seat) : [];
  return {
    id,
    seat,
    office,
    began,
    ended,
    person: term.person === null ? null : (people.get(term.person) ?? ''),
    org: term.org === null ? null : names.org(term.org),
    state: stateOf(term, ofSeat, day),
  };
}

function stateOf(term: TermRow, ofSeat: readonly TermRow[], day: string): SeatTerm['state'] {
  if (isOn(term, day)) return endsSoon(term.ended, ofSeat, day) ? 'ends_soon' : 'held';
  return term.began > day && (term.ended === null || term.ended > term.began) ? 'coming' : 'over';
}
