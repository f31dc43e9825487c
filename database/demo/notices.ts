import type { Database } from '#database/rows.ts';
import type { Audience, AudienceGroup } from '#modules/messages/contract/audience.ts';
import { waitsUntil } from '#modules/messages/server/notices/limits.ts';
import { textHashOf } from '#modules/messages/server/notices/send-notice.ts';
import { slipDays } from '#modules/messages/server/slips/limits.ts';
import { idFrom } from '#platform/id.ts';
import type { Rows } from './rows-of.ts';
import type { ClassOfWorld, School } from './schools.ts';

/** Somebody a notice came to, for a child or as himself. */
interface Reached {
  person: string;
  about: string;
}

export interface Kind {
  title: string;
  body: string;
  level: 'read' | 'confirm' | 'sign';
  daysAgo: number;
  /** Which share has read it, and has answered of those. */
  read: number;
  answered: number;
  /** Why it was recalled, the day after. */
  recalled?: string;
}

/** To the guardians of a class, the oldest first. */
const toGuardians: readonly Kind[] = [
  {
    title: '家长会的时间',
    body: '家长会定在下周二下午三点，在本班教室。',
    level: 'read',
    daysAgo: 6,
    read: 0.7,
    answered: 0,
    recalled: '日子写错了，是下周三',
  },
  {
    title: '家长会的时间（更正）',
    body: '家长会定在下周三下午三点，在本班教室。来不了的家长，老师会打电话把内容告诉您。',
    level: 'read',
    daysAgo: 5,
    read: 0.85,
    answered: 0,
  },
  {
    title: '秋游同意书',
    body: '下周五全班到县气象站参观，早上8:00从学校坐车，下午16:00回到学校。不收费，午饭由学校准备。\n请给孩子带水和雨具。参加不参加都可以，不参加的孩子当天在学校上课。',
    level: 'sign',
    daysAgo: 2,
    read: 0.7,
    answered: 0.6,
  },
  {
    title: '周五提前放学',
    body: '本周五下午15:00放学，请按时来接孩子。来不了的，请告诉我由谁来接。',
    level: 'confirm',
    daysAgo: 1,
    read: 0.5,
    answered: 0.9,
  },
];

const toTeachers: Kind = {
  title: '周四教研活动',
  body: '周四下午16:10在会议室教研，请带上本周的听课记录。',
  level: 'confirm',
  daysAgo: 1,
  read: 0.6,
  answered: 0.8,
};

/** What a village class and the teachers of its school were told these days; what is asked of `late` waits for her still. */
export function makeNotices(rows: Rows, school: School, group: ClassOfWorld, late: string): void {
  const homeroom = {
    ...senderOf(rows, group.homeroom, 'homeroom'),
    org: school.id,
    audience: onlyGuardiansOf(group.id),
    to: guardiansOf(rows, group.id),
    late,
  };
  let wrong: string | null = null;
  for (const kind of toGuardians) {
    const id = addNotice(rows, { ...homeroom, corrects: wrong }, kind);
    wrong = kind.recalled === undefined ? null : id;
  }
  addNotice(
    rows,
    {
      ...senderOf(rows, school.leader, 'school_leader'),
      org: school.id,
      audience: only({ of: 'staff', place: { in: 'org', org: school.id }, roles }),
      to: staffOf(rows, school.id),
      late,
      corrects: null,
    },
    toTeachers,
  );
}

/** An audience of the guardians of a class. */
export const onlyGuardiansOf = (group: string): Audience =>
  only({ of: 'guardians', place: { in: 'class', class: group } });

const only = (group: AudienceGroup): Audience => ({ any: [{ all: [group], except: [] }] });

const roles: ('homeroom' | 'teacher')[] = ['homeroom', 'teacher'];

interface Sending {
  sender: string;
  role: string;
  acting: string;
  org: string;
  audience: Audience;
  to: readonly Reached[];
  late: string;
  corrects: string | null;
  /** What comes with it. */
  attached?: readonly { sha256: Buffer; alt: string }[];
}

