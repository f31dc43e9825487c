import {
  assignMatter,
  closeMatter,
  handOverMatter,
  raiseMatter,
  reopenMatter,
  takeMatter,
} from '#modules/governance/contract/raised-matter.ts';
import { anOrganisation, aPersonAs } from '#modules/people/testing.ts';
import type { Canaries } from '#testing/canaries.ts';
import type { Witness } from '#testing/witness.ts';
import type { Client, World } from '#testing/world.ts';

/** A guardian proposes something; a department leaves it to the bureau, which decides whose it is; it is answered and opened again. */
export async function raiseMatters(
  witness: Witness,
  plant: Canaries['plant'],
  world: World,
  { official, guardian }: { official: Client; guardian: Client },
): Promise<void> {
  await anOrganisation(world, { kind: 'bureau', name: '县教育局' });
  const said = { title: plant('title of a matter'), body: plant('text of a matter'), place: world.county };
  const { id, holder } = await witness.act(guardian, raiseMatter, { ...said, kind: 'gate_traffic' });
  const police = await world.as((await aPersonAs(world, 'department', { org: holder.id })).grant);
  const handing = { to: null, seen: 0, reason: plant('reason of handing over') };
  const { holder: bureau } = await witness.act(police, handOverMatter, handing, id);
  const assigning = { to: bureau.id, seen: 1, limitDays: 5, reason: plant('reason of assigning') };
  const { version } = await witness.act(official, assignMatter, assigning, id);
  const answer = plant('answer to a matter');
  await witness.act(official, closeMatter, { how: 'declined', answer, seen: version }, id);
  const reason = plant('reason of opening again');
  await witness.act(official, reopenMatter, { limitDays: 5, seen: version + 1, reason }, id);
  await witness.act(official, takeMatter, { seen: version + 2 }, id);
}
