import { contactRoles } from '#modules/people/contract/role.ts';
import { grantRoles } from '#modules/people/server/roster/grant-roles.ts';
import { personsByIds, newestHolders } from '#modules/people/server/store/roster-store.ts';
import { keepPersons, type PersonToKeep } from '#modules/people/server/roster/persons.ts';
import { keepStanding } from '#modules/people/server/store/roster-changes.ts';
import { organisationsById } from '#modules/people/server/store/place-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { insertMany, updateMany } from '#platform/db/many-rows.ts';

/** An organisation that is no school, with whom to speak to there. */
export interface Partner {
  id: string;
  isNew: boolean;
  kind: string;
  code: string;
  name: string;
  region: string;
  lon: number;
  lat: number;
  contact: { person: string; name: string; phone: string };
}

const contactRole = (kind: string): (typeof contactRoles)[number] =>
  kind === 'community' ? 'community_worker' : 'provider_admin';

/** What kind of organisation each is, and the newest person to speak to there. */
export async function partnersById(
  ctx: Context,
  ids: readonly string[],
): Promise<Map<string, { kind: string; contactName: string; contactPhone: string }>> {
  const contacts = new Map((await newestHolders(ctx, contactRoles)).map((row) => [row.org, row]));
  return new Map(
    (await organisationsById(ctx, ids, dayOf(ctx.now))).map(({ id, kind }) => {
      const contact = contacts.get(id);
      return [id, { kind, contactName: contact?.name ?? '', contactPhone: contact?.phone ?? '' }];
    }),
  );
}

/** Keeps organisations and their contacts. Whoever was the contact before keeps his role. */
export async function keepPartners(ctx: Context, partners: readonly Partner[]): Promise<void> {
  const began = dayOf(ctx.now);
  const rowOf = ({ isNew: _, contact: __, ...row }: Partner) => ({ ...row, county: ctx.actor.county });
  const [added, changed] = [partners.filter((one) => one.isNew), partners.filter((one) => !one.isNew)];
  await insertMany(
    ctx.db,
    'people.organisation',
    added.map((one) => ({ ...rowOf(one), began })),
  );
  await keepStanding(ctx, changed.map(rowOf), began);
  await updateMany(ctx.db, 'people.organisation', 'id', changed.map(rowOf));
  const contacts = partners.map(({ id: org, contact: { person: id, name, phone } }) => ({ org, id, name, phone }));
  await keepPersons(
    ctx,
    contacts.map((one) => ({ ...one, isNew: true, said: [], sex: 0, languages: [] })),
  );
  await grantRoles(
    ctx,
    partners.map(({ id: org, kind, contact: { person } }) => ({
      person,
      org,
      class: null,
      role: contactRole(kind),
    })),
  );
}

/** Keeps people who help in their own name. */
export async function keepVolunteers(ctx: Context, volunteers: readonly PersonToKeep[]): Promise<void> {
  await keepPersons(ctx, volunteers);
  const grants = volunteers.map(({ id: person }) => ({
    person,
    role: 'volunteer',
    org: null,
    class: null,
  }));
  await grantRoles(ctx, grants);
}

/** What the directory's tables say of these people. */
export async function peopleById(
  ctx: Context,
  ids: readonly string[],
): Promise<Map<string, { sex: number; phone: string; languages: string[] }>> {
  return new Map(
    (await personsByIds(ctx, ids)).map(({ id, sex, phone, languages }) => [
      id,
      { sex, phone: phone ?? '', languages: [...languages].sort() },
    ]),
  );
}
