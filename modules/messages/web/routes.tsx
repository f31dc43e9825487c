import type { StaffPage } from '#web/ui/staff-page.ts';

const talkers = ['homeroom', 'teacher', 'counsellor', 'school_leader'];
const writers = ['homeroom', 'teacher', 'counsellor', 'school_leader', 'official'];
const senders = ['homeroom', 'counsellor', 'school_leader', 'official'];

/** The screens of notices, conversations and columns for staff. */
export const pages: readonly StaffPage[] = [
  {
    path: '/notices',
    title: { zh: '收到的通知', en: 'Notices to me' },
    group: 'work',
    order: 60,
    icon: 'bell',
    roles: 'everyone',
    load: async () => (await import('./NoticesPage.tsx')).NoticesPage,
  },
  {
    path: '/notices/$id',
    title: { zh: '通知', en: 'Notice' },
    roles: 'everyone',
    load: async () => (await import('./NoticePage.tsx')).NoticePage,
  },
  {
    path: '/sent-notices',
    title: { zh: '发通知', en: 'Notices I send' },
    group: 'work',
    order: 55,
    icon: 'list',
    roles: senders,
    load: async () => (await import('./SentNoticesPage.tsx')).SentNoticesPage,
  },
  {
    path: '/sent-notices/new',
    title: { zh: '写通知', en: 'Write a notice' },
    roles: senders,
    load: async () => (await import('./ComposePage.tsx')).ComposePage,
  },
  {
    path: '/talks',
    title: { zh: '与家长对话', en: 'Talks with guardians' },
    group: 'work',
    order: 57,
    icon: 'people',
    roles: talkers,
    load: async () => (await import('./talks/TalksPage.tsx')).TalksPage,
  },
  {
    path: '/talks/$id',
    title: { zh: '对话', en: 'Talk' },
    roles: talkers,
    load: async () => (await import('./talks/TalkPage.tsx')).TalkPage,
  },
  {
    path: '/moderation',
    title: { zh: '等决定的消息', en: 'Messages to decide on' },
    group: 'work',
    order: 58,
    icon: 'task',
    roles: ['school_leader', 'safeguard_lead'],
    load: async () => (await import('./moderation/ModerationPage.tsx')).ModerationPage,
  },
  {
    path: '/concerns',
    title: { zh: '孩子安全', en: 'Children’s safety' },
    group: 'work',
    order: 59,
    icon: 'need',
    roles: ['safeguard_lead'],
    load: async () => (await import('./moderation/ConcernsPage.tsx')).ConcernsPage,
  },
  {
    path: '/columns',
    title: { zh: '专栏', en: 'Columns' },
    group: 'work',
    order: 65,
    icon: 'report',
    roles: 'everyone',
    load: async () => (await import('./columns/PostsPage.tsx')).PostsPage,
  },
  {
    path: '/posts/$id',
    title: { zh: '文章', en: 'Post' },
    roles: 'everyone',
    load: async () => (await import('./columns/PostPage.tsx')).PostPage,
  },
  {
    path: '/writing',
    title: { zh: '写稿和审核', en: 'Writing and review' },
    group: 'work',
    order: 66,
    icon: 'list',
    roles: writers,
    load: async () => (await import('./columns/WritingPage.tsx')).WritingPage,
  },
  {
    path: '/writing/new',
    title: { zh: '写文章', en: 'Write a post' },
    roles: writers,
    load: async () => (await import('./columns/NewPostPage.tsx')).NewPostPage,
  },
  {
    path: '/posts/$id/writing',
    title: { zh: '稿件', en: 'Post being written' },
    roles: writers,
    load: async () => (await import('./columns/PostWritingPage.tsx')).PostWritingPage,
  },
  {
    path: '/comments',
    title: { zh: '等决定的留言', en: 'Comments to decide on' },
    group: 'work',
    order: 68,
    icon: 'task',
    roles: ['school_leader', 'official', 'safeguard_lead'],
    load: async () => (await import('./columns/HeldCommentsPage.tsx')).HeldCommentsPage,
  },
];
