import { askers } from '#modules/needs/phone/askers.ts';
import { OffersWaiting } from '#modules/needs/phone/OffersWaiting.tsx';
// What everybody sees first comes with the frame: over a slow network a file of its own costs half a second.
import { TodayScreen } from '#modules/needs/phone/TodayScreen.tsx';
import type { ProviderRole } from '#modules/resources/contract/provider-role.ts';
import type { Door } from '#phone/ui/doors.ts';
import type { PhonePage } from '#phone/ui/phone-page.ts';

/** Those who offer something; every one of them, or this does not compile. */
const providers = Object.keys({
  volunteer: true,
  provider_admin: true,
  community_worker: true,
} satisfies Record<ProviderRole, true>);
const sides = [...new Set([...askers, ...providers])];
const onlyAskers = askers.filter((role) => !providers.includes(role));

/** The large buttons of the plain home: what waits stands on the first tab. */
export const doors: readonly Door[] = [
  { path: '/offers', title: { zh: '等我办的', en: 'What waits for me' }, place: 10 },
  { path: '/services', title: { zh: '孩子的安排', en: 'My child’s days' }, place: 20 },
];

/** What is said under the first of them. */
export const waits = [OffersWaiting];

/** The screens of this module on the phone. */
export const pages: readonly PhonePage[] = [
  {
    path: '/',
    title: { zh: '今天', en: 'Today' },
    tab: 10,
    roles: sides,
    load: async () => TodayScreen,
  },
  {
    // Where messages about offers lead at a desk; here they stand on the first tab.
    path: '/offers',
    title: { zh: '意向', en: 'Offers' },
    roles: sides,
    load: async () => TodayScreen,
  },
  {
    path: '/offers/:id',
    title: { zh: '意向', en: 'Offer' },
    roles: sides,
    load: async () => (await import('./OfferScreen.tsx')).OfferScreen,
  },
  {
    path: '/services',
    title: { zh: '服务', en: 'Service' },
    tab: 20,
    roles: onlyAskers,
    load: async () => (await import('./ServicesScreen.tsx')).ServicesScreen,
  },
  {
    path: '/services',
    title: { zh: '服务', en: 'Service' },
    tab: 20,
    roles: providers,
    load: async () => (await import('./OwnScreen.tsx')).OwnScreen,
  },
  {
    path: '/needs/new',
    title: { zh: '提出需求', en: 'Ask for help' },
    roles: askers,
    load: async () => (await import('./NeedFormScreen.tsx')).NeedFormScreen,
  },
  {
    path: '/needs',
    title: { zh: '提出的需求', en: 'What was asked for' },
    roles: askers,
    load: async () => (await import('./NeedsScreen.tsx')).NeedsScreen,
  },
  {
    path: '/needs/:id',
    title: { zh: '一个需求', en: 'One need' },
    roles: askers,
    load: async () => (await import('./NeedScreen.tsx')).NeedScreen,
  },
  {
    path: '/engagements/:id',
    title: { zh: '服务', en: 'Service' },
    roles: sides,
    load: async () => (await import('./EngagementScreen.tsx')).EngagementScreen,
  },
];
