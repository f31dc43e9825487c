import type * as contract from '#modules/governance/contract/raised-matter.ts';
import type { Duty } from '#modules/governance/contract/duty-list.ts';
import { matterMoved } from '#modules/governance/contract/events.ts';
import { bodiesHeld } from '#modules/governance/server/bodies.ts';
import { arbiterDays, mostProposals } from '#modules/governance/server/matters/limits.ts';
import { noteStep } from '#modules/governance/server/matters/note-step.ts';
import { presentInFull } from '#modules/governance/server/matters/present-raised.ts';
import { presentedDuties } from '#modules/governance/server/present-matter.ts';
import { beginCustody } from '#modules/governance/server/rules/custody.ts';
import { dutyFor } from '#modules/governance/server/rules/route-matter.ts';
import { listOn } from '#modules/governance/server/store/duty-list-store.ts';
import { allMatters, matterByCode } from '#modules/governance/server/store/duty-store.ts';
import { countOpenOf, insertMatter } from '#modules/governance/server/store/matter-store.ts';
import { organisationsCalled, regionsOf, schoolFacts } from '#modules/people/server/public.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { announce } from '#platform/events/announce.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { windowOf } from '#platform/http/paging.ts';
import { newId } from '#platform/id.ts';
import { addWorkingDays } from '#platform/working-days.ts';

const action = 'governance.raise_matter';

type Wish = Received<typeof contract.raiseMatter>['body'];

/** What somebody may say a matter is: the kinds of the list in force, in its order. */
export async function listMatterKinds(
  ctx: Context,
  paging: Received<typeof contract.listMatterKinds>['query'],
): Promise<Replied<typeof contract.listMatterKinds>> {
  await reachOf(ctx, action, 'matter');
  const list = await listOn(ctx, dayOf(ctx.now));
  const kinds = list ? await allMatters(ctx, list.id) : [];
  const { offset, limit } = windowOf(paging);
  const items = kinds
    .slice(offset, offset + limit)
    .map(({ code, name, is_about_child }) => ({ code, name, isAboutChild: is_about_child }));
  return { items, total: kinds.length, ...paging };
}

/** Raises a matter. From this moment somebody holds it: whom the duty list names, else the bureau. */
export async function raiseMatter(ctx: Context, wish: Wish): Promise<Replied<typeof contract.raiseMatter>> {
  const id = newId();
  await permit(ctx, action, { kind: 'matter', id, holders: {} });
  const { county, person } = ctx.actor;
  const from = await whereFrom(ctx, wish);
  const where = await whereAbout(ctx, { ...wish, school: wish.school ?? from.for_school });
  const routed = await routeOf(ctx, wish, where.place);
  const bodies = await bodiesHeld(ctx, routed.duty?.lead.id);
  const { holder } = beginCustody(routed.duty?.lead.id, bodies);
  // Where the department the list names runs no more, the bureau has its own time to decide.
  const duty = routed.duty?.lead.id === holder ? routed.duty : undefined;
  const matter = { county, id, title: wish.title, body: wish.body, ...where, ...from, raised_by: person };
  const due_on = addWorkingDays(dayOf(ctx.now), duty?.limitDays ?? arbiterDays);
  await insertMatter(ctx, {
    ...matter,
    list: routed.list,
    kind: wish.kind,
    duty: duty?.id ?? null,
    raised_at: ctx.now,
    org: holder,
    readers: [holder],
    due_on,
  });
  await noteStep(ctx, matter, { what: 'raised', from: null, to: holder });
  await announce(ctx, matterMoved, { matter: id, to: holder, by: person });
  return presentInFull(ctx, id);
}

/** Whose it is to say: by the role of whoever says it, and of an official by his word. */
async function whereFrom(
  ctx: Context,
  { source }: Wish,
): Promise<{ source: contract.Source; for_school: string | null }> {
  const { role, holds, person } = ctx.actor;
  if (role === 'school_leader') return { source: 'school', for_school: holds['org']?.[0] ?? null };
  if (role === 'official') {
    if (source === null) throw new Refusal('governance.source_needed', { field: 'source' });
    return { source, for_school: null };
  }
  if ((await countOpenOf(ctx, person)) >= mostProposals)
    throw new Refusal('governance.too_many_proposals', { most: mostProposals });
  return { source: 'family', for_school: null };
}

/** Where it is: as was said, else where the school is. */
async function whereAbout(
  ctx: Context,
  { place, school }: Pick<Wish, 'place' | 'school'>,
): Promise<{ place: string; school: string | null }> {
  if (school !== null) {
    const [found] = await organisationsCalled(ctx, { ids: [school] });
    if (found?.kind !== 'school' || !found.isRunning)
      throw new Refusal('governance.no_such_school', { field: 'school' });
  }
  if (place !== null) {
    if (!(await regionsOf(ctx)).some(({ code }) => code === place))
      throw new Refusal('governance.no_such_place', { field: 'place' });
    return { place, school };
  }
  const [facts] = school === null ? [] : await schoolFacts(ctx, [school]);
  if (!facts) throw new Refusal('governance.place_needed', { field: 'place' });
  return { place: facts.town, school };
}

/** The duty by which it goes, of the list in force; no duty where what it is was not said, or nobody alone leads. */
async function routeOf(
  ctx: Context,
  { kind, age, circumstance }: Wish,
  place: string,
): Promise<{ list: string | null; duty?: Duty | undefined }> {
  if (kind === null) return { list: null };
  const list = await listOn(ctx, dayOf(ctx.now));
  if (!list || !(await matterByCode(ctx, list.id, kind)))
    throw new Refusal('governance.no_such_matter', { field: 'kind' });
  const duties = (await presentedDuties(ctx, list.id, [kind])).get(kind) ?? [];
  return { list: list.id, duty: dutyFor(duties, { place, age, circumstance }) };
}
