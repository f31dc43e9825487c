import { addDuty, beginDutyDraft, keepMatter } from '#modules/governance/contract/duty-draft.ts';
import { anOrganisation } from '#modules/people/testing.ts';
import type { Client, World } from '#testing/world.ts';

/** The draft of a duty list, begun by an official, with one duty in it. */
export async function aDutyDraft(world: World, official: Client): Promise<{ duty_draft: string; duty: string }> {
  const draft = await official.call(beginDutyDraft, { body: { from: 'empty' } });
  const params = { code: 'gate_traffic' };
  await official.call(keepMatter, { params, body: { name: '上下学交通', isAboutChild: false, seen: draft.version } });
  const lead = await anOrganisation(world, { kind: 'department', name: '公安局' });
  const said = { places: [world.county], lead, basis: '《未成年人保护法》第八十八条', limitDays: 3 };
  const { duties } = await official.call(addDuty, { params, body: { ...said, seen: draft.version + 1 } });
  return { duty_draft: draft.id, duty: duties[0]?.id ?? '' };
}
