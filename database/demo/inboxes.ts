import reference from '#database/reference/categories.json' with { type: 'json' };
import { WorkRole } from '#modules/messages/contract/work-group.ts';
import { offerMade } from '#modules/needs/contract/events.ts';
import type { Brief } from '#modules/needs/contract/offer.ts';
import { idFrom } from '#platform/id.ts';
import { guardiansOf, tableOf } from './notices.ts';
import type { Rows } from './rows-of.ts';

/** What somebody was told, by the words a server tells it in, and when he read it. */
interface Told {
  person: string;
  event: string;
  text_key: string;
  link: string;
  at: string;
  read_at: string | null;
  level: 1 | 2 | 3;
  data?: object;
  roles?: readonly string[];
  about?: string;
  topic?: string;
}

/** Puts into inboxes what a server would have put there of the notices, conversations, decisions, posts and offers of the world. */
export function makeInboxes(rows: Rows): void {
  const told = [
    ...ofNotices(rows),
    ...ofSlips(rows),
    ...ofInvitations(rows),
    ...ofPairs(rows),
    ...ofConversations(rows),
    ...ofModeration(rows),
    ...ofPosts(rows),
    ...ofOffers(rows),
  ];
  for (const [person, items] of Map.groupBy(told, (one) => one.person)) {
    const unread = items.filter(({ read_at }) => read_at === null).length;
    rows.add('notify.mailbox', { person, last_seq: items.length, unread });
    const inOrder = items.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
    for (const [index, { data = {}, roles = [], about = null, topic = 'messages', ...item }] of inOrder.entries())
      rows.add('notify.item', { ...item, data, roles: [...roles], about, topic, seq: index + 1 });
  }
}

type Row<Columns extends string, Perhaps extends string = never> = Record<Columns, string> &
  Partial<Record<Perhaps, string | null>>;

const staffIn = (rows: Rows, org: string, roles: readonly string[]): string[] =>
  tableOf<Row<'person' | 'role', 'org'>>(rows, 'people.role_grant').flatMap((grant) =>
    grant.org === org && roles.includes(grant.role) ? grant.person : [],
  );

/** That what was answered on a slip has been entered. */
const ofSlips = (rows: Rows): Told[] =>
  tableOf<Row<'id' | 'notice' | 'person' | 'entered_at'>>(rows, 'messages.paper_answer').map((entry) => ({
    person: entry.person,
    about: entry.notice,
    event: entry.id,
    text_key: 'messages.tell.entered',
    link: `/notices/${entry.notice}`,
    at: entry.entered_at,
    read_at: null,
    level: 2,
  }));

/** That it is there; and that it was recalled, to those who had read it. */
function ofNotices(rows: Rows): Told[] {
  const receipts = Map.groupBy(
    tableOf<Row<'notice' | 'person', 'read_at'>>(rows, 'messages.receipt'),
    ({ notice }) => notice,
  );
  const notices = tableOf<Row<'id' | 'level' | 'sent_at', 'recalled_at'>>(rows, 'messages.notice');
  return notices.flatMap(({ id, level, sent_at, recalled_at }) => {
    const readers = Map.groupBy(receipts.get(id) ?? [], ({ person }) => person);
    return [...readers].flatMap(([person, of]): Told[] => {
      const said = { person, about: id, link: `/notices/${id}`, level: 2 } as const;
      const read_at = of.find((one) => one.read_at)?.read_at ?? null;
      const got = { ...said, event: id, text_key: `messages.tell.got_${level}`, at: sent_at, read_at };
      const [event, text_key] = [idFrom(`notice ${id} recalled`), 'messages.tell.recalled'];
      return recalled_at && read_at ? [got, { ...said, event, text_key, at: recalled_at, read_at: null }] : [got];
    });
  });
}

type Conversation = Row<'id' | 'kind', 'class' | 'guardian' | 'teacher' | 'opened_by'>;
type Message = Row<'id' | 'conversation' | 'writer' | 'written_at'> & { seq: number | null };

const toldIn: Readonly<Record<string, string>> = {
  talk: 'messages.tell.written',
  class: 'messages.tell.group',
  pupil: 'messages.tell.written',
};
const teaching = ['teacher', 'homeroom'];

