import {
  callOffGathering,
  changeGathering,
  joinGathering,
  proposeGathering,
  putBackGathering,
  takeOnGathering,
} from '#modules/consortia/contract/gathering.ts';
import { beginProgramme, changeProgramme } from '#modules/consortia/contract/programme.ts';
import { aConsortium, aProgrammeWish, aResearchDay } from '#modules/consortia/testing.ts';
import { anOrganisation, aPersonAs } from '#modules/people/testing.ts';
import type { Canaries } from '#testing/canaries.ts';
import type { Witness } from '#testing/witness.ts';
import type { Client, World } from '#testing/world.ts';

/** Schools do something together: a programme, and a gathering that is given back, put right, taken on and called off. */
export async function gather(
  witness: Witness,
  plant: Canaries['plant'],
  world: World,
  official: Client,
): Promise<void> {
  const org = await anOrganisation(world, { name: '龙泉一小' });
  const consortium = await aConsortium(world, official, [org], '龙泉教联体');
  const leader = await world.as((await aPersonAs(world, 'school_leader', { org })).grant);
  const programmed = (what: string) => ({
    ...aProgrammeWish,
    name: plant(`name of ${what}`),
    about: plant(`about ${what}`),
    places: plant(`places of ${what}`),
    contact: plant(`contact of ${what}`),
  });
  const programme = await witness.act(official, beginProgramme, { ...programmed('a programme'), consortium });
  const anew = { ...programmed('a programme said anew'), seen: programme.version };
  await witness.act(official, changeProgramme, anew, programme.id);
  const { kind, ...day } = aResearchDay;
  const planned = (what: string) => ({
    ...day,
    title: plant(`title of ${what}`),
    subject: plant(`subject of ${what}`),
    place: plant(`place of ${what}`),
    leads: plant(`who leads ${what}`),
    material: plant(`material of ${what}`),
  });
  const { id, version } = await witness.act(leader, proposeGathering, { ...planned('a gathering'), consortium, kind });
  const back = { seen: version, reason: plant('why a gathering is put back') };
  const put = await witness.act(official, putBackGathering, back, id);
  const again = { ...planned('a gathering said anew'), seen: put.version };
  const { version: seen } = await witness.act(leader, changeGathering, again, id);
  const taken = await official.call(takeOnGathering, { params: { id }, body: { seen } });
  await leader.call(joinGathering, { params: { id }, body: {} });
  const off = { seen: taken.version, reason: plant('why a gathering is called off') };
  await witness.act(leader, callOffGathering, off, id);
}