/** A notice that was sent, with the receipts of those it came to. */
export function addNotice(rows: Rows, { to, late, attached = [], ...sent }: Sending, kind: Kind): string {
  const { title, body, level, daysAgo, recalled } = kind;
  const [at, text_hash] = [rows.daysAgo(daysAgo), bytes(textHashOf({ title, body }, attached))];
  const id = rows.id(at);
  const when = { made_at: at, leaves_at: at, sent_at: at, expires_at: waitsUntil(new Date(at)).toISOString() };
  const recall = { recalled_at: recalled ? rows.daysAgo(daysAgo - 1) : null, recall_reason: recalled ?? null };
  rows.add('messages.notice', {
    id,
    ...sent,
    title,
    body,
    level,
    text_hash,
    ...when,
    ...recall,
    state: recalled ? 'recalled' : 'sent',
    persons: new Set(to.map(({ person }) => person)).size,
    orgs: 1,
  });
  let onPaper = kind.level === 'sign';
  for (const { person, about } of to) {
    const isRead = rows.random.chance(kind.read) && (level === 'read' || person !== late);
    const answer = isRead && rows.random.chance(kind.answered) ? answerTo(rows, level) : null;
    const got = { notice: id, person, about, sender: sent.sender, reached_at: at };
    if (onPaper && !isRead && person !== late) {
      addPaperAnswer(rows, got, text_hash);
      onPaper = false;
      continue;
    }
    rows.add('messages.receipt', {
      ...got,
      read_at: isRead ? at : null,
      answer,
      answered_at: answer === null ? null : at,
      text_hash: answer === 'signed' ? text_hash : null,
      signed_as: answer === 'signed' ? nameOf(rows, person) : null,
    });
  }
  return id;
}

type Got = Reached & { notice: string; sender: string; reached_at: string };

/** Who had not opened a notice signed its slip the day after, which its sender entered. */
function addPaperAnswer(rows: Rows, got: Got, text_hash: string): void {
  const { notice, person, about, sender: entered_by, reached_at } = got;
  const entered_at = rows.daysAgo(0.6);
  const signed = { answer: 'signed', signed_as: nameOf(rows, person), dated: rows.day(-1) };
  rows.add('messages.receipt', {
    ...got,
    ...signed,
    read_at: entered_at,
    answered_at: entered_at,
    text_hash,
    entered_by,
    slip: idFrom(`slip ${notice} ${person} ${about}`).slice(-12).toUpperCase(),
    slip_until: new Date(Date.parse(reached_at) + slipDays * 86_400_000).toISOString(),
  });
  rows.add('messages.paper_answer', {
    id: rows.id(entered_at),
    notice,
    person,
    about,
    ...signed,
    entered_by,
    entered_at,
  });
}

const answerTo = (rows: Rows, level: Kind['level']): string =>
  level !== 'sign' ? 'confirmed' : rows.random.chance(0.85) ? 'signed' : 'declined';

const bytes = (buffer: Buffer): string => `\\x${buffer.toString('hex')}`;

/** The rows of a table so far, by those of their columns somebody looks at. */
export const tableOf = <T>(rows: Rows, table: keyof Database): T[] => (rows.tables().get(table) ?? []) as T[];

const nameOf = (rows: Rows, person: string): string =>
  tableOf<{ id: string; name: string }>(rows, 'people.person').find(({ id }) => id === person)?.name ?? '';

/** The grant under which somebody acts in a role. */
export function grantOf(rows: Rows, person: string, role: string): string {
  const grants = tableOf<{ id: string; person: string; role: string }>(rows, 'people.role_grant');
  const found = grants.find((grant) => grant.person === person && grant.role === role)?.id;
  if (found === undefined) throw new Error(`${person} is no ${role}`);
  return found;
}

/** Who sends, under which grant. */
export const senderOf = (rows: Rows, sender: string, role: string): Pick<Sending, 'sender' | 'role' | 'acting'> => ({
  sender,
  role,
  acting: grantOf(rows, sender, role),
});

/** Who cares for the pupils of a class, for each of them. */
export function guardiansOf(rows: Rows, group: string): Reached[] {
  const enrolled = tableOf<{ class: string; pupil: string }>(rows, 'people.enrolment');
  const pupils = new Set(enrolled.flatMap((one) => (one.class === group ? one.pupil : [])));
  return tableOf<{ pupil: string; guardian: string }>(rows, 'people.guardianship')
    .filter(({ pupil }) => pupils.has(pupil))
    .map(({ pupil, guardian }) => ({ person: guardian, about: pupil }));
}

const staffOf = (rows: Rows, org: string): Reached[] =>
  tableOf<{ person: string; role: string; org: string | null }>(rows, 'people.role_grant')
    .filter((grant) => grant.org === org && roles.some((role) => role === grant.role))
    .map(({ person }) => ({ person, about: person }));
