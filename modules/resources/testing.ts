import { termsOf } from '#modules/resources/server/search-terms.ts';
import { insertResource, providersById } from '#modules/resources/server/store/resource-store.ts';
import { insertMany } from '#platform/db/many-rows.ts';
import { newId } from '#platform/id.ts';
import type { World } from '#testing/world.ts';

type Place = Pick<World, 'system' | 'county' | 'clock'>;

/** The two categories tests speak of, with two kinds each. */
export async function someCategories(world: Place): Promise<void> {
  const row = (
    code: string,
    name_zh: string,
    name_en: string,
    position: number,
    one_sex_because: string | null = null,
  ) => ({
    code,
    parent: code.includes('.') ? (code.split('.')[0] ?? null) : null,
    position,
    name_zh,
    name_en,
    one_sex_because,
  });
  await world.system(({ db }) =>
    db
      .insertInto('resources.category')
      .values([
        row('mental', '心理健康', 'Mental health', 1),
        row('mental.1', '心理课', 'Lessons', 2),
        row('mental.2', '个体辅导', 'Individual counselling', 3),
        row('arts', '美育艺术', 'Arts', 4),
        row('arts.2', '美术', 'Fine art', 5),
      ])
      .execute(),
  );
}

export const evening = 'DTSTART;TZID=Asia/Shanghai:20260901T190000\nDURATION:PT45M\nRRULE:FREQ=WEEKLY;BYDAY=TU,TH';

/** A provider: a volunteer when a person is given, else an organisation. */
export async function aProvider(
  world: Place,
  who: { person: string } | { org: string },
  change: { name?: string; vettedUntil?: string | null; monthlyLimit?: number; lon?: number; lat?: number } = {},
): Promise<string> {
  const id = newId();
  const { name = '陈老师', vettedUntil = '2027-06-30', monthlyLimit = null, lon = 104.9, lat = 30.9 } = change;
  const kind = 'person' in who ? 'volunteer' : 'organisation';
  await world.system(({ db }) =>
    db
      .insertInto('resources.provider')
      .values({
        county: world.county,
        id,
        kind,
        ...who,
        name,
        region: `${world.county}201`,
        lon,
        lat,
        vetted_until: vettedUntil,
        monthly_limit: monthlyLimit,
      })
      .execute(),
  );
  return id;
}

/** A published resource: individual counselling, remote or near by, one place a week, unless said otherwise. */
export async function aResource(
  world: Place,
  provider: string,
  change: Partial<ReturnType<typeof counselling>> = {},
): Promise<string> {
  const id = newId();
  const {
    travelKm,
    grades: [grade_from, grade_to],
    servesSex,
    ...same
  } = { ...counselling(world.county), ...change };
  await world.system(async (ctx) => {
    const [row] = await providersById(ctx, [provider]);
    await insertResource(
      ctx,
      {
        county: world.county,
        id,
        provider,
        ...same,
        travel_km: travelKm,
        grade_from,
        grade_to,
        serves_sex: servesSex,
        changed_at: world.clock.now,
      },
      await termsOf(ctx, { title: same.title, about: '', category: same.category }, row?.name ?? ''),
    );
  });
  return id;
}

/** Many published resources of a provider, which nobody looks for by words. */
export async function someResources(
  world: Place,
  provider: string,
  places: readonly { lon: number; lat: number; travelKm: number; capacity: number }[],
): Promise<void> {
  const { travelKm: _, grades: __, servesSex: ___, ...same } = counselling(world.county);
  const rows = places.map(({ travelKm, lon, lat, capacity }) => ({
    county: world.county,
    id: newId(),
    provider,
    ...same,
    languages: ['普通话'],
    lon,
    lat,
    capacity,
    travel_km: travelKm,
    about: '',
    address: '',
    review_note: '',
    search: '',
    changed_at: world.clock.now,
  }));
  await world.system(({ db }) => insertMany(db, 'resources.resource', rows));
}

const counselling = (county: string) => ({
  title: '晚间心理陪伴',
  category: 'mental.2',
  mode: 'either',
  capacity: 1,
  state: 'published',
  travelKm: 10,
  region: `${county}201`,
  lon: 104.9,
  lat: 30.9,
  stages: ['primary'],
  grades: [null, null] as [from: number, to: number] | [null, null],
  servesSex: null as number | null,
  languages: [] as string[],
  schedule: evening,
});
