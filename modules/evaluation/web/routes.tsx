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
];
