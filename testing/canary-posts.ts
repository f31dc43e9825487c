import sharp from 'sharp';
import { changeColumn, openColumn } from '#modules/messages/contract/column.ts';
import {
  appealComment,
  decideComment,
  heedComment,
  reportComment,
  withdrawComment,
  writeComment,
} from '#modules/messages/contract/comment.ts';
import {
  approvePost,
  changePost,
  returnPost,
  submitPost,
  withdrawPost,
  writePost,
} from '#modules/messages/contract/post.ts';
import { saying } from '#modules/messages/testing.ts';
import type { Canaries } from '#testing/canaries.ts';
import { sendFile } from '#testing/canary-notice.ts';
import type { Witness } from '#testing/witness.ts';
import type { Client } from '#testing/world.ts';

type As = (who: string) => Promise<Client>;

/** Writes for a column of a school, has it sent back, approved, spoken to, once of harm that is taken back, and withdrawn. */
export async function publishPost(witness: Witness, plant: Canaries['plant'], as: As): Promise<void> {
  const [teacher, leader] = [await as('homeroom'), await as('leader')];
  const wish = { kind: 'own', readers: 'school', writers: ['homeroom'], class: null };
  const short = (mark: string): string => mark.slice(0, 20);
  const column = await witness.act(leader, openColumn, { ...wish, name: plant('name of a column', short) });
  const renamed = { name: plant('other name of a column', short), writers: ['homeroom'], isOpen: true };
  await witness.act(leader, changeColumn, renamed, column.id);
  const text = (what: string) => ({
    title: plant(`title of ${what}`),
    document: saying(plant(`words of ${what}`)),
    children: 'none',
  });
  const { id } = await witness.act(teacher, writePost, { ...text('a post'), column: column.id });
  await witness.act(teacher, submitPost, { appearsAt: null }, id);
  await witness.act(leader, returnPost, { reason: plant('reason of sending a post back') }, id);
  const changed = text('a changed post');
  const { document } = changed;
  const picture = await aPicture(witness, plant, teacher);
  const pictured = { ...document, content: [...document.content, picture] };
  await witness.act(teacher, changePost, { ...changed, document: pictured, seen: 1 }, id);
  await witness.act(teacher, submitPost, { appearsAt: null }, id);
  await witness.act(leader, approvePost, { seen: 2 }, id);
  await comment(witness, plant, as, id);
  await witness.act(leader, withdrawPost, { reason: plant('reason of withdrawing a post') }, id);
}

/** What readers say to it, what is reported of that, and what is decided. */
async function comment(witness: Witness, plant: Canaries['plant'], as: As, post: string): Promise<void> {
  const [teacher, leader, guardian] = [await as('homeroom'), await as('leader'), await as('guardian')];
  const say = (words: string) => witness.act(guardian, writeComment, { words }, post);
  const refused = await say(plant('words of a comment'));
  const decision = { decision: 'refuse', reason: plant('reason against a comment') };
  await witness.act(leader, decideComment, decision, refused.id);
  await witness.act(guardian, appealComment, { words: plant('words of an appeal about a comment') }, refused.id);
  const answer = { decision: 'uphold', reason: plant('answer to an appeal about a comment') };
  await witness.act(await as('official'), decideComment, answer, refused.id);
  const harm = await say(plant('words of harm', (mark) => `不想活了${mark}`));
  await guardian.call(withdrawComment, { params: { id: harm.id } });
  await witness.act(await as('lead'), heedComment, { done: plant('what was done about a comment of harm') }, harm.id);
  const shown = await say(plant('words of a comment that is shown'));
  await witness.act(leader, decideComment, { decision: 'show' }, shown.id);
  await witness.act(teacher, reportComment, { reason: plant('reason of reporting a comment') }, shown.id);
  const left = { decision: 'leave', reason: plant('reason of leaving a comment'), seen: 1 };
  await witness.act(leader, decideComment, left, shown.id);
}

/** A picture under a name and words that are nobody else's. */
async function aPicture(witness: Witness, plant: Canaries['plant'], teacher: Client) {
  const blank = { width: 8, height: 8, channels: 3 as const, background: '#888888' };
  const bytes = await sharp({ create: blank }).png().toBuffer();
  const attachment = await sendFile(witness, teacher, { sort: 'picture', name: plant('name of a picture'), bytes });
  return { type: 'picture' as const, attrs: { attachment, alt: plant('what a picture shows') } };
}
