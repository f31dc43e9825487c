import { addCounty, type World } from '#testing/world.ts';

let last = 990_200;

/** One more county of a world, with nobody in it yet, for what is counted over a county. Whoever is somebody in it asks there. */
export async function aCountyBeside(world: World): Promise<World> {
  const county = String((last += 1));
  await addCounty(world.server.around.opened, county, world.clock.now);
  return {
    ...world,
    county,
    as: (grant, where = county) => world.as(grant, where),
    system: (work, where = county) => world.system(work, where),
    settled: async () => {
      await world.settled();
      await world.server.dispatcher.settled(county);
    },
  };
}
