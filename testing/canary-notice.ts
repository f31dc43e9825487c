import { beginUpload, finishUpload, sendPiece } from '#modules/messages/contract/attachment.ts';
import { recallNotice, refuseNotice, sendNotice } from '#modules/messages/contract/notice.ts';
import { addRobot } from '#modules/messages/contract/robot.ts';
import { askPrintout } from '#modules/messages/contract/printout.ts';
import { enterSlip } from '#modules/messages/contract/slip.ts';
import { dayOf } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import type { Canaries } from '#testing/canaries.ts';
import type { Witness } from '#testing/witness.ts';
import type { Client, World } from '#testing/world.ts';

type Plant = Canaries['plant'];

/** Has notices to the families of a class announced in their group. */
export async function register(
  witness: Witness,
  plant: Plant,
  leader: Client,
  { webhook, group }: { webhook: (key: string) => string; group: string },
): Promise<void> {
  const members = { of: 'guardians', place: { in: 'class', class: group } };
  const address = webhook(plant('sealed key of a robot', (mark) => `robot-${mark}`));
  const said = { title: plant('name of a group'), members, webhook: address, secret: null };
  await witness.act(leader, addRobot, said);
}

/** Tells the families of a class something, with a paper, and recalls it; what is urgent the leader does not let leave. */
export async function notify(
  witness: Witness,
  plant: Plant,
  teacher: Client,
  { world, group, leader }: { world: World; group: string; leader: Client },
): Promise<void> {
  const audience = { any: [{ all: [{ of: 'guardians', place: { in: 'class', class: group } }], except: [] }] };
  const said = { title: plant('title of a notice'), body: plant('words of a notice') };
  const attachments = [{ id: await aPaper(witness, plant, teacher), alt: plant('what a paper shows') }];
  const more = { level: 'confirm', urgentReason: null, audience, leavesAt: null, corrects: null, attachments };
  const { id } = await witness.act(teacher, sendNotice, { ...said, ...more });
  await world.settled();
  await enterOnPaper(witness, plant, teacher, { world, id });
  await witness.act(teacher, recallNotice, { reason: plant('reason of a recall') }, id);
  const urgent = { ...said, ...more, attachments: [], urgentReason: '道路塌方，校车今天改道' };
  const asked = await witness.act(teacher, sendNotice, urgent);
  await witness.act(leader, refuseNotice, { reason: plant('why a notice may not leave') }, asked.id);
}

/** Somebody answers it on paper, under a name. */
async function enterOnPaper(
  witness: Witness,
  plant: Plant,
  teacher: Client,
  { world, id }: { world: World; id: string },
): Promise<void> {
  await witness.act(teacher, askPrintout, { sort: 'slips', class: null, everybody: false }, id);
  await world.settled();
  const { slip: code } = await world.system(({ db }) =>
    db
      .selectFrom('messages.receipt')
      .select('slip')
      .where('county', '=', world.county)
      .where('notice', '=', id)
      .where('slip', 'is not', null)
      .executeTakeFirstOrThrow(),
  );
  const dated = dayOf(world.clock.now);
  await witness.act(teacher, enterSlip, { code, answer: 'confirmed', signedAs: plant('name on a slip'), dated });
}

/** Sends a paper, whose name and words are told to nobody else. */
export function aPaper(witness: Witness, plant: Plant, client: Client): Promise<string> {
  const bytes = Buffer.from(`%PDF-1.7\n1 0 obj<</Type/Catalog>>\n% ${plant('sealed words of a paper')}\n%%EOF\n`);
  return sendFile(witness, client, { sort: 'document', name: plant('name of a paper'), bytes });
}

/** Sends a file somebody is to attach. */
export async function sendFile(
  witness: Witness,
  client: Client,
  { bytes, ...of }: { sort: string; name: string; bytes: Buffer },
): Promise<string> {
  const id = newId();
  const file = { id, ...of, size: bytes.length };
  await witness.send(client, { method: beginUpload.method, url: beginUpload.path, body: file });
  const headers = { 'content-type': 'application/octet-stream' };
  await witness.send(client, {
    method: sendPiece.method,
    url: sendPiece.path.replace(':id', id),
    body: bytes,
    headers,
  });
  await witness.act(client, finishUpload, {}, id);
  return id;
}
