import { guardianPages } from '#modules/people/phone/guardians/pages.ts';
import { call } from '#phone/api/call.ts';
import type { SessionSource } from '#phone/api/session.ts';
import type { PhonePage } from '#phone/ui/phone-page.ts';

/** The screens of this module on the phone: signing in, picking a role, accounts, deciding for one's children. */
export const pages: readonly PhonePage[] = [
  ...guardianPages,
  {
    path: '/sign-in',
    title: { zh: '登录', en: 'Sign in' },
    roles: 'public',
    load: async () => (await import('./SignInScreen.tsx')).SignInScreen,
  },
  {
    path: '/roles',
    title: { zh: '选择角色', en: 'Pick a role' },
    roles: 'public',
    load: async () => (await import('./RoleScreen.tsx')).RoleScreen,
  },
  {
    path: '/welcome',
    title: { zh: '开通账号', en: 'Welcome' },
    roles: 'public',
    load: async () => (await import('./WelcomeScreen.tsx')).WelcomeScreen,
  },
  {
    path: '/security',
    title: { zh: '安全设置', en: 'Security' },
    roles: 'everyone',
    load: async () => (await import('./SecurityScreen.tsx')).SecurityScreen,
  },
  {
    path: '/password',
    title: { zh: '修改密码', en: 'Change password' },
    roles: 'everyone',
    load: async () => (await import('./PasswordScreen.tsx')).PasswordScreen,
  },
  {
    path: '/people',
    title: { zh: '邀请', en: 'Invitations' },
    tab: 50,
    roles: ['homeroom', 'school_leader'],
    load: async () => (await import('./PeopleScreen.tsx')).PeopleScreen,
  },
  {
    path: '/consents',
    title: { zh: '同意', en: 'Consent' },
    tab: 30,
    roles: ['guardian', 'pupil'],
    load: async () => (await import('./ConsentsScreen.tsx')).ConsentsScreen,
  },
  {
    path: '/data',
    title: { zh: '保存了哪些信息', en: 'What data is kept' },
    tab: 'own',
    roles: ['guardian', 'pupil'],
    load: async () => (await import('./OwnDataScreen.tsx')).OwnDataScreen,
  },
  {
    path: '/requests',
    title: { zh: '更正或删除信息', en: 'Correct or delete data' },
    tab: 'own',
    roles: ['guardian', 'pupil'],
    load: async () => (await import('./RequestsScreen.tsx')).RequestsScreen,
  },
  {
    path: '/lend',
    title: { zh: '请假代理', en: 'Lend a role' },
    tab: 'own',
    roles: ['school_leader', 'homeroom', 'teacher', 'counsellor', 'safeguard_lead'],
    load: async () => (await import('./LendScreen.tsx')).LendScreen,
  },
  {
    path: '/grants',
    title: { zh: '核准角色', en: 'Approve roles' },
    tab: 75,
    roles: ['school_leader', 'security_admin'],
    load: async () => (await import('./GrantsScreen.tsx')).GrantsScreen,
  },
  {
    path: '/glass',
    title: { zh: '紧急查看', en: 'Urgent looks' },
    tab: 80,
    roles: ['school_leader', 'safeguard_lead'],
    load: async () => (await import('./GlassScreen.tsx')).GlassScreen,
  },
  {
    path: '/holds',
    title: { zh: '资料保全', en: 'Legal holds' },
    tab: 85,
    roles: ['safeguard_lead'],
    load: async () => (await import('./HoldsScreen.tsx')).HoldsScreen,
  },
  {
    path: '/readers',
    title: { zh: '谁能看到这些信息', en: 'Who can see the data' },
    tab: 'own',
    roles: ['guardian', 'pupil'],
    load: async () => (await import('./ReadersScreen.tsx')).ReadersScreen,
  },
  {
    path: '/looks',
    title: { zh: '谁看过这些信息', en: 'Who looked at the data' },
    tab: 'own',
    roles: ['guardian', 'pupil'],
    load: async () => (await import('./LooksScreen.tsx')).LooksScreen,
  },
];

/** Who is signed in, for the frame. */
export const session: SessionSource = {
  signInPath: '/sign-in',
  passwordPath: '/password',
  securityPath: '/security',
  read: async (signal) => {
    const me = await call('people.readMe', { query: {} }, { signal });
    if (!me.signedIn || !me.person || !me.acting) return undefined;
    const roles = me.roles.map(({ grant, role, title }) => ({ id: grant, role, title }));
    const role = roles.find((one) => one.id === me.acting?.grant);
    return role && { person: me.person, county: me.county, role, roles, factorDue: me.factorDue };
  },
  takeRole: (grant) => call('people.takeRole', { body: { grant } }, { key: crypto.randomUUID() }),
  signOut: () => call('people.signOut', { query: {} }, { key: crypto.randomUUID() }),
  provedBy: async () => (await import('./passkeys.ts')).ownProofs(),
  prove: async (kind, said) =>
    kind === 'passkey'
      ? (await import('./passkeys.ts')).proveWithPasskey()
      : call('people.proveSelf', { body: { [kind]: said } }),
};
