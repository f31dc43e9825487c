import type { StaffPage } from '#web/ui/staff-page.ts';

/** Files that leave, for whoever asks and whoever approves. */
export const pages: readonly StaffPage[] = [
  {
    path: '/exports',
    title: { zh: '导出', en: 'Exports' },
    group: 'work',
    order: 80,
    icon: 'report',
    roles: ['homeroom', 'school_leader', 'safeguard_lead', 'security_admin'],
    load: async () => (await import('./ExportsPage.tsx')).ExportsPage,
  },
];
