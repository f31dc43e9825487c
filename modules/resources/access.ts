import { answeringRoles, providerRoles } from '#modules/resources/contract/provider-role.ts';
import type { PolicyRow } from '#platform/access/policy.ts';

const everyone = (action: string, more: Partial<PolicyRow> = {}): PolicyRow => ({
  action,
  role: 'signed_in',
  relation: 'county',
  class: 'C0',
  basis: 'public directory',
  fields: 'all',
  audit: 'none',
  ...more,
});

const row = (action: string, role: string, relation: string, basis: string): PolicyRow => ({
  action,
  role,
  relation,
  class: 'C1',
  basis,
  fields: 'all',
  audit: 'write',
});

const own = 'one’s own resource';
const office = 'county partnership: task of the bureau';

/** Who may do what with resources. `resources.read_hidden` is looking at what is not published. */
export const resourcesPolicy: readonly PolicyRow[] = [
  everyone('resources.list_categories', { offline: true }),
  everyone('resources.list_languages', { offline: true }),
  everyone('resources.search', { offline: true }),
  everyone('resources.read'),
  ...answeringRoles.map((role) => ({
    ...row('resources.read_hidden', role, 'provider', own),
    audit: 'none' as const,
  })),
  ...providerRoles.flatMap((role) => [
    row('resources.add', role, 'provider', own),
    row('resources.change', role, 'provider', own),
    { ...row('resources.move', role, 'provider', own), offline: true as const },
  ]),
  ...providerRoles.map((role) => ({
    ...row('resources.read_provider', role, 'provider', own),
    audit: 'none' as const,
  })),
  { ...row('resources.list_providers', 'official', 'county', office), audit: 'none' },
  { ...row('resources.read_provider', 'official', 'county', office), audit: 'none' },
  row('resources.add_language', 'official', 'county', office),
  row('resources.vet', 'official', 'county', '未成年人保护法 art. 62'),
  { ...row('resources.read_hidden', 'official', 'county', office), audit: 'none' },
  row('resources.move', 'official', 'county', office),
];
