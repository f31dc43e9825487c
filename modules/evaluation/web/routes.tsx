import type { StaffPage } from '#web/ui/staff-page.ts';

/** The screens of this module for staff: what the indicators come to. */
export const pages: readonly StaffPage[] = [
  {
    path: '/indicators',
    title: { zh: '指标', en: 'Indicators' },
    group: 'evaluation',
    order: 1,
    icon: 'report',
    roles: ['official', 'department', 'school_leader'],
    load: async () => (await import('./IndicatorsPage.tsx')).IndicatorsPage,
  },
  {
    path: '/schemes',
    title: { zh: '评价方案', en: 'Schemes' },
    group: 'evaluation',
    order: 2,
    icon: 'match',
    roles: ['official', 'school_leader'],
    load: async () => (await import('./schemes/SchemesPage.tsx')).SchemesPage,
  },
  {
    path: '/comparison',
    title: { zh: '对比', en: 'Comparison' },
    group: 'evaluation',
    order: 4,
    icon: 'list',
    roles: ['official', 'department', 'school_leader'],
    load: async () => (await import('./compare/ComparePage.tsx')).ComparePage,
  },
  {
    path: '/reports',
    title: { zh: '督导报告', en: 'Reports' },
    group: 'evaluation',
    order: 3,
    icon: 'report',
    roles: ['official', 'department', 'school_leader'],
    load: async () => (await import('./reports/ReportsPage.tsx')).ReportsPage,
  },
  {
    path: '/findings',
    title: { zh: '发现和改进', en: 'Findings' },
    group: 'evaluation',
    order: 1.5,
    icon: 'task',
    roles: ['official', 'department', 'school_leader'],
    load: async () => (await import('./findings/FindingsPage.tsx')).FindingsPage,
  },
  {
    path: '/findings/$id',
    title: { zh: '一个发现', en: 'A finding' },
    roles: ['official', 'department', 'school_leader'],
    load: async () => (await import('./findings/FindingPage.tsx')).FindingPage,
  },
];
