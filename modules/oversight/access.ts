import type { PolicyRow } from '#platform/access/policy.ts';

/** GB/T 22239-2019 8.1.5: who keeps the system, who keeps it safe and who audits both are three, and none reads a person's data. */
const apart = 'GB/T 22239: administrators apart';

const administrator = (role: string, action: string, audit: PolicyRow['audit'] = 'none'): PolicyRow => ({
  action,
  role,
  relation: 'county',
  class: 'C1',
  basis: apart,
  fields: 'all',
  audit,
  // What is watched is nobody's row.
  reach: 'system',
});

/** Counts alone, of nobody: the county answers for them. */
const official = (action: string, audit: PolicyRow['audit']): PolicyRow => ({
  ...administrator('official', action, audit),
  basis: '未成年人网络保护条例 art. 37',
});

/** Who watches whom. */
export const oversightPolicy: readonly PolicyRow[] = [
  administrator('audit_admin', 'oversight.search_audit', 'read'),
  administrator('audit_admin', 'oversight.read_state'),
  administrator('system_admin', 'oversight.read_state'),
  administrator('audit_admin', 'oversight.verify', 'write'),
  administrator('security_admin', 'oversight.list_rules'),
  administrator('audit_admin', 'oversight.list_rules'),
  administrator('security_admin', 'oversight.count_sessions'),
  administrator('system_admin', 'oversight.read_retention'),
  administrator('official', 'oversight.read_retention'),
  administrator('system_admin', 'oversight.count_due', 'write'),
  administrator('official', 'oversight.count_due', 'write'),
  administrator('system_admin', 'oversight.begin_sweep', 'write'),
  administrator('system_admin', 'oversight.stop_sweep', 'write'),
  official('oversight.list_packs', 'none'),
  official('oversight.ask_pack', 'write'),
  official('oversight.download_pack', 'read'),
];
