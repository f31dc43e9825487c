import { aTown } from '#modules/people/testing.ts';
import { someCategories } from '#modules/resources/testing.ts';
import { filledOnce, freshDatabase } from '#testing/database.ts';
import { withConsortium } from '#testing/security/own-things.ts';
import { type Cast, castOf, type Stander } from '#testing/security/standers.ts';
import { type Undoing, undoable } from '#testing/security/undoing.ts';
import { addCounty, worldBegins, worldOn, type World } from '#testing/world.ts';

/** The cast as it is kept: of a browser its cookies. */
interface Kept {
  objects: Cast['objects'];
  standers: (Omit<Stander, 'client'> & { cookie: string })[];
}

const [name, county] = ['lianyu_cast', '990101'];

/** Nobody is held up by how much is asked, and proxies are believed. */
const patient = { REQUESTS_PER_MINUTE: '1000000', TRUST_PROXY: 'true' };

/** A world with everybody and everything in it, a copy of its own; while `undoing` is on nothing that is done there stays. */
export async function castWorld(
  environment: Record<string, string> = {},
  undoing: Undoing = { isOn: false },
): Promise<{ world: World; cast: Cast }> {
  const { objects, standers } = await filledOnce<Kept>(name, fill);
  const opened = undoable(await freshDatabase(name), undoing);
  const world = await worldOn(opened, county, { ...patient, ...environment });
  const holding = ({ cookie, ...rest }: Kept['standers'][number]): Stander => ({
    ...rest,
    client: world.holding(cookie),
  });
  return { world, cast: { objects, standers: standers.map(holding) } };
}

async function fill(opened: Parameters<typeof worldOn>[0]): Promise<Kept> {
  await addCounty(opened, county, worldBegins);
  const world = await worldOn(opened, county, patient);
  await someCategories(world);
  await aTown(world);
  const { objects, standers } = await withConsortium(world, await castOf(world));
  await world.settled();
  await world.close();
  return { objects, standers: standers.map(({ client, ...rest }) => ({ ...rest, cookie: client.cookie })) };
}
