import { ToDecide } from '#modules/messages/phone/deciding/ToDecide.tsx';
import { NoticesCount } from '#modules/messages/phone/NoticesCount.tsx';
import { NoticesWaiting } from '#modules/messages/phone/NoticesWaiting.tsx';
import { talkRoles, teachers } from '#modules/messages/phone/talks/may-talk.ts';
import { TalksCount, TalksWaiting } from '#modules/messages/phone/talks/TalksWaiting.tsx';
import type { PhonePage } from '#phone/ui/phone-page.ts';

const writers = ['homeroom', 'teacher', 'counsellor', 'school_leader', 'official'];

/** The notices somebody got, whom he talks with, and what he reads in columns. */
export const pages: readonly PhonePage[] = [
  {
    path: '/notices',
    title: { zh: '通知', en: 'Notices' },
    tab: 35,
    roles: 'everyone',
    load: async () => (await import('./NoticesScreen.tsx')).NoticesScreen,
  },
  {
    path: '/notices/:id',
    title: { zh: '通知', en: 'Notice' },
    roles: 'everyone',
    load: async () => (await import('./NoticeScreen.tsx')).NoticeScreen,
  },
  {
    path: '/talks',
    title: { zh: '说说话', en: 'Talks' },
    tab: 37,
    roles: talkRoles,
    load: async () => (await import('./talks/TalksScreen.tsx')).TalksScreen,
  },
  {
    path: '/talks/new',
    title: { zh: '写给家长', en: 'Write to a guardian' },
    roles: teachers,
    load: async () => (await import('./talks/BeginTalkScreen.tsx')).BeginTalkScreen,
  },
  {
    path: '/talks/:id',
    title: { zh: '说说话', en: 'Talk' },
    roles: talkRoles,
    load: async () => (await import('./talks/TalkScreen.tsx')).TalkScreen,
  },
  {
    path: '/columns',
    title: { zh: '专栏', en: 'Columns' },
    tab: 55,
    roles: 'everyone',
    load: async () => (await import('./columns/ColumnsScreen.tsx')).ColumnsScreen,
  },
  {
    path: '/posts/:id',
    title: { zh: '文章', en: 'Post' },
    roles: 'everyone',
    load: async () => (await import('./columns/PostScreen.tsx')).PostScreen,
  },
  {
    path: '/posts/:id/writing',
    title: { zh: '稿件', en: 'Post being written' },
    roles: writers,
    load: async () => (await import('./columns/PostWritingScreen.tsx')).PostWritingScreen,
  },
  {
    path: '/search',
    title: { zh: '找通知、对话和文章', en: 'Find notices, talks and posts' },
    roles: 'everyone',
    load: async () => (await import('./columns/SearchScreen.tsx')).SearchScreen,
  },
  {
    path: '/comments',
    title: { zh: '等决定的留言', en: 'Comments to decide on' },
    tab: 58,
    roles: ['school_leader', 'official', 'safeguard_lead'],
    load: async () => (await import('./columns/HeldCommentsScreen.tsx')).HeldCommentsScreen,
  },
  {
    path: '/concerns',
    title: { zh: '涉及孩子安全的消息', en: 'About a child’s safety' },
    tab: 56,
    roles: ['safeguard_lead', 'official'],
    load: async () => (await import('./deciding/ConcernsScreen.tsx')).ConcernsScreen,
  },
  {
    path: '/moderation',
    title: { zh: '等决定的消息', en: 'Messages to decide on' },
    tab: 57,
    roles: ['school_leader', 'safeguard_lead', 'official'],
    load: async () => (await import('./deciding/HeldScreen.tsx')).HeldScreen,
  },
  {
    path: '/sent-notices',
    title: { zh: '发出的通知', en: 'Notices sent' },
    tab: 59,
    roles: ['homeroom', 'counsellor', 'school_leader', 'official'],
    load: async () => (await import('./deciding/SentNoticesScreen.tsx')).SentNoticesScreen,
  },
];

/** What the plain home says of them. */
export const waits = [NoticesCount, TalksCount];

/** What comes first of a day. */
export const today = [ToDecide, NoticesWaiting, TalksWaiting];