/** By person, as what the link of a conversation opens for those who are in it. */
function membersOf(rows: Rows, { id, kind, guardian, teacher, opened_by, ...row }: Conversation): [string, string[]][] {
  if (kind === 'talk')
    return [
      [guardian ?? '', ['guardian']],
      [teacher ?? '', teaching],
    ];
  if (kind === 'class') {
    const families = guardiansOf(rows, row.class ?? '').map(({ person }) => person);
    return [[opened_by ?? '', teaching], ...families.map((one): [string, string[]] => [one, ['guardian']])];
  }
  if (kind === 'pupil') return [[opened_by ?? '', ['pupil']], ...pairsIn(rows, id).flatMap(adultsOf)];
  return tableOf<Row<'conversation' | 'person' | 'role'>>(rows, 'messages.member').flatMap((member) =>
    member.conversation === id ? [[member.person, [member.role]]] : [],
  );
}

type Pair = Row<
  'id' | 'conversation' | 'pupil' | 'school_adult' | 'school_role' | 'other_adult' | 'other_role' | 'since'
>;

const pairsIn = (rows: Rows, conversation?: string): Pair[] =>
  tableOf<Pair>(rows, 'messages.pair').filter((pair) => (conversation ?? pair.conversation) === pair.conversation);

const adultsOf = ({ school_adult, school_role, other_adult, other_role }: Pair): [string, string[]][] => [
  [school_adult, [school_role]],
  [other_adult, [other_role]],
];

/** That two adults were put into a pupil's talk, to them and to him: all have read it since. */
const ofPairs = (rows: Rows): Told[] =>
  pairsIn(rows).flatMap((pair) => {
    const [event, link, at] = [idFrom(`pair ${pair.id}`), `/talks/${pair.conversation}`, pair.since];
    const told = (person: string, roles: string[], key: string): Told => {
      const text_key = `messages.tell.${key}`;
      return { person, roles, event, text_key, link, at, read_at: at, level: 2 };
    };
    const adults = adultsOf(pair).map(([person, roles]) => told(person, roles, 'put_in_talk'));
    return [...adults, told(pair.pupil, ['pupil'], 'talk_ready')];
  });

/** That somebody was invited into a group of colleagues, which he has read since. */
const ofInvitations = (rows: Rows): Told[] =>
  tableOf<Row<'conversation' | 'person' | 'role' | 'invited_by' | 'since'>>(rows, 'messages.member').flatMap(
    ({ conversation, person, role, invited_by, since }) =>
      person === invited_by
        ? []
        : {
            person,
            event: idFrom(`invited ${conversation} ${person}`),
            text_key: 'messages.tell.invited',
            link: `/talks/${conversation}`,
            roles: [role],
            at: since,
            read_at: since,
            level: 2,
          },
  );

/** That there is something new in a conversation: of what somebody has not read one message, which says how many. */
function ofConversations(rows: Rows): Told[] {
  const readings = new Map(
    tableOf<Row<'conversation' | 'person'> & { up_to: number }>(rows, 'messages.reading').map((one) => [
      `${one.conversation} ${one.person}`,
      one.up_to,
    ]),
  );
  const messages = Map.groupBy(tableOf<Message>(rows, 'messages.message'), ({ conversation }) => conversation);
  return tableOf<Conversation>(rows, 'messages.conversation').flatMap((conversation) => {
    const { id, kind } = conversation;
    return membersOf(rows, conversation).flatMap(([person, roles]) => {
      const heard = (messages.get(id) ?? []).filter(({ seq, writer }) => seq !== null && writer !== person);
      const upTo = readings.get(`${id} ${person}`) ?? 0;
      const isRead = ({ seq }: Message): boolean => (seq ?? 0) <= upTo;
      const unread = heard.filter((one) => !isRead(one));
      const saidOf = (message: Message, count: number): Told => ({
        person,
        event: idFrom(`message ${message.id} ${message.seq}`),
        text_key: toldIn[kind] ?? 'messages.tell.work',
        link: `/talks/${id}`,
        at: message.written_at,
        read_at: isRead(message) ? message.written_at : null,
        level: 2,
        data: { count },
        roles,
        about: id,
      });
      return [
        ...heard.filter(isRead).map((one) => saidOf(one, 1)),
        ...unread.slice(0, 1).map((one) => saidOf(one, unread.length)),
      ];
    });
  });
}

type Item = Row<'id' | 'org' | 'writer' | 'cause' | 'state' | 'opened_at', 'decided_by' | 'decided_at' | 'appealed_at'>;

