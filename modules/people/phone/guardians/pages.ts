import type { PhonePage } from '#phone/ui/phone-page.ts';

/** The screens about who is whose guardian. */
export const guardianPages: readonly PhonePage[] = [
  {
    path: '/claim',
    title: { zh: '认领孩子', en: 'Claim a child' },
    roles: 'public',
    load: async () => (await import('./ClaimScreen.tsx')).ClaimScreen,
  },
  {
    path: '/guardians',
    title: { zh: '监护人', en: 'Guardians' },
    tab: 'own',
    roles: ['guardian'],
    load: async () => (await import('./GuardiansScreen.tsx')).GuardiansScreen,
  },
  {
    path: '/claims',
    title: { zh: '监护人认领', en: 'Guardians’ claims' },
    tab: 60,
    roles: ['homeroom', 'school_leader'],
    load: async () => (await import('./ClaimsScreen.tsx')).ClaimsScreen,
  },
  {
    path: '/looked-after',
    title: { zh: '我照看的孩子', en: 'Children I look after' },
    tab: 'own',
    roles: ['community_worker'],
    load: async () => (await import('./LookedAfterScreen.tsx')).LookedAfterScreen,
  },
];
