import type * as contract from '#modules/governance/contract/structure.ts';
import { type BodyKind, bodyRules } from '#modules/governance/contract/structure.ts';
import { isOn, liesWithin, shareADay } from '#modules/governance/server/rules/days.ts';
import { bodiesOfKinds, type BodyRow, insertBody, lockBodies } from '#modules/governance/server/store/body-store.ts';
import { presentBody } from '#modules/governance/server/structures/present-body.ts';
import { consortiumAreas, organisationsCalled, regionsOf, schoolsSince } from '#modules/people/server/public.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';

type Wish = Received<typeof contract.foundBody>['body'];
type Seated = Pick<BodyRow, 'region' | 'org' | 'area'>;

/** Founds a body, at a place where none of its kind is. */
export async function foundBody(ctx: Context, wish: Wish): Promise<Replied<typeof contract.foundBody>> {
  const id = newId();
  await permit(ctx, 'governance.keep_bodies', { kind: 'body', id, holders: {} });
  await lockBodies(ctx);
  const { kind, name, founded } = wish;
  const at = await placeOf(ctx, wish);
  await assertFree(ctx, { id, kind, founded, ended: null, ...at });
  const within = await parentOf(ctx, { kind, founded, ended: null, region: at.region });
  const { county, person } = ctx.actor;
  await insertBody(ctx, { county, id, kind, name, within, ...at, founded, changed_by: person, changed_at: ctx.now });
  return presentBody(ctx, id);
}

/** Where a body is to work, and for whom. */
async function placeOf(ctx: Context, { kind, place, org, area, founded }: Wish): Promise<Seated> {
  const { level } = bodyRules[kind];
  if (level === 'school') return ofSchool(ctx, org, founded);
  if (org !== null) await assertRunning(ctx, org);
  if (kind === 'consortium') await assertConsortium(ctx, area, founded);
  const region = level === 'county' ? ctx.actor.county : await regionOf(ctx, level, place);
  return { region, org, area: kind === 'consortium' ? area : null };
}

/** A studio works where its school is. */
async function ofSchool(ctx: Context, org: string | null, founded: string): Promise<Seated> {
  const school = (await schoolsSince(ctx)).find(({ id }) => id === org);
  if (!school || !isOn(school, founded)) throw new Refusal('governance.no_such_school', { field: 'org' });
  return { region: school.town, org: school.id, area: null };
}

/** How many digits the code of a town and of a village has. */
const digits = { town: 9, village: 12 };

async function regionOf(ctx: Context, level: 'town' | 'village', place: string | null): Promise<string> {
  const isThere = place?.length === digits[level] && (await regionsOf(ctx)).some(({ code }) => code === place);
  if (isThere) return place;
  throw new Refusal(level === 'town' ? 'governance.no_such_town' : 'governance.no_such_village', { field: 'place' });
}

/** Whoever runs a body, or sits in it, runs itself. */
export async function assertRunning(ctx: Context, org: string): Promise<void> {
  const [found] = await organisationsCalled(ctx, { ids: [org] });
  if (!found?.isRunning) throw new Refusal('governance.no_such_organisation', { field: 'org' });
}

async function assertConsortium(ctx: Context, area: string | null, founded: string): Promise<void> {
  const found = (await consortiumAreas(ctx)).find(({ id }) => id === area);
  if (!found || !isOn(found, founded)) throw new Refusal('governance.no_such_consortium', { field: 'area' });
}

const daysOf = ({ founded, ended }: Pick<BodyRow, 'founded' | 'ended'>) => ({ began: founded, ended });

type Placed = Seated & Pick<BodyRow, 'id' | 'founded' | 'ended'> & { kind: BodyKind };

/** At one place, for one school and for one consortium there is one body of a kind at a time. */
export async function assertFree(ctx: Context, body: Placed): Promise<void> {
  const isSamePlace = ({ region, org, area }: BodyRow): boolean => {
    if (body.kind === 'studio') return org === body.org;
    return body.kind === 'consortium' ? area === body.area : region === body.region;
  };
  const there = (await bodiesOfKinds(ctx, [body.kind])).find(
    (one) => one.id !== body.id && isSamePlace(one) && shareADay(daysOf(one), daysOf(body)),
  );
  if (there) throw new Refusal('governance.body_there', { field: 'founded', name: there.name, since: there.founded });
}

/** The body it belongs to: the one of its town, else the county’s, that is there as long as it is. */
export async function parentOf(
  ctx: Context,
  { kind, region, ...days }: Pick<BodyRow, 'region' | 'founded' | 'ended'> & { kind: BodyKind },
): Promise<string | null> {
  const above = bodyRules[kind].within;
  if (above === null) return null;
  const parent = (await bodiesOfKinds(ctx, [above])).find(
    (one) => region.startsWith(one.region) && liesWithin(daysOf(days), daysOf(one)),
  );
  if (!parent) throw new Refusal('governance.body_without_parent', { field: 'founded', kind: above });
  return parent.id;
}
