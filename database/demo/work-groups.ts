import type { WorkGroup } from '#modules/messages/contract/conversation.ts';
import type { WorkRole } from '#modules/messages/contract/work-group.ts';
import type { Rows } from './rows-of.ts';
import { addMessage } from './talks.ts';

/** Somebody of the cast, as what he is in a group. */
export interface Colleague {
  person: string;
  role: WorkRole;
}

interface Group {
  kind: WorkGroup['kind'];
  title: string;
  /** The first of them opens it. */
  members: readonly WorkRole[];
  /** By whom, what, and how many days ago. */
  said: readonly (readonly [by: WorkRole, body: string, daysAgo: number])[];
}

/** A case of three organisations, and a project of four: what they are called names no child. */
const groups: readonly Group[] = [
  {
    kind: 'case',
    title: '石塘乡留守儿童周末关爱',
    members: ['school_leader', 'homeroom', 'counsellor', 'community_worker'],
    said: [
      ['school_leader', '周末没人在家的孩子，我们想和社区一起排个班，请各位看看怎么分工。', 5],
      ['community_worker', '社区活动室周六上午可以开，我在。能有一位老师一起最好。', 4.6],
      ['counsellor', '我隔周周六可以过来，带大家做游戏，也和想说话的孩子聊聊。', 4.55],
      ['homeroom', '名单我不发在群里，当面和您对。路远的孩子要有人接送。', 1.6],
    ],
  },
  {
    kind: 'project',
    title: '健康课进村小',
    members: ['official', 'provider_admin', 'school_leader', 'homeroom'],
    said: [
      ['official', '这学期想在五所村小各上两次健康课，请大家报可以的日子。', 8.9],
      ['provider_admin', '我们周二、周四下午能去人，一次只能去一所。', 8.6],
      ['school_leader', '我们礼堂周二下午空着，可以排第一次。', 2.6],
    ],
  },
];

/** What people of several organisations work on together; the first of each group has read all of it, the others not the last. */
export function makeWorkGroups(rows: Rows, colleagues: readonly Colleague[]): void {
  const orgs = new Map(
    ((rows.tables().get('people.role_grant') ?? []) as { person: string; role: string; org: string | null }[]).map(
      ({ person, role, org }) => [`${person} ${role}`, org],
    ),
  );
  const standing = new Map(
    colleagues.flatMap(({ person, role }) => {
      const org = orgs.get(`${person} ${role}`);
      return org ? [[role, { person, role, org }] as const] : [];
    }),
  );
  for (const { kind, title, members, said } of groups) {
    const there = members.flatMap((role) => standing.get(role) ?? []);
    const [first] = there;
    if (!first) continue;
    const heard = said.filter(([by]) => there.some(({ role }) => role === by));
    const at = (one: Group['said'][number] | undefined): string => rows.daysAgo(one?.[2] ?? 0);
    const [opened_at, last_at] = [at(said[0]), at(heard.at(-1))];
    const [conversation, last_seq] = [rows.id(opened_at), heard.length];
    const { person: opened_by, org } = first;
    const stands = { org, opened_by, opened_at, kept_by: opened_by, kept_since: opened_at, last_at, last_seq };
    rows.add('messages.conversation', { id: conversation, kind, title, ...stands });
    for (const member of there) {
      rows.add('messages.member', { conversation, ...member, invited_by: opened_by, since: opened_at });
      const up_to = member === first ? last_seq : last_seq - 1;
      rows.add('messages.reading', { conversation, person: member.person, up_to });
    }
    for (const [index, [by, body, daysAgo]] of heard.entries()) {
      const writer = standing.get(by)?.person ?? opened_by;
      addMessage(rows, { side: 'teacher', body, daysAgo, conversation, writer, seq: index + 1 });
    }
  }
}
