import type { StaffPage } from '#web/ui/staff-page.ts';

/** Bringing tables in, for the bureau. */
export const pages: readonly StaffPage[] = [
  {
    path: '/imports',
    title: { zh: '导入表格', en: 'Import' },
    group: 'work',
    order: 60,
    icon: 'import',
    roles: ['official'],
    load: async () => (await import('./ImportsPage.tsx')).ImportsPage,
  },
  {
    path: '/imports/$id',
    title: { zh: '一次导入', en: 'One import' },
    roles: ['official'],
    load: async () => (await import('./ImportPage.tsx')).ImportPage,
  },
];
