import { noteAttendance } from '#modules/governance/contract/attendance.ts';
import { addMaterial, proposeItem, putOffItem, takeOnItem } from '#modules/governance/contract/agenda.ts';
import {
  answerConvocation,
  callOff,
  changeConference,
  convene,
  convoke,
  endConference,
  openConference,
} from '#modules/governance/contract/conference.ts';
import {
  assignMatter,
  closeMatter,
  handOverMatter,
  raiseMatter,
  reopenMatter,
  takeMatter,
} from '#modules/governance/contract/raised-matter.ts';
import {
  acceptTask,
  addEvidence,
  handInTask,
  noteProgress,
  reopenTask,
  resumeTask,
  sendBackTask,
  setTask,
  suspendTask,
  withdrawTask,
} from '#modules/governance/contract/task.ts';
import { aPlan } from '#modules/governance/testing.ts';
import { closeVote, openVote } from '#modules/governance/contract/vote.ts';
import { resolve } from '#modules/governance/contract/resolution.ts';
import { anOrganisation, aPersonAs } from '#modules/people/testing.ts';
import { aPaper } from '#testing/canary-notice.ts';
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
  await doTask(witness, plant, { official, police }, { matter: id, owner: holder.id });
  await confer(witness, plant, { official, police }, holder.id);
  const answer = plant('answer to a matter');
  await witness.act(official, closeMatter, { how: 'declined', answer, seen: version }, id);
  const reason = plant('reason of opening again');
  await witness.act(official, reopenMatter, { limitDays: 5, seen: version + 1, reason }, id);
  await witness.act(official, takeMatter, { seen: version + 2 }, id);
}

/** A task goes every way it can: it waits, goes on, is handed in, sent back, accepted, opened again and withdrawn. */
async function doTask(
  witness: Witness,
  plant: Canaries['plant'],
  { official, police }: { official: Client; police: Client },
  { matter, owner }: { matter: string; owner: string },
): Promise<void> {
  const said = { title: plant('title of a task'), body: plant('text of a task') };
  const asked = { owner, matter, workingDays: 5, minutes: 30 };
  const { id } = await witness.act(official, setTask, { ...said, ...asked });
  const reason = (of: string): string => plant(`reason of ${of} a task`);
  await witness.act(official, suspendTask, { reason: reason('suspending'), seen: 0 }, id);
  await witness.act(official, resumeTask, { reason: reason('going on with'), seen: 1 }, id);
  await witness.act(police, noteProgress, { said: plant('progress of a task'), progress: 50, seen: 2 }, id);
  const file = await aPaper(witness, plant, police);
  await witness.act(police, addEvidence, { files: [{ file, shows: plant('what evidence shows') }], seen: 3 }, id);
  await witness.act(police, handInTask, { said: plant('evidence of a task'), seen: 4 }, id);
  await witness.act(official, sendBackTask, { reason: reason('sending back'), seen: 5 }, id);
  await witness.act(police, handInTask, { said: plant('more evidence of a task'), seen: 6 }, id);
  await witness.act(official, acceptTask, { said: plant('words of accepting a task'), seen: 7 }, id);
  await witness.act(official, reopenTask, { reason: reason('opening again'), workingDays: 5, seen: 8 }, id);
  await witness.act(official, withdrawTask, { reason: reason('withdrawing'), seen: 9 }, id);
}

/** A department proposes what a conference is to deal with, which is put off, taken on, and called off with it. */
async function confer(
  witness: Witness,
  plant: Canaries['plant'],
  { official, police }: { official: Client; police: Client },
  member: string,
): Promise<void> {
  const said = { title: plant('title of an item'), body: plant('text of an item'), asks: plant('question of an item') };
  const resource = plant('resource of an item');
  const item = await witness.act(police, proposeItem, { ...said, kind: 'resource', resource });
  const material = { title: plant('title of a material'), body: plant('text of a material') };
  await witness.act(police, addMaterial, material, item.id);
  const putting = { reason: plant('reason of putting off'), seen: 0 };
  await witness.act(official, putOffItem, putting, item.id);
  const plan = aPlan([member], { title: plant('title of a conference'), place: plant('place of a conference') });
  const { id } = await witness.act(official, convene, plan);
  const again = { ...plan, title: plant('other title of a conference'), place: plant('other place of a conference') };
  await witness.act(official, changeConference, { ...again, seen: 0 }, id);
  await official.call(convoke, { params: { id }, body: { seen: 1 } });
  await witness.act(police, answerConvocation, { answer: 'comes', whoComes: plant('who comes') }, id);
  await official.call(takeOnItem, { params: { id: item.id }, body: { seen: 1, conference: id, minutes: 10 } });
  const { version: seen } = await official.call(openConference, { params: { id }, body: { seen: 2 } });
  const seating = { org: member, isPresent: true, reason: plant('reason of seating') };
  await witness.act(official, noteAttendance, seating, id);
  const put = { question: plant('question of a vote'), isSecret: true };
  const vote = await witness.act(official, openVote, put, item.id);
  await official.call(closeVote, { params: { id: vote.id }, body: {} });
  await witness.act(official, resolve, { text: plant('text of a resolution') }, item.id);
  await official.call(endConference, { params: { id }, body: { seen } });
  const other = await witness.act(official, convene, plan);
  await witness.act(official, callOff, { reason: plant('reason of calling off'), seen: 0 }, other.id);
}
