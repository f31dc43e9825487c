import type { SchoolAdultRole, OtherAdultRole } from '#modules/messages/contract/pupil-talk.ts';
import type { z } from 'zod';
import type { Rows } from './rows-of.ts';
import { addMessage } from './talks.ts';

/** One of the two adults, as what he is at his organisation. */
interface Adult<Role> {
  person: string;
  role: Role;
  org: string;
}

/** Who is in it, and who put them there. */
interface Three {
  pupil: string;
  ofSchool: Adult<z.infer<typeof SchoolAdultRole>>;
  ofOther: Adult<z.infer<typeof OtherAdultRole>>;
  lead: string;
}

/** What a girl of ten tells two adults; what came last she has not read yet. */
const said = [
  { by: 'pupil', body: '数学课我有时候听不懂，又不敢举手问。', daysAgo: 4.6 },
  { by: 'ofSchool', body: '谢谢你告诉我们。听不懂的时候很多人都有。你愿意下课来问我吗？', daysAgo: 4.55 },
  { by: 'pupil', body: '愿意。可是别的同学会看见。', daysAgo: 3.6 },
  { by: 'ofOther', body: '周六上午活动室有大哥哥大姐姐一起做作业，我也在。你想来就来，不想来也没关系。', daysAgo: 1.6 },
] as const;

/** A pupil's talk with two adults of two organisations, both looked up this school year. */
export function makePupilTalk(rows: Rows, { pupil, ofSchool, ofOther, lead }: Three): void {
  const [opened_at, since, last_at] = [rows.daysAgo(6), rows.daysAgo(5), rows.daysAgo(said.at(-1)?.daysAgo ?? 0)];
  const [conversation, pair, last_seq] = [rows.id(opened_at), rows.id(since), said.length];
  const asked = { org: ofSchool.org, opened_by: pupil, without_homeroom: false };
  rows.add('messages.conversation', { id: conversation, kind: 'pupil', ...asked, opened_at, last_at, last_seq });
  rows.add('messages.pair', {
    id: pair,
    conversation,
    pupil,
    school_adult: ofSchool.person,
    school_role: ofSchool.role,
    school: ofSchool.org,
    school_checked_on: rows.day(-7),
    other_adult: ofOther.person,
    other_role: ofOther.role,
    other_org: ofOther.org,
    other_checked_on: rows.day(-7),
    put_by: lead,
    since,
  });
  const persons = { pupil, ofSchool: ofSchool.person, ofOther: ofOther.person };
  for (const person of Object.values(persons))
    rows.add('messages.reading', { conversation, person, up_to: person === pupil ? last_seq - 1 : last_seq });
  for (const [at, { by, body, daysAgo }] of said.entries())
    addMessage(rows, {
      side: by === 'pupil' ? 'pupil' : 'adult',
      body,
      daysAgo,
      conversation,
      writer: persons[by],
      pair,
      seq: at + 1,
    });
}
