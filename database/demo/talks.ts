import { concernHours, decisionHours } from '#modules/messages/server/moderation/limits.ts';
import { judge } from '#modules/messages/server/moderation/judge.ts';
import { listVersion } from '#modules/messages/server/moderation/judge.ts';
import type { Rows } from './rows-of.ts';
import type { ClassOfWorld, School } from './schools.ts';

/** Who talks about which child, at which school. */
interface Sides {
  org: string;
  child: string;
  guardian: string;
  teacher: string;
}

export interface Said {
  side: 'guardian' | 'teacher';
  body: string;
  daysAgo: number;
  /** Where it was not delivered. */
  state?: 'held' | 'refused';
}

/** The grandmother of a girl who lives with her, and the teacher, whose last answer she has not read yet. */
const aboutTheGirl: readonly Said[] = [
  { side: 'guardian', body: '老师，小雨这两天回家都不说话，是不是在学校有什么事？', daysAgo: 3.5 },
  { side: 'teacher', body: '她和同桌闹了点别扭，我今天和两个孩子谈过了，已经和好。', daysAgo: 2.6 },
  { side: 'guardian', body: '谢谢老师。她爸妈不在身边，有时候我不知道怎么和她说。', daysAgo: 2.5 },
  { side: 'teacher', body: '您多听她说说就很好。周四我去村里，顺路看看你们。', daysAgo: 1.5 },
];

/** What a school has to decide on: a message that hurts, one that was refused and is appealed about, and one of harm to a child. */
const hurting: Said = { side: 'guardian', body: '天天这么多作业，你是不是脑残', daysAgo: 0.5, state: 'held' };
const quoting: Said = {
  side: 'guardian',
  body: '孩子说同桌骂他“王八蛋”，请老师管一管。',
  daysAgo: 2.6,
  state: 'refused',
};
const worried: Said = {
  side: 'guardian',
  body: '老师，他昨晚说不想活了，我很担心，您能不能先和他谈谈？',
  daysAgo: 0.5,
};

/** What guardians of a village class and its teacher say to each other, and in its group; `first` is the girl of the cast and who cares for her. */
export function makeTalks(
  rows: Rows,
  school: School,
  group: ClassOfWorld,
  first: { child: string; guardian: string },
): void {
  const [org, teacher] = [school.id, group.homeroom];
  addGroup(rows, { org, group });
  addTalk(rows, { org, teacher, ...first }, aboutTheGirl);
  for (const [at, said] of [hurting, quoting, worried].entries()) {
    const pupil = group.pupils[at];
    if (!pupil) return;
    const sides = { org, teacher, child: pupil.id, guardian: pupil.guardian };
    const [message = ''] = addTalk(rows, sides, [said]);
    addItem(rows, sides, { message, leader: school.leader, ...said });
  }
}

/** What is said in the group of the class: by its teacher, and by guardians in the order of its pupils. */
const inTheGroup: readonly (Said & { by?: number })[] = [
  { side: 'teacher', body: '各位家长，这周五下午三点开家长会，地点在教室。来不了的请单独告诉我。', daysAgo: 2.6 },
  { side: 'guardian', by: 1, body: '老师，爷爷来行吗？我在外地。', daysAgo: 2.55 },
  { side: 'teacher', body: '行，谁照顾孩子谁来都好。', daysAgo: 2.52 },
  { side: 'guardian', by: 2, body: '从上村走的，我的三轮车还能坐两个人。', daysAgo: 1.6 },
  { side: 'guardian', by: 3, body: '那我和孩子奶奶坐您的车，谢谢。', daysAgo: 1.58 },
  { side: 'guardian', by: 1, body: '家长会大概开多久？爷爷要赶末班车回去。', daysAgo: 1.5 },
  { side: 'teacher', body: '一个钟头，四点前结束，赶得上末班车。', daysAgo: 1.48 },
  { side: 'guardian', by: 4, body: '孩子的水壶落在教室了，蓝色的，麻烦老师收一下。', daysAgo: 0.6 },
  { side: 'teacher', body: '收好了，放在讲台上。', daysAgo: 0.58 },
];

