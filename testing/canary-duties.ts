import {
  addDuty,
  beginDutyDraft,
  changeDuty,
  keepMatter,
  putDutiesInForce,
} from '#modules/governance/contract/duty-draft.ts';
import { anOrganisation, aPersonAs } from '#modules/people/testing.ts';
import { dayOf } from '#platform/clock.ts';
import type { Canaries } from '#testing/canaries.ts';
import type { Witness } from '#testing/witness.ts';
import type { Client, World } from '#testing/world.ts';

/** Drafts a duty list of one matter, says its basis anew, and has a colleague put it in force with a note. */
export async function listDuties(
  witness: Witness,
  plant: Canaries['plant'],
  world: World,
  official: Client,
): Promise<void> {
  const code = 'gate_traffic';
  await witness.act(official, beginDutyDraft, { from: 'empty' });
  const matter = { name: plant('name of a matter'), isAboutChild: false, seen: 0 };
  await witness.act(official, keepMatter, matter, code);
  const lead = await anOrganisation(world, { kind: 'department', name: '公安局' });
  const said = { places: [world.county], lead, limitDays: 3 };
  const first = { ...said, basis: plant('basis of a duty'), seen: 1 };
  const { duties } = await witness.act(official, addDuty, first, code);
  const anew = { ...said, basis: plant('basis of a duty said anew'), seen: 2 };
  await witness.act(official, changeDuty, anew, duties[0]?.id);
  const colleague = await world.as((await aPersonAs(world, 'official', { org: lead })).grant);
  const began = dayOf(world.clock.now);
  await witness.act(colleague, putDutiesInForce, { began, note: plant('note on a duty list'), seen: 3 });
}
