import type { StaffPage } from '#web/ui/staff-page.ts';

/** The screens of those who watch over the county. */
export const pages: readonly StaffPage[] = [
  {
    path: '/audit',
    title: { zh: '审计记录', en: 'Audit records' },
    group: 'governance',
    order: 10,
    icon: 'search',
    roles: ['audit_admin'],
    load: async () => (await import('./AuditPage.tsx')).AuditPage,
  },
  {
    path: '/rules',
    title: { zh: '访问规则', en: 'Rules of access' },
    group: 'governance',
    order: 20,
    icon: 'list',
    roles: ['security_admin', 'audit_admin'],
    load: async () => (await import('./RulesPage.tsx')).RulesPage,
  },
  {
    path: '/system',
    title: { zh: '系统状态', en: 'State of the system' },
    group: 'governance',
    order: 10,
    icon: 'settings',
    roles: ['system_admin'],
    load: async () => (await import('./SystemPage.tsx')).SystemPage,
  },
  {
    path: '/retention',
    title: { zh: '保存期限', en: 'How long records are kept' },
    group: 'governance',
    order: 30,
    icon: 'calendar',
    roles: ['system_admin', 'official'],
    load: async () => (await import('./RetentionPage.tsx')).RetentionPage,
  },
  {
    path: '/yearly-audit',
    title: { zh: '年度审计', en: 'Yearly audit' },
    group: 'governance',
    order: 40,
    icon: 'list',
    roles: ['official'],
    load: async () => (await import('./MinorsAuditPage.tsx')).MinorsAuditPage,
  },
];
