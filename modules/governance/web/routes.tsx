import type { StaffPage } from '#web/ui/staff-page.ts';

/** The screens of this module for staff: who answers for what, and the draft of the next list. */
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
];
