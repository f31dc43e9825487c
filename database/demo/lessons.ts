import type { Send } from './media.ts';
import { addNotice, guardiansOf, onlyGuardiansOf, senderOf, tableOf } from './notices.ts';
import type { Rows } from './rows-of.ts';
import { type ClassOfWorld, makeStaff, type School } from './schools.ts';
import { addTalk, type Said } from './talks.ts';

/** The class of the cast, and the girl in it who lives with her grandmother. */
interface OfCast {
  school: School;
  group: ClassOfWorld;
  child: string;
  guardian: string;
}

/** What the teacher began, and the grandmother answered; his last word she has not read yet. */
const aboutMusic: readonly (Said & { sends?: 'picture' | 'voice' })[] = [
  { side: 'teacher', body: '您好，我是教音乐的老师。小雨这学期喜欢上了木琴，她回家会敲给您听吗？', daysAgo: 3.6 },
  { side: 'guardian', body: '会的，天天敲。我录了一段，您听听对不对。', daysAgo: 2.55, sends: 'voice' },
  { side: 'teacher', body: '对的，就是这样。琴键按图里的颜色排，她就更好找了。', daysAgo: 1.6, sends: 'picture' },
];

/** Who teaches two classes of the village school and leads neither, with a talk he began. */
export function makeSubjectTeacher(rows: Rows, { school, group, child, guardian }: OfCast, send: Send): string {
  const teacher = makeStaff(rows, school.id, 'teacher', {
    class: group.id,
    name: { name: '孙文', given: '文' },
    code: rows.code('T'),
  });
  const other = school.classes.find(({ id }) => id !== group.id);
  if (other)
    rows.add('people.role_grant', {
      id: rows.id(),
      person: teacher,
      role: 'teacher',
      org: school.id,
      class: other.id,
      began: rows.schoolYearBegan(),
      ended: null,
    });
  readGroup(rows, group, teacher);
  const sides = { org: school.id, child, guardian, teacher };
  for (const [at, message] of addTalk(rows, sides, aboutMusic).entries()) {
    const said = aboutMusic[at];
    const sent = said?.sends && send(said.sends, sides[said.side], said.daysAgo);
    if (sent) rows.add('messages.message_attachment', { message, at: 0, attachment: sent.attachment });
  }
  return teacher;
}

/** Somebody of it has read all that was said in the group of a class. */
function readGroup(rows: Rows, { id }: ClassOfWorld, person: string): void {
  const groups = tableOf<{ id: string; class?: string; last_seq: number }>(rows, 'messages.conversation');
  const found = groups.find((one) => one.class === id);
  if (found) rows.add('messages.reading', { conversation: found.id, person, up_to: found.last_seq });
}

/** What the homeroom teacher shows the families of the class, with a picture and a recording. */
export function showFamilies(rows: Rows, { school, group, guardian }: OfCast, send: Send): void {
  const daysAgo = 3;
  const sent = (['picture', 'voice'] as const).flatMap((sort) => send(sort, group.homeroom, daysAgo) ?? []);
  const alts = ['一架木琴，从左到右七根琴键：红、橙、黄、绿、蓝、靛、紫，越往右越短', ''];
  const attached = sent.map((one, at) => ({ ...one, alt: alts[at] ?? '' }));
  const notice = addNotice(
    rows,
    {
      ...senderOf(rows, group.homeroom, 'homeroom'),
      org: school.id,
      audience: onlyGuardiansOf(group.id),
      to: guardiansOf(rows, group.id),
      late: guardian,
      corrects: null,
      attached,
    },
    {
      title: '班里的木琴',
      body: '班里新添了一架木琴，这学期每周二下午敲。图里是琴键的颜色，录音是正在练的《小星星》，孩子在家也可以跟着唱。',
      level: 'read',
      daysAgo,
      read: 0.6,
      answered: 0,
    },
  );
  for (const [at, { attachment, alt }] of attached.entries())
    rows.add('messages.notice_attachment', { notice, at, attachment, alt });
}
