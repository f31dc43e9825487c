import type * as contract from '#modules/people/contract/promotion.ts';
import type { Onward } from '#modules/people/server/promotions/onward.ts';
import type { Review } from '#modules/people/server/promotions/review.ts';
import { regroupWhatFollows } from '#modules/people/server/leavings/what-follows.ts';
import { openClass, type ReopenedClass } from '#modules/people/server/store/promotion-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { insertMany } from '#platform/db/many-rows.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';

type Said = Received<typeof contract.promote>['body']['onward'];
type Pupil = Review['pupils'][number];

/** Those who go on to a class of their school. */
export interface Going {
  onward: Onward;
  number: number;
  pupils: Pupil[];
}

/** Who goes on and who leaves, as it was said of each class that may go on; refused where that is not what was looked at. */
export function dividedBy(said: Said, { over, onward, pupils }: Review): { going: Going[]; leaving: Pupil[] } {
  const bySaid = new Map(said.map((one) => [one.class, one]));
  if (bySaid.size !== said.length || said.some((one) => !onward.has(one.class))) throw changed();
  const [going, leaving]: [Going[], Pupil[]] = [[], []];
  for (const { id } of over) {
    const members = pupils.filter((one) => one.class === id);
    const [found, told] = [onward.get(id), bySaid.get(id)];
    if (found && !told) throw changed();
    if (!found || !told || told.number === null) {
      leaving.push(...members);
      continue;
    }
    const { number } = told;
    const leaves = new Set(told.leaving);
    if (told.leaving.some((pupil) => !members.some((one) => one.id === pupil))) throw changed();
    if (!found.choices.some((one) => one.number === number)) throw changed();
    leaving.push(...members.filter((one) => leaves.has(one.id)));
    going.push({ onward: found, number, pupils: members.filter((one) => !leaves.has(one.id)) });
  }
  return { going, leaving };
}

const changed = (): Refusal => new Refusal('people.promotion_changed');

/** Classes that were opened for it, and the places and roles pupils got in theirs. */
export interface Began {
  opened: string[];
  reopened: ReopenedClass[];
  entered: string[];
  given: string[];
}

/** Lets pupils go on to their classes today, with what is open for them. */
export async function goOn(ctx: Context, org: string, all: readonly Going[]): Promise<Began> {
  const { county } = ctx.actor;
  const day = dayOf(ctx.now);
  const opened = new Map<string, ReopenedClass>();
  const began: Began = { opened: [], reopened: [], entered: [], given: [] };
  for (const { onward, number, pupils } of all) {
    if (pupils.length === 0) continue;
    const group = await classFor(ctx, org, { onward, number }, opened);
    const places = pupils.map(({ id: pupil }) => ({ county, id: newId(), org, class: group, pupil, began: day }));
    const held = { role: 'pupil', org, class: group, began: day, given_on: day };
    const roles = pupils.map(({ id: person }) => ({ ...held, county, id: newId(), person }));
    await insertMany(ctx.db, 'people.enrolment', places);
    await insertMany(ctx.db, 'people.role_grant', roles);
    began.entered.push(...places.map(({ id }) => id));
    began.given.push(...roles.map(({ id }) => id));
    await regroupWhatFollows(ctx, places);
  }
  const classes = [...opened.values()];
  return { ...began, opened: classes.map(({ id }) => id), reopened: classes.filter(({ ended }) => ended !== null) };
}

/** The class of a number, opened where there is none yet. */
async function classFor(
  ctx: Context,
  org: string,
  { onward: { entry, choices }, number }: Omit<Going, 'pupils'>,
  opened: Map<string, ReopenedClass>,
): Promise<string> {
  const key = [entry.entryYear, entry.system, number].join('/');
  const there = choices.find((one) => one.number === number)?.class ?? opened.get(key)?.id;
  if (there) return there;
  const found = await openClass(ctx, { id: newId(), org, entry, number });
  if (!found) throw changed();
  opened.set(key, found);
  return found.id;
}
