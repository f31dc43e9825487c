import type { OrganisationKind } from '#modules/people/contract/place.ts';
import { newId } from '#platform/id.ts';
import { hashPassword } from '#platform/session/password.ts';
import type { World } from '#testing/world.ts';

/** The parts of a world that builders need. */
type Place = Pick<World, 'system' | 'county' | 'clock'>;

const began = '2020-09-01';

/** A town with one village in it, where organisations can stand. */
export async function aTown(
  world: Place,
  change: { code?: string; name?: string; rural?: boolean; lon?: number; lat?: number } = {},
) {
  const town = { code: `${world.county}201`, name: '石塘乡', rural: true, lon: 104.5, lat: 30.5, ...change };
  const village = `${town.code}201`;
  await world.system(async ({ db }) => {
    const urban_rural = town.rural ? '220' : '111';
    const place = { lon: town.lon, lat: town.lat, urban_rural };
    await db
      .insertInto('people.region')
      .values({ code: town.code, parent: world.county, name: town.name, level: 4, ...place })
      .execute();
    await db
      .insertInto('people.region')
      .values({ code: village, parent: town.code, name: '一村', level: 5, ...place })
      .execute();
  });
  return { ...town, village };
}

/** An organisation in a village: a school unless said otherwise. */
export async function anOrganisation(
  world: Place,
  change: { name?: string; kind?: OrganisationKind; region?: string; stages?: string[] } = {},
): Promise<string> {
  const id = newId();
  const { name = '石塘乡中心小学', kind = 'school', region = `${world.county}201201` } = change;
  const { stages = kind === 'school' ? ['primary'] : [] } = change;
  await world.system(({ db }) =>
    db
      .insertInto('people.organisation')
      .values({ county: world.county, id, kind, name, region, stages, began })
      .execute(),
  );
  return id;
}

/** A person with a role, ready to be signed in as. */
export async function aPersonAs(
  world: Place,
  role: string,
  change: { name?: string; org?: string; class?: string; born?: string; languages?: string[] } = {},
): Promise<{ person: string; grant: string }> {
  const person = newId();
  const grant = newId();
  const { name = '何老师', org = null, class: group = null, born = null, languages = [] } = change;
  await world.system(async ({ db }) => {
    await db
      .insertInto('people.person')
      .values({ county: world.county, id: person, org, name, given_name: name.slice(1), born, languages })
      .execute();
    await db
      .insertInto('people.role_grant')
      .values({ county: world.county, id: grant, person, role, org, class: group, began })
      .execute();
  });
  return { person, grant };
}

/** One more role of somebody who has one already. */
export async function alsoA(
  world: Place,
  role: string,
  { person, org }: { person: string; org: string },
): Promise<{ person: string; grant: string }> {
  const [grant, { county }] = [newId(), world];
  const row = { county, id: grant, person, role, org, began };
  await world.system(({ db }) => db.insertInto('people.role_grant').values(row).execute());
  return { person, grant };
}

/** A class that is in its fourth grade in autumn 2026. */
export async function aClass(world: Place, org: string, number = 1): Promise<string> {
  const id = newId();
  await world.system(({ db }) =>
    db
      .insertInto('people.class')
      .values({ county: world.county, id, org, stage: 'primary', entry_year: 2023, number })
      .execute(),
  );
  return id;
}

/** A pupil in a class, ten years old unless said otherwise. */
export async function aPupil(world: Place, change: { org: string; class: string; name?: string; born?: string }) {
  const { org, class: group, name = '林小雨', born = '2016-05-06' } = change;
  const pupil = await aPersonAs(world, 'pupil', { name, org, born });
  await world.system(async ({ db }) => {
    const { county } = world;
    await db.insertInto('people.pupil').values({ county, person: pupil.person, org, left_behind: true }).execute();
    await db
      .insertInto('people.enrolment')
      .values({ county, id: newId(), org, class: group, pupil: pupil.person, began })
      .execute();
  });
  return pupil;
}

/** A guardian of a pupil. */
export async function aGuardianOf(world: Place, pupil: string, org: string, name = '王奶奶') {
  const guardian = await aPersonAs(world, 'guardian', { name });
  await world.system(({ db }) =>
    db
      .insertInto('people.guardianship')
      .values({
        county: world.county,
        id: newId(),
        org,
        pupil,
        guardian: guardian.person,
        relation: 'grandparent',
        carer: true,
        state: 'active',
        began,
      })
      .execute(),
  );
  return guardian;
}

const password = 'quiet hills 7 swallows';
/** Hashing takes long enough to be done once. */
let hash: Promise<string> | undefined;

/** An account of a person, with the password it opens with. */
export async function anAccountOf(world: Place, person: string): Promise<{ login: string; password: string }> {
  const said = { login: `login.${person}`, password };
  const password_hash = await (hash ??= hashPassword(password));
  const account = { county: world.county, id: newId(), person, login: said.login, password_hash };
  await world.system(({ db, now }) =>
    db
      .insertInto('people.account')
      .values({ ...account, made_at: now })
      .execute(),
  );
  return said;
}

/** A school district. */
export async function anArea(world: Place): Promise<string> {
  const id = newId();
  await world.system(({ db }) =>
    db
      .insertInto('people.area')
      .values({ county: world.county, id, tree: 'school', code: id, name: '城东学区', began })
      .execute(),
  );
  return id;
}

/** That a school asks for a pupil of another one, which has let its time pass. */
export async function anAsking(world: Place, of: { org: string; pupil: string; to_org: string }): Promise<string> {
  const row = { ...of, county: world.county, id: newId(), said_name: '林小雨', why: '随父母迁居', state: 'county' };
  await world.system(({ db, now }) =>
    db
      .insertInto('people.asking')
      .values({ ...row, due_on: '2026-11-23', asked_by: of.pupil, asked_at: now })
      .execute(),
  );
  return row.id;
}
