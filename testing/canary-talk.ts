import {
  editMessage,
  listTalkPartners,
  openConversation,
  writeMessage,
} from '#modules/messages/contract/conversation.ts';
import {
  appealRefusedPicture,
  decideRefusedPicture,
  endListedPicture,
} from '#modules/messages/contract/listed-picture.ts';
import { addListedWord, endListedWord, tryListedWords } from '#modules/messages/contract/listed-word.ts';
import {
  appealModeration,
  decideModeration,
  heedConcern,
  listConcerns,
  listModeration,
  reportMessage,
} from '#modules/messages/contract/moderation.ts';
import { decideOpening, enterDemand, openInEmergency } from '#modules/messages/contract/opening.ts';
import { openWorkGroup } from '#modules/messages/contract/work-group.ts';
import { someLists } from '#modules/messages/testing.ts';
import { aPersonAs } from '#modules/people/testing.ts';
import { dayOf } from '#platform/clock.ts';
import { aPupilTalk } from '#testing/pupil-talk.ts';
import type { Canaries } from '#testing/canaries.ts';
import type { Witness } from '#testing/witness.ts';
import type { Client, World } from '#testing/world.ts';

type Plant = Canaries['plant'];

/** Family and teacher talk about the child; what is reported and held is refused, appealed about and refused again, and harm heard. */
export async function talk(
  witness: Witness,
  plant: Plant,
  as: (who: string) => Promise<Client>,
  child: string,
): Promise<void> {
  const [teacher, guardian] = [await as('homeroom'), await as('guardian')];
  const { items: partners } = await guardian.call(listTalkPartners, { params: { id: child } });
  const { id } = await witness.act(guardian, openConversation, { child, partner: partners[0]?.person });
  const write = (body: string) => witness.act(guardian, writeMessage, { body }, id);
  const message = await write(plant('words of a message'));
  await witness.act(guardian, editMessage, { body: plant('words of a changed message') }, message.id);
  await witness.act(teacher, reportMessage, { reason: plant('reason of a report') }, message.id);
  const held = await write(plant('words of a held message', (mark) => `王八蛋${mark}`));
  await write(plant('words about harm', (mark) => `他说不想活了${mark}`));
  await decide(witness, plant, as, () =>
    witness.act(guardian, appealModeration, { words: plant('words of an appeal') }, held.id),
  );
}

/** A leader opens a group of colleagues. */
export async function workTogether(
  witness: Witness,
  plant: Plant,
  as: (who: string) => Promise<Client>,
): Promise<void> {
  const title = plant('title of a group of colleagues');
  await witness.act(await as('leader'), openWorkGroup, { kind: 'project', title });
}

async function decide(
  witness: Witness,
  plant: Plant,
  as: (who: string) => Promise<Client>,
  appeal: () => Promise<unknown>,
): Promise<void> {
  const [leader, lead] = [await as('leader'), await as('lead')];
  for (const { id, cause, decisions } of (await leader.call(listModeration, { query: {} })).items) {
    const reason = plant(`decision on what was there for its ${cause}`);
    await witness.act(leader, decideModeration, { decision: decisions[0], reason }, id);
  }
  await appeal();
  const listed = { words: plant('listed word', (mark) => mark.slice(0, 20)), category: 'insult', weight: 2 };
  const word = await witness.act(leader, addListedWord, { ...listed, reason: plant('reason of a listed word') });
  const tried = { body: plant('sentence that is tried and forgotten', (mark) => `王八蛋${mark}`) };
  await witness.send(leader, { method: tryListedWords.method, url: tryListedWords.path, body: tried });
  await witness.act(leader, endListedWord, { reason: plant('reason why a word is listed no more') }, word.id);
  const [appealed] = (await lead.call(listModeration, { query: {} })).items;
  const answer = { decision: 'uphold', reason: plant('answer to an appeal') };
  await witness.act(lead, decideModeration, answer, appealed?.id);
  const [concern] = (await lead.call(listConcerns, { query: {} })).items;
  await witness.act(lead, heedConcern, { done: plant('what was done about harm') }, concern?.id);
}

/** A picture is refused for one that is listed, appealed about and refused again; the other is taken off the list. */
export async function refusePicture(witness: Witness, plant: Plant, world: World, org: string): Promise<void> {
  const { person, grant } = await aPersonAs(world, 'teacher', { org });
  const { refused_upload, refused_picture, listed_picture } = await someLists(world, { org, uploader: person });
  const lead = await world.as((await aPersonAs(world, 'safeguard_lead', { org })).grant);
  const words = plant('appeal about a picture');
  await witness.act(await world.as(grant), appealRefusedPicture, { words }, refused_upload);
  const decision = { decision: 'uphold', reason: plant('decision on a picture') };
  await witness.act(lead, decideRefusedPicture, decision, refused_picture);
  await witness.act(
    lead,
    endListedPicture,
    { reason: plant('reason why a picture is listed no more') },
    listed_picture,
  );
}

/** What a pupil wrote is opened in an emergency and as an authority demands; a second person looks at each. */
export async function openByLaw(
  witness: Witness,
  plant: Plant,
  world: World,
  { org, pupil, official }: { org: string; pupil: string; official: Client },
): Promise<void> {
  await aPupilTalk(world, { org, pupil });
  const lead = async () => world.as((await aPersonAs(world, 'safeguard_lead', { org })).grant);
  const [first, second] = [await lead(), await lead()];
  const danger = plant('danger to a child', (mark) => `孩子可能有危险，电话一直没有人接，${mark}`);
  const begun = await witness.act(first, openInEmergency, { pupil, reason: danger, days: 30, tellOn: null });
  const looked = { verdict: 'objected', reason: plant('word of a second person') };
  await witness.act(second, decideOpening, looked, begun.id);
  const demand = await witness.act(first, enterDemand, {
    pupil,
    authority: 'police',
    authorityName: plant('name of an authority', (mark) => `公安局${mark}`),
    document: plant('number of a demand'),
    documentOn: dayOf(world.clock.now),
    officers: ['first', 'second'].map((which) => ({
      name: plant(`${which} officer`),
      badge: plant(`badge of the ${which} officer`, (mark) => mark.slice(0, 30)),
    })),
    reason: plant('what a demand is about'),
    from: dayOf(world.clock.now),
    to: dayOf(world.clock.now),
    tellOn: null,
  });
  await witness.act(official, decideOpening, { verdict: 'confirmed', reason: plant('word of the bureau') }, demand.id);
}
