import { guardianPages } from '#modules/people/web/guardians/pages.ts';
import { listFactors } from '#modules/people/contract/factor.ts';
import { proveSelf, readMe, signOut, takeRole } from '#modules/people/contract/session.ts';
import { proveWithPasskey } from '#modules/people/web/passkeys.ts';
import { proofKinds } from '#platform/browser/passkey.ts';
import { call } from '#web/api/call.ts';
import type { SessionSource } from '#web/api/session.ts';
import type { StaffPage } from '#web/ui/staff-page.ts';

/** The screens of this module for staff: signing in, picking a role, the first administrator, invitations, passwords. */
export const pages: readonly StaffPage[] = [
  ...guardianPages,
  {
    path: '/sign-in',
    title: { zh: '登录', en: 'Sign in' },
    roles: 'public',
    load: async () => (await import('./SignInPage.tsx')).SignInPage,
  },
  {
    path: '/sign-in/$issuer',
    title: { zh: '登录', en: 'Sign in' },
    roles: 'public',
    load: async () => (await import('./ReturnPage.tsx')).ReturnPage,
  },
  {
    path: '/roles',
    title: { zh: '选择角色', en: 'Pick a role' },
    roles: 'public',
    load: async () => (await import('./RolePage.tsx')).RolePage,
  },
  {
    path: '/setup',
    title: { zh: '建立一个县', en: 'Set up' },
    roles: 'public',
    load: async () => (await import('./SetUpPage.tsx')).SetUpPage,
  },
  {
    path: '/welcome',
    title: { zh: '开通账号', en: 'Welcome' },
    roles: 'public',
    load: async () => (await import('./WelcomePage.tsx')).WelcomePage,
  },
  {
    path: '/people',
    title: { zh: '人员', en: 'People' },
    group: 'settings',
    order: 10,
    icon: 'people',
    roles: ['official', 'school_leader', 'homeroom'],
    load: async () => (await import('./PeoplePage.tsx')).PeoplePage,
  },
  {
    path: '/grants',
    title: { zh: '角色与核准', en: 'Roles of staff' },
    group: 'settings',
    order: 15,
    icon: 'task',
    roles: ['school_leader', 'security_admin'],
    load: async () => (await import('./grants/GrantsPage.tsx')).GrantsPage,
  },
  {
    path: '/readers',
    title: { zh: '谁能看到孩子', en: 'Who can see a child' },
    group: 'governance',
    order: 30,
    icon: 'search',
    roles: ['school_leader', 'safeguard_lead'],
    load: async () => (await import('./readers/ReadersPage.tsx')).ReadersPage,
  },
  {
    path: '/glass',
    title: { zh: '紧急查看', en: 'In an emergency' },
    group: 'governance',
    order: 40,
    icon: 'bell',
    roles: ['counsellor', 'safeguard_lead', 'school_leader'],
    load: async () => (await import('./glass/GlassPage.tsx')).GlassPage,
  },
  {
    path: '/holds',
    title: { zh: '资料保全', en: 'Legal holds' },
    group: 'work',
    order: 20,
    icon: 'list',
    roles: ['safeguard_lead'],
    load: async () => (await import('./holds/HoldsPage.tsx')).HoldsPage,
  },
  {
    path: '/lend',
    title: { zh: '请假代理', en: 'Lend a role' },
    group: 'settings',
    order: 30,
    icon: 'calendar',
    roles: ['school_leader', 'homeroom', 'teacher', 'counsellor', 'safeguard_lead'],
    load: async () => (await import('./grants/LendPage.tsx')).LendPage,
  },
  {
    path: '/regions',
    title: { zh: '地区与单位', en: 'Places and organisations' },
    group: 'settings',
    order: 20,
    icon: 'school',
    roles: ['official', 'department'],
    load: async () => (await import('./RegionsPage.tsx')).RegionsPage,
  },
  {
    path: '/classes',
    title: { zh: '班级与学籍', en: 'Classes and pupils' },
    group: 'work',
    order: 45,
    icon: 'school',
    roles: ['school_leader', 'homeroom'],
    load: async () => (await import('./classes/ClassesPage.tsx')).ClassesPage,
  },
  {
    path: '/requests',
    title: { zh: '家庭的请求', en: 'Requests of families' },
    group: 'work',
    order: 60,
    icon: 'task',
    roles: ['school_leader'],
    load: async () => (await import('./RequestsPage.tsx')).RequestsPage,
  },
  {
    path: '/purposes',
    title: { zh: '同意文本', en: 'Texts of consent' },
    group: 'settings',
    order: 30,
    icon: 'list',
    roles: ['official'],
    load: async () => (await import('./PurposesPage.tsx')).PurposesPage,
  },
  {
    path: '/school-years',
    title: { zh: '学年与学制', en: 'School years' },
    group: 'settings',
    order: 27,
    icon: 'calendar',
    roles: ['official'],
    load: async () => (await import('./school-years/SchoolYearsPage.tsx')).SchoolYearsPage,
  },
  {
    path: '/trees',
    title: { zh: '学区与教联体', en: 'Districts and consortia' },
    group: 'settings',
    order: 25,
    icon: 'school',
    roles: ['official', 'department'],
    load: async () => (await import('./trees/TreePage.tsx')).TreePage,
  },
  {
    path: '/security',
    title: { zh: '安全设置', en: 'Security' },
    roles: 'everyone',
    load: async () => (await import('./SecurityPage.tsx')).SecurityPage,
  },
  {
    path: '/password',
    title: { zh: '修改密码', en: 'Change password' },
    roles: 'everyone',
    load: async () => (await import('./PasswordPage.tsx')).PasswordPage,
  },
];

/** Who is signed in, for the frame. */
export const session: SessionSource = {
  signInPath: '/sign-in',
  passwordPath: '/password',
  securityPath: '/security',
  read: async (signal) => {
    const me = await call(readMe, { query: {} }, { signal });
    if (!me.signedIn || !me.person || !me.acting) return undefined;
    const roles = me.roles.map(({ grant, role, title }) => ({ id: grant, role, title }));
    const role = roles.find((one) => one.id === me.acting?.grant);
    return role && { person: me.person, county: me.county, role, roles, factorDue: me.factorDue };
  },
  takeRole: (grant) => call(takeRole, { body: { grant } }),
  signOut: () => call(signOut, { query: {} }),
  provedBy: async () => proofKinds(await call(listFactors, {})),
  prove: (kind, said) => (kind === 'passkey' ? proveWithPasskey() : call(proveSelf, { body: { [kind]: said } })),
};
