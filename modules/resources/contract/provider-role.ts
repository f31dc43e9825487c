import { contactRoles } from '#modules/people/contract/role.ts';

/** The roles of those who offer something: in their own name, or for the organisation they speak for. */
export const providerRoles = ['volunteer', ...contactRoles] as const;
export type ProviderRole = (typeof providerRoles)[number];

/** Those, and who answers for a school where hours of its teachers are offered: he adds nothing of his own. */
export const answeringRoles = [...providerRoles, 'school_leader'] as const;

/** Whether a role is one of those who offer something. */
export const isProviderRole = (role: string): role is ProviderRole =>
  (providerRoles as readonly string[]).includes(role);
