import { clearances } from '#modules/people/access.ts';
import { familyRoles } from '#modules/people/server/role-life.ts';
import type { DataClass } from '#platform/access/policy.ts';

/** What a role opens from which class on, it takes a second person to give: sensitive data. */
const sensitive: DataClass = 'C3';

/** Roles that take a second person whatever they are cleared for now: they hear what children confide. */
const alwaysSensitive: readonly string[] = ['counsellor'];

/** For how many days a role may be lent at a time. */
export const lendingDays = 30;

/** For how many days a second person may be waited for. */
export const waitingDays = 14;

/** How many days before a role ends its holder and his leader are told. */
export const toldDays: readonly number[] = [14, 3];

/** Whether it takes a second person to give a role. A family's comes with the child, and is nobody's to give. */
export const needsSecond = (role: string): boolean =>
  alwaysSensitive.includes(role) ||
  (!familyRoles.has(role) && (clearances[role as keyof typeof clearances] ?? 'C0') >= sensitive);

/** Every role it takes a second person to give. */
export const rolesBySecond = (): string[] => Object.keys(clearances).filter(needsSecond);
