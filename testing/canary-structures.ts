import { enterCounties, reportElement, setBuildTarget } from '#modules/governance/contract/build-out.ts';
import { addCharter, addTerm, changeBody, foundBody } from '#modules/governance/contract/structure.ts';
import type { Canaries } from '#testing/canaries.ts';
import type { Witness } from '#testing/witness.ts';
import type { Client } from '#testing/world.ts';

/** A leading group is founded and called otherwise, has a seat held by an office, and a charter; it is told how far the partnership is built. */
export async function buildStructures(witness: Witness, plant: Canaries['plant'], official: Client): Promise<void> {
  const began = '2026-09-01';
  const wish = { kind: 'leading_group', name: plant('first name of a body'), founded: began } as const;
  const { id } = await witness.act(official, foundBody, wish);
  await witness.act(official, changeBody, { seen: 0, name: plant('name of a body'), founded: began }, id);
  await witness.act(official, addTerm, { seen: 1, seat: 'head', office: plant('office that holds a seat'), began }, id);
  await witness.act(official, addCharter, { seen: 2, began, text: plant('text of a charter') }, id);
  const [code, element] = ['990102', 'county_built'];
  await witness.act(official, enterCounties, { counties: [{ code, name: plant('name of another county') }] });
  const said = { unit: code, state: 'has', since: began, note: plant('evidence of an element') } as const;
  await witness.act(official, reportElement, { element, ...said });
  const aim = { scope: 'prefecture', share: 80, by: '2027-12-31', source: plant('source of a target') } as const;
  await witness.act(official, setBuildTarget, { element, ...aim });
}