/** That something waits for a decision, to those who may decide; and what became of it, to its writer. */
const ofModeration = (rows: Rows): Told[] =>
  tableOf<Item>(rows, 'messages.moderation_item').flatMap((item) => {
    const { id, org, writer, decided_at = null, decided_by, appealed_at = null } = item;
    const isHarm = item.cause === 'harm';
    const roles = isHarm ? ['safeguard_lead'] : ['safeguard_lead', 'school_leader'];
    const waits = {
      about: id,
      text_key: isHarm ? 'messages.tell.concern' : 'messages.tell.to_decide',
      link: isHarm ? '/concerns' : '/moderation',
      roles,
      level: isHarm ? 3 : 2,
    } as const;
    const judges = staffIn(rows, org, roles);
    const opened = judges.map((person) => ({ ...waits, person, event: id, at: item.opened_at, read_at: decided_at }));
    if (!decided_at || !appealed_at) return opened;
    const others = judges.filter((person) => person !== decided_by);
    const event = idFrom(`appeal ${id}`);
    const appealed = others.map((person) => ({ ...waits, person, event, at: appealed_at, read_at: null }));
    const decided = {
      person: writer,
      event: idFrom(`moderation ${id} refused`),
      text_key: 'messages.tell.decided',
      link: '/talks',
      roles: ['guardian', ...WorkRole.options],
      at: decided_at,
      read_at: appealed_at,
      level: 2,
    } as const;
    return [...opened, ...appealed, decided];
  });

type Post = Row<
  'id' | 'in_column' | 'org' | 'author' | 'state' | 'changed_at',
  'reviewed_by' | 'reviewed_at' | 'published_at'
>;

/** That a post waits for review, to its school's leader; and that it has appeared, to those who follow its column. */
function ofPosts(rows: Rows): Told[] {
  const comments = tableOf<Row<'post' | 'person' | 'at'>>(rows, 'messages.comment');
  const followers = tableOf<Row<'in_column' | 'person' | 'since'>>(rows, 'messages.follower');
  return tableOf<Post>(rows, 'messages.post').flatMap(({ id, author, ...post }): Told[] => {
    const waiting = post.state === 'review' ? staffIn(rows, post.org, ['school_leader']) : [];
    const asked = waiting.map((person) => ({
      person,
      about: id,
      event: idFrom(`post ${id} asked`),
      text_key: 'messages.tell.post_asked',
      link: `/posts/${id}/writing`,
      roles: ['school_leader'],
      at: post.changed_at,
      read_at: null,
      level: 1 as const,
    }));
    const at = post.published_at;
    if (!at) return asked;
    const following = followers.filter(
      (one) => one.in_column === post.in_column && one.person !== author && one.since <= at,
    );
    return following.map(({ person }) => ({
      person,
      event: idFrom(`post ${id} appeared`),
      text_key: 'messages.tell.post_appeared',
      link: `/posts/${id}`,
      at,
      read_at: comments.find((one) => one.post === id && one.person === person)?.at ?? null,
      level: 1,
    }));
  });
}

type Offer = Row<'id' | 'subject' | 'made_at' | 'class', 'served_answered_at'> & { brief: Brief };

/** That somebody was found for a child, to those who care for it, who read it as they answer, and to its homeroom teacher, who has read it. */
const ofOffers = (rows: Rows): Told[] =>
  tableOf<Offer>(rows, 'needs.offer').flatMap(
    ({ id, subject, made_at: at, served_answered_at = null, brief, ...offer }) => {
      const kind = reference.categories.find(({ code }) => code === brief.category);
      const data = { category: { zh: kind?.name_zh, en: kind?.name_en }, town: brief.townName };
      const said = {
        event: idFrom(`offer ${id}`),
        topic: offerMade.kind,
        link: `/offers/${id}`,
        about: id,
        at,
        data,
      } as const;
      const carers = guardiansOf(rows, offer.class).filter(({ about }) => about === subject);
      const family = {
        text_key: 'needs.tell.offer_served',
        roles: ['guardian', 'pupil'],
        read_at: served_answered_at,
        level: 2,
      } as const;
      const school = { text_key: 'needs.tell.offer_school', roles: ['homeroom'], read_at: at, level: 2 } as const;
      const teachers = tableOf<Row<'person' | 'role' | 'class'>>(rows, 'people.role_grant').filter(
        (grant) => grant.role === 'homeroom' && grant.class === offer.class,
      );
      return [
        ...carers.map(({ person }) => ({ ...said, ...family, person })),
        ...teachers.map(({ person }) => ({ ...said, ...school, person })),
      ];
    },
  );
