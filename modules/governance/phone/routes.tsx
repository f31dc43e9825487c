import type { PhonePage } from '#phone/ui/phone-page.ts';

/** What a family proposes to the county, and where that is; being there at a conference. */
export const pages: readonly PhonePage[] = [
  {
    path: '/matters',
    title: { zh: '我的建议', en: 'My proposals' },
    tab: 'own',
    roles: ['guardian'],
    load: async () => (await import('./ProposalsScreen.tsx')).ProposalsScreen,
  },
  {
    path: '/matters/new',
    title: { zh: '提一条建议', en: 'Make a proposal' },
    roles: ['guardian'],
    load: async () => (await import('./ProposeScreen.tsx')).ProposeScreen,
  },
  {
    path: '/matters/:id',
    title: { zh: '一条建议', en: 'A proposal' },
    roles: ['guardian'],
    load: async () => (await import('./ProposalScreen.tsx')).ProposalScreen,
  },
  {
    path: '/attendance/:id',
    title: { zh: '会议签到', en: 'Sign in to a conference' },
    roles: ['department', 'school_leader'],
    load: async () => (await import('./AttendanceScreen.tsx')).AttendanceScreen,
  },
];
