import type { StaffPage } from '#web/ui/staff-page.ts';

/** The screens of this module for staff: who answers for what, and the draft of the next list; what came up, what is to be done, and conferences. */
export const pages: readonly StaffPage[] = [
  {
    path: '/duties',
    title: { zh: '责任清单', en: 'Duty list' },
    group: 'governance',
    order: 1,
    icon: 'task',
    roles: 'everyone',
    load: async () => (await import('./duties/DutiesPage.tsx')).DutiesPage,
  },
  {
    path: '/duty-draft',
    title: { zh: '责任清单草案', en: 'Draft duty list' },
    group: 'governance',
    order: 2,
    icon: 'list',
    roles: ['official'],
    load: async () => (await import('./draft/DraftPage.tsx')).DraftPage,
  },
  {
    path: '/matters',
    title: { zh: '事项', en: 'Matters' },
    group: 'governance',
    order: 3,
    icon: 'report',
    roles: ['official', 'department', 'school_leader'],
    load: async () => (await import('./matters/MattersPage.tsx')).MattersPage,
  },
  {
    path: '/matters/$id',
    title: { zh: '一件事项', en: 'A matter' },
    roles: ['official', 'department', 'school_leader', 'guardian'],
    load: async () => (await import('./matters/MatterPage.tsx')).MatterPage,
  },
  {
    path: '/tasks',
    title: { zh: '任务', en: 'Tasks' },
    group: 'governance',
    order: 4,
    icon: 'board',
    roles: ['official', 'department'],
    load: async () => (await import('./tasks/TasksPage.tsx')).TasksPage,
  },
  {
    path: '/tasks/$id',
    title: { zh: '一项任务', en: 'A task' },
    roles: ['official', 'department'],
    load: async () => (await import('./tasks/TaskPage.tsx')).TaskPage,
  },
  {
    path: '/conferences',
    title: { zh: '联席会议', en: 'Joint conferences' },
    group: 'governance',
    order: 5,
    icon: 'calendar',
    roles: ['official', 'department', 'school_leader'],
    load: async () => (await import('./conferences/ConferencesPage.tsx')).ConferencesPage,
  },
  {
    path: '/conferences/$id',
    title: { zh: '一次联席会议', en: 'A joint conference' },
    roles: ['official', 'department', 'school_leader'],
    load: async () => (await import('./conferences/ConferencePage.tsx')).ConferencePage,
  },
];
