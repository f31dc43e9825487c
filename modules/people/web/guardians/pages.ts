import type { StaffPage } from '#web/ui/staff-page.ts';

/** The staff's pages about who is whose guardian. */
export const guardianPages: readonly StaffPage[] = [
  {
    path: '/claims',
    title: { zh: '监护人', en: 'Guardians' },
    group: 'work',
    order: 60,
    icon: 'people',
    roles: ['homeroom', 'school_leader'],
    load: async () => (await import('./GuardiansPage.tsx')).GuardiansPage,
  },
  {
    path: '/orders',
    title: { zh: '法院文书', en: 'Court orders' },
    group: 'work',
    order: 10,
    icon: 'people',
    roles: ['safeguard_lead'],
    load: async () => (await import('./OrdersPage.tsx')).OrdersPage,
  },
];
