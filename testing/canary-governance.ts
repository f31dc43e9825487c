import { listDuties } from '#testing/canary-duties.ts';
import type { Canaries } from '#testing/canaries.ts';
import { raiseMatters } from '#testing/canary-matters.ts';
import { keepPolicies } from '#testing/canary-policies.ts';
import { buildStructures } from '#testing/canary-structures.ts';
import type { Witness } from '#testing/witness.ts';
import type { Client, World } from '#testing/world.ts';

/** All that is written where the county governs: its duties, its policies, its matters, and what the partnership is built of. */
export async function govern(
  witness: Witness,
  plant: Canaries['plant'],
  world: World,
  who: { official: Client; guardian: Client },
): Promise<void> {
  await listDuties(witness, plant, world, who.official);
  await keepPolicies(witness, plant, world, who.official);
  await raiseMatters(witness, plant, world, who);
  await buildStructures(witness, plant, who.official);
}
