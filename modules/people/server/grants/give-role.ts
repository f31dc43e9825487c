import { tell } from '#modules/notify/server/public.ts';
import { teaching } from '#modules/people/server/charge.ts';
import { needsSecond, waitingDays } from '#modules/people/server/grants/limits.ts';
import {
  endWhatWasLent,
  holdsWithin,
  insertGrant,
  type NewGrant,
  staffOfOrg,
} from '#modules/people/server/grants/store/grant-store.ts';
import {
  type AskedBy,
  insertRequest,
  withdrawLent,
  withdrawOfGone,
} from '#modules/people/server/grants/store/request-store.ts';
import { readSchoolYears } from '#modules/people/server/school-years/read-school-years.ts';
import { assertFirst } from '#modules/people/server/second-person.ts';
import { holdersOfRole } from '#modules/people/server/store/person-store.ts';
import { classesById } from '#modules/people/server/store/place-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/id.ts';
import { renewRights } from '#platform/session/session.ts';

/** What the staff of a school hold, whoever leads it included. */
export const staffRoles: readonly string[] = [...teaching, 'safeguard_lead', 'school_leader'];

/** Gives a role, or lets it wait for a second person where it opens what is sensitive. */
export async function giveOrAsk(ctx: Context, said: Omit<NewGrant, 'id'>): Promise<'granted' | 'waiting'> {
  const grant = { ...said, id: newId(), ended: await endOf(ctx, said) };
  if (await holdsWithin(ctx, grant)) throw new Refusal('people.holds_it_already');
  if (!needsSecond(grant.role)) {
    await give(ctx, grant);
    return 'granted';
  }
  assertFirst(ctx);
  if (!(await askSecond(ctx, grant, { by: ctx.actor.person, source: null })))
    throw new Refusal('people.holds_it_already');
  return 'waiting';
}

/** Asks a second person for a role, by somebody's word or another system's; false where the same is asked for already. */
export async function askSecond(ctx: Context, grant: NewGrant, asked: AskedBy): Promise<boolean> {
  const expires = new Date(ctx.now.getTime() + waitingDays * 86_400_000);
  if (!(await insertRequest(ctx, grant, { ...asked, expires }))) return false;
  await tellDeciders(ctx, grant, asked.by);
  return true;
}

/** Puts a role into force, and says so to whom it is given. */
export async function give(ctx: Context, grant: NewGrant): Promise<void> {
  await insertGrant(ctx, grant);
  renewRights(ctx, grant.person);
  await tellOf(ctx, [grant.person], 'people.tell.grant_given');
}

/** The day from which it gives nothing: what is sensitive ends with the school year at the latest. */
async function endOf(ctx: Context, { role, began, ended }: Omit<NewGrant, 'id'>): Promise<string | null> {
  if (ended !== null && (ended <= began || ended <= dayOf(ctx.now)))
    throw new Refusal('people.until_past', { field: 'until' });
  if (!needsSecond(role)) return ended;
  const last = (await readSchoolYears(ctx)).afterYear(began);
  if (ended !== null && ended > last) throw new Refusal('people.grant_too_long', { field: 'until', day: last });
  return ended ?? last;
}

/** The class a role is about: of the organisation, and named for a homeroom teacher alone. */
export async function classOf(ctx: Context, role: string, org: string, group: string | null): Promise<string | null> {
  if (role !== 'homeroom') return null;
  const [found] = group === null ? [] : await classesById(ctx, [group]);
  if (!found || found.org !== org || found.ended !== null)
    throw new Refusal('people.homeroom_of_no_class', { field: 'class' });
  return found.id;
}

/** Somebody holds a role at the organisation that was not lent to him: nobody from outside is made one of the staff here. */
export async function assertOfTheStaff(ctx: Context, person: string, org: string): Promise<void> {
  if ((await staffOfOrg(ctx, org, staffRoles, person)).length === 0)
    throw new Refusal('people.not_of_the_staff', { field: 'person' });
}

/** After a role has ended: what was lent of it ends too, and all it concerns have their rights looked up anew. */
export async function afterEnd(ctx: Context, person: string): Promise<void> {
  for (const one of [person, ...(await endWhatWasLent(ctx))]) renewRights(ctx, one);
}

/**
 * After people have left schools, or something they were there: what others are to approve for whoever is no more of the staff, is not,
 * and who asked is told. What a roster asked it takes back itself where a roster ends what they were. What they asked to lend is not either.
 */
export async function afterLeaving(
  ctx: Context,
  left: readonly { person: string; org: string | null }[],
  asked: 'by anyone' | 'by people' = 'by anyone',
): Promise<void> {
  await tellWithdrawn(ctx, await withdrawOfGone(ctx, left, { roles: staffRoles, asked }));
  await withdrawLendings(
    ctx,
    left.map(({ person }) => person),
  );
}

/** What people asked to lend of what they are no more is asked for no more, and they are told. */
export const withdrawLendings = async (ctx: Context, persons: readonly string[]): Promise<void> =>
  tellOf(ctx, await withdrawLent(ctx, persons), 'people.tell.lending_withdrawn');

/** Who asked for roles that are asked for no more hears so. */
export const tellWithdrawn = (ctx: Context, persons: readonly string[]): Promise<void> =>
  tellOf(ctx, [...new Set(persons)], 'people.tell.grant_withdrawn');

const tellOf = (ctx: Context, persons: readonly string[], textKey: string): Promise<void> =>
  tell(ctx, { persons, event: newId(), topic: 'people', textKey, data: {}, link: '/inbox', level: 2 });

/** Whoever could decide hears that one is waited for. */
async function tellDeciders(ctx: Context, { person, org }: NewGrant, by: string | null): Promise<void> {
  const day = dayOf(ctx.now);
  const persons = [
    ...(await holdersOfRole(ctx, { roles: ['security_admin'] }, day)),
    ...(by === null ? [] : await holdersOfRole(ctx, { roles: ['school_leader'], org }, day)),
  ].filter((one) => one !== person && one !== by);
  await tell(ctx, {
    persons,
    event: newId(),
    topic: 'people',
    textKey: 'people.tell.grant_asked',
    data: {},
    link: '/grants',
    roles: ['security_admin', 'school_leader'],
    level: 2,
  });
}
