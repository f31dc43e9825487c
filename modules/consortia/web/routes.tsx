import type { StaffPage } from '#web/ui/staff-page.ts';

const ofSchools = ['school_leader', 'homeroom', 'teacher', 'counsellor'];

/** The screens of this module for staff: consortia as one body, and their calendar. */
export const pages: readonly StaffPage[] = [
  {
    path: '/consortia',
    title: { zh: '教联体', en: 'Consortia' },
    group: 'governance',
    order: 6,
    icon: 'people',
    roles: ['official', 'department', ...ofSchools],
    load: async () => (await import('./ConsortiaPage.tsx')).ConsortiaPage,
  },
  {
    path: '/consortia/$id',
    title: { zh: '一体六化', en: 'One body, six integrations' },
    roles: ['official', ...ofSchools],
    load: async () => (await import('./ConsortiumPage.tsx')).ConsortiumPage,
  },
  {
    path: '/gatherings',
    title: { zh: '教研与文化日历', en: 'Calendar of research and culture' },
    group: 'governance',
    order: 6,
    icon: 'calendar',
    roles: ['official', ...ofSchools],
    load: async () => (await import('./gatherings/GatheringsPage.tsx')).GatheringsPage,
  },
  {
    path: '/gatherings/$id',
    title: { zh: '一次活动', en: 'A gathering' },
    roles: ['official', ...ofSchools],
    load: async () => (await import('./gatherings/GatheringPage.tsx')).GatheringPage,
  },
  {
    path: '/post-shares',
    title: { zh: '共享岗位', en: 'Shared posts' },
    group: 'governance',
    order: 6,
    icon: 'people',
    roles: ofSchools,
    load: async () => (await import('./posts/PostSharesPage.tsx')).PostSharesPage,
  },
];
