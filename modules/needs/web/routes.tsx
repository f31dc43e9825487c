import { providerRoles } from '#modules/resources/contract/provider-role.ts';
import type { StaffPage } from '#web/ui/staff-page.ts';

const county = ['official', 'department'];
const school = ['homeroom', 'school_leader', 'teacher', 'counsellor', 'community_worker'];
const sides = [...new Set([...school, ...providerRoles, 'guardian', 'pupil'])];

/** The screens of this module for staff. */
export const pages: readonly StaffPage[] = [
  {
    path: '/',
    title: { zh: '全县一览', en: 'County board' },
    group: 'work',
    order: 10,
    icon: 'board',
    roles: county,
    load: async () => (await import('./BoardPage.tsx')).BoardPage,
  },
  {
    path: '/school',
    title: { zh: '本校', en: 'Our school' },
    group: 'work',
    order: 10,
    icon: 'school',
    roles: ['school_leader'],
    load: async () => (await import('./SchoolPage.tsx')).SchoolPage,
  },
  {
    path: '/scenarios',
    title: { zh: '试一试', en: 'What if' },
    group: 'work',
    order: 31,
    icon: 'settings',
    roles: county,
    load: async () => (await import('./ScenarioPage.tsx')).ScenarioPage,
  },
  {
    path: '/runs',
    title: { zh: '匹配与推送', en: 'Matching' },
    group: 'work',
    order: 30,
    icon: 'match',
    roles: ['official'],
    load: async () => (await import('./RunsPage.tsx')).RunsPage,
  },
  {
    path: '/runs/$id',
    title: { zh: '匹配结果', en: 'Matching run' },
    roles: ['official'],
    load: async () => (await import('./RunPage.tsx')).RunPage,
  },
  {
    path: '/runs/$id/compare',
    title: { zh: '两次匹配', en: 'Two runs' },
    roles: ['official'],
    load: async () => (await import('./ComparePage.tsx')).ComparePage,
  },
  {
    path: '/needs',
    title: { zh: '需求', en: 'Needs' },
    group: 'work',
    order: 20,
    icon: 'need',
    roles: [...school, 'guardian', 'pupil'],
    load: async () => (await import('./NeedsPage.tsx')).NeedsPage,
  },
  {
    path: '/needs/new',
    title: { zh: '提出需求', en: 'State a need' },
    roles: [...school, 'guardian', 'pupil'],
    load: async () => (await import('./NeedFormPage.tsx')).NeedFormPage,
  },
  {
    path: '/needs/$id',
    title: { zh: '一个需求', en: 'Need' },
    roles: [...school, 'guardian', 'pupil'],
    load: async () => (await import('./NeedPage.tsx')).NeedPage,
  },
  {
    path: '/offers',
    title: { zh: '意向与服务', en: 'Offers and service' },
    group: 'work',
    order: 40,
    icon: 'calendar',
    roles: sides,
    load: async () => (await import('./OffersPage.tsx')).OffersPage,
  },
  {
    path: '/offers/$id',
    title: { zh: '一个意向', en: 'Offer' },
    roles: sides,
    load: async () => (await import('./OfferPage.tsx')).OfferPage,
  },
  {
    path: '/engagements/$id',
    title: { zh: '服务', en: 'Service' },
    roles: sides,
    load: async () => (await import('./EngagementPage.tsx')).EngagementPage,
  },
];
