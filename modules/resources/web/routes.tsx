import { providerRoles } from '#modules/resources/contract/provider-role.ts';
import { searchResources } from '#modules/resources/contract/resource.ts';
import { call } from '#web/api/call.ts';
import type { SearchProvider, StaffPage } from '#web/ui/staff-page.ts';

/** The directory, for everybody signed in; adding and changing, for providers. */
export const pages: readonly StaffPage[] = [
  {
    path: '/resources',
    title: { zh: '资源目录', en: 'Resources' },
    group: 'work',
    order: 50,
    icon: 'resource',
    roles: 'everyone',
    load: async () => (await import('./DirectoryPage.tsx')).DirectoryPage,
  },
  {
    path: '/resources/$id',
    title: { zh: '资源', en: 'Resource' },
    roles: 'everyone',
    load: async () => (await import('./ResourcePage.tsx')).ResourcePage,
  },
  {
    path: '/resources/new',
    title: { zh: '新增资源', en: 'Add a resource' },
    roles: providerRoles,
    load: async () => (await import('./ResourceFormPage.tsx')).ResourceFormPage,
  },
  {
    path: '/resources/$id/edit',
    title: { zh: '修改资源', en: 'Change a resource' },
    roles: providerRoles,
    load: async () => (await import('./ResourceFormPage.tsx')).ResourceFormPage,
  },
  {
    path: '/providers',
    title: { zh: '提供者与准入', en: 'Providers and vetting' },
    group: 'work',
    order: 55,
    icon: 'task',
    roles: ['official'],
    load: async () => (await import('./ProvidersPage.tsx')).ProvidersPage,
  },
  {
    path: '/providers/$id',
    title: { zh: '提供者', en: 'Provider' },
    roles: ['official', ...providerRoles],
    load: async () => (await import('./ProviderPage.tsx')).ProviderPage,
  },
];

/** Resources are found by the global search. */
export const searches: readonly SearchProvider[] = [
  {
    title: { zh: '资源', en: 'Resources' },
    find: async (typed, signal) => {
      const { items } = await call(searchResources, { query: { words: typed, size: '6' } }, { signal });
      return items.map((one) => ({ title: one.title, note: one.providerName, to: `/resources/${one.id}` }));
    },
  },
];