/** The group of a class, which the guardian of its second pupil lets know whose he is; all was read by its teacher. */
function addGroup(rows: Rows, { org, group }: { org: string; group: ClassOfWorld }): void {
  const at = (said: Said | undefined): string => rows.daysAgo(said?.daysAgo ?? 0);
  const [opened_at, last_seq, teacher] = [at(inTheGroup[0]), inTheGroup.length, group.homeroom];
  const conversation = rows.id(opened_at);
  rows.add('messages.conversation', {
    id: conversation,
    kind: 'class',
    org,
    class: group.id,
    opened_by: teacher,
    opened_at,
    last_at: at(inTheGroup.at(-1)),
    last_seq,
  });
  rows.add('messages.reading', { conversation, person: teacher, up_to: last_seq });
  for (const number of [1, 2, 3, 4]) {
    const pupil = group.pupils[number];
    const child = number === 1 ? (pupil?.id ?? null) : null;
    if (pupil) rows.add('messages.alias', { conversation, person: pupil.guardian, number, child });
  }
  for (const [index, said] of inTheGroup.entries()) {
    const writer = said.by === undefined ? teacher : group.pupils[said.by]?.guardian;
    if (writer !== undefined) addMessage(rows, { ...said, conversation, writer, seq: index + 1 });
  }
}

/** A conversation all of which was read but its last message. */
export function addTalk(rows: Rows, sides: Sides, said: readonly Said[]): string[] {
  const at = (days: number | undefined): string => rows.daysAgo(days ?? 0);
  const opened_at = at(said[0]?.daysAgo);
  const id = rows.id(opened_at);
  const delivered = said.filter(({ state }) => state === undefined);
  const [last, other] = [delivered.at(-1), delivered.length - 1];
  const read = (side: Said['side']): number => Math.max(0, last?.side === side ? delivered.length : other);
  rows.add('messages.conversation', {
    id,
    kind: 'talk',
    ...sides,
    opened_at,
    last_at: at(said.at(-1)?.daysAgo),
    last_seq: delivered.length,
  });
  for (const side of ['guardian', 'teacher'] as const)
    rows.add('messages.reading', { conversation: id, person: sides[side], up_to: read(side) });
  return said.map((one, index) =>
    addMessage(rows, { ...one, conversation: id, writer: sides[one.side], seq: index + 1 }),
  );
}

/** A message under its number, where it was delivered. */
export function addMessage(
  rows: Rows,
  {
    side,
    body,
    daysAgo,
    state,
    conversation,
    writer,
    pair,
    seq,
  }: Omit<Said, 'side'> & {
    side: Said['side'] | 'pupil' | 'adult';
    conversation: string;
    writer: string;
    /** In a pupil's talk, before whose eyes it was delivered. */
    pair?: string;
    seq: number;
  },
): string {
  const when = rows.daysAgo(daysAgo);
  const id = rows.id(when);
  const isDelivered = state === undefined;
  rows.add('messages.message', {
    id,
    conversation,
    writer,
    side,
    body,
    state: state ?? 'delivered',
    written_at: when,
    due_at: when,
    seq: isDelivered ? seq : null,
    delivered_at: isDelivered ? when : null,
    ...(pair !== undefined && { pair }),
  });
  return id;
}

/** Why the school has to look at a message: what is found in it, and of a refused one what was decided and appealed about. */
function addItem(
  rows: Rows,
  { org, child, guardian }: Sides,
  { message, leader, body, daysAgo, state }: Said & { message: string; leader: string },
): void {
  const { cause, hits } = judge(body);
  if (cause === null) throw new Error(`nothing is found in ${body}`);
  const isAppealed = state === 'refused';
  const since = isAppealed ? daysAgo - 2 : daysAgo;
  rows.add('messages.moderation_item', {
    id: rows.id(rows.daysAgo(daysAgo)),
    org,
    message,
    child,
    writer: guardian,
    cause,
    hits: hits.map(({ category, how, from, to }) => ({ category, how, from, to })),
    list_version: listVersion,
    opened_at: rows.daysAgo(daysAgo),
    due_at: rows.daysAgo(since - (cause === 'harm' ? concernHours : decisionHours) / 24),
    ...(isAppealed
      ? {
          state: 'appealed',
          decided_by: leader,
          decided_at: rows.daysAgo(daysAgo - 1),
          reason: '请换一种说法，不要写骂人的话',
          appeal: '我写的是孩子听到的原话',
          appealed_at: rows.daysAgo(since),
        }
      : { state: 'open' }),
  });
}
