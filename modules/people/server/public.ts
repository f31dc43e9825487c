import type { Kysely } from 'kysely';
import type { Database } from '#database/rows.ts';
import {
  listCounties,
  organisationsNamed,
  pupilCountsBySchool,
  regionsOfCounty,
} from '#modules/people/server/store/place-store.ts';
import type { OrganisationKind } from '#modules/people/contract/place.ts';
import { guardiansOn, pupilsInFamilyOf } from '#modules/people/server/guardians/store/guardianship-store.ts';
import { organisationsOfKind } from '#modules/people/server/store/appointment-store.ts';
import { holdersOfRole } from '#modules/people/server/store/person-store.ts';
import { personsByIds } from '#modules/people/server/store/roster-store.ts';
import { countingDay, headCounts } from '#modules/people/server/trees/head-counts.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';

export {
  type ClassFacts,
  classFacts,
  type PupilFacts,
  pupilFacts,
  pupilNames,
  type SchoolFacts,
  schoolFacts,
} from '#modules/people/server/facts.ts';
export {
  type Follower,
  followsPupils,
  type Place,
  type PupilMove,
} from '#modules/people/server/leavings/what-follows.ts';
export { ownDecisions } from '#modules/people/server/consents.ts';
export { type HoldingSource, tellsWhatIsHeld } from '#modules/people/server/closings/what-it-holds.ts';
export { basisHolds, consentsFor, type Standing } from '#modules/people/server/consent/standing.ts';
export { type StopSource, tellsWhatStops } from '#modules/people/server/consent/what-stops.ts';
export { keepsLooksUntold } from '#modules/people/server/rights/looks.ts';
export { givesFiles, type OwnFile } from '#modules/people/server/rights/own-files.ts';
export { purposesOf } from '#modules/people/server/consent/purposes.ts';
export { actsFor, decidersOf, isDecider } from '#modules/people/server/who-decides.ts';
export { townsOf } from '#modules/people/server/places.ts';
export {
  consortiaOf,
  consortiumAreas,
  type InConsortium,
  type SchoolSince,
  schoolsSince,
} from '#modules/people/server/trees/consortia.ts';
export { type PlaceOfRegion, placesOf } from '#modules/people/server/region-places.ts';
export {
  type NamedPlace,
  namesOfPlaces,
  placesOfClasses,
  placesOfCounty,
  placesOfSchool,
} from '#modules/people/server/named-places.ts';
export { classRefOf, schoolCodeColumns } from '#modules/people/server/roster/classes.ts';
export { rosterKinds } from '#modules/people/server/roster/kinds.ts';
export {
  keepPartners,
  keepVolunteers,
  partnersById,
  peopleById,
} from '#modules/people/server/roster/partners.ts';
export {
  languagesColumn,
  nameColumn,
  personRef,
  persons,
  phoneColumn,
  sexColumn,
} from '#modules/people/server/roster/persons.ts';
export { studentNumber } from '#modules/people/server/roster/pupils.ts';
export { placeColumns, regionColumn, regionRef } from '#modules/people/server/roster/regions.ts';
export { clearances } from '#modules/people/access.ts';
export { roleName, roleTitle } from '#modules/people/server/role-title.ts';
export { familyOf } from '#modules/people/server/guardians/store/guardianship-store.ts';
export { relationNames } from '#modules/people/server/guardians/relation-names.ts';
export { needsSecond } from '#modules/people/server/grants/limits.ts';
export { assertFirst, assertSecond } from '#modules/people/server/second-person.ts';
export { hasPicked } from '#modules/people/server/picked.ts';
export { actorHolding, resolveActor } from '#modules/people/server/resolve-actor.ts';
export { SchoolYears } from '#modules/people/server/school-years/school-years.ts';
export {
  guardiansIn,
  guardiansOfClass,
  organisationsOf,
  pupilsIn,
  type SomePupils,
  staffIn,
  stillActing,
  type Whereabouts,
} from '#modules/people/server/store/audience-store.ts';
export { pageOfPupils } from '#modules/people/server/store/person-store.ts';
export { colleaguesAt, stillServing } from '#modules/people/server/store/colleague-store.ts';
export { readSchoolYears } from '#modules/people/server/school-years/read-school-years.ts';
export {
  appointOfficial,
  endOfficial,
  listOfficials,
  type OfficeLink,
  renewOfficial,
  resetOfficial,
} from '#modules/people/server/officials.ts';
export { offerSetup } from '#modules/people/server/set-up.ts';

/** The codes of the counties this installation serves. */
export const countiesOf = async (db: Kysely<Database>): Promise<string[]> =>
  (await listCounties(db)).map((one) => one.county);

/** Every region of the county by its code, itself, towns and villages. */
export const regionsOf: (ctx: Context) => Promise<{ code: string; name: string }[]> = regionsOfCounty;

/** Organisations by id or by kind, what they are called, and whether they run today; those held are not closed before the transaction ends. */
export const organisationsCalled = (
  ctx: Context,
  which: { ids: readonly string[]; areHeld?: boolean } | { kinds: readonly OrganisationKind[] },
): Promise<{ id: string; name: string; kind: OrganisationKind; isRunning: boolean }[]> =>
  organisationsNamed(ctx, which, dayOf(ctx.now));

/** The organisations that are the county's bureau. */
export const bureausOf = async (ctx: Context): Promise<string[]> =>
  (await organisationsOfKind(ctx, 'bureau', undefined)).map(({ id }) => id);

/** Today's holders of the roles, of an organisation or a class where one is named. */
export const staffOf = (
  ctx: Context,
  wanted: { roles: readonly string[]; org?: string; class?: string },
): Promise<string[]> => holdersOfRole(ctx, wanted, dayOf(ctx.now));

/** Who cares for a pupil today, the one who really does first: across rows the actor need not see. */
export const carersOf = (ctx: Context, pupil: string): Promise<string[]> =>
  asSystem(ctx, () => guardiansOn(ctx, pupil, dayOf(ctx.now)));

/** The pupils the actor is, was or claims to be a guardian of, in whatever role he acts. */
export const ownFamily = (ctx: Context): Promise<string[]> =>
  asSystem(ctx, () => pupilsInFamilyOf(ctx, ctx.actor.person));

/** What those who put their name to something are called: their rows need not be the reader's. */
export const personNames = (ctx: Context, ids: readonly string[]): Promise<Map<string, string>> =>
  asSystem(ctx, async () => new Map((await personsByIds(ctx, ids)).map(({ id, name }) => [id, name])));

/** How many pupils each school has: counted across rows the actor may not see, so that only the numbers leave. */
export const pupilCounts = (ctx: Context): Promise<{ org: string; pupils: number }[]> =>
  asSystem(ctx, () => pupilCountsBySchool(ctx, dayOf(ctx.now)));

/** How many of them may be told of each school: everywhere the same numbers, so that none is had from two of them. */
export const toldPupils = async (ctx: Context): Promise<Map<string, number | null>> =>
  headCounts(ctx, await countingDay(ctx, dayOf(ctx.now)));
export { exportedPeople } from '#modules/people/server/exported.ts';
export { knownSchools } from '#modules/people/server/one-roster/known-schools.ts';
export { oneRosterKinds, readOneRoster } from '#modules/people/server/one-roster/read-set.ts';
export { rosterFiles } from '#modules/people/server/exported-roster.ts';
