import { className } from '#modules/people/server/facts.ts';
import type { SchoolYears } from '#modules/people/server/school-years/school-years.ts';
import type { Context } from '#platform/context.ts';
import { sayRegistered } from '#platform/i18n/registry.ts';

/** What a role is called; also what stands for several in the policy, or for nobody. */
export const roleName = (ctx: Pick<Context, 'language'>, role: string): string => roleTitle(ctx, role, []);

/** A role and where it is held: 班主任 · 四年级1班 · 石塘乡中心小学. */
export const roleTitle = (
  ctx: Pick<Context, 'language'>,
  role: string,
  where: readonly (string | null | undefined)[],
): string => [sayRegistered(ctx.language, `people.role.${role}`, {}), ...where.filter(Boolean)].join(' · ');

/** The title of a role read together with its class and organisation. */
export function placedTitle(
  ctx: Pick<Context, 'language' | 'now'>,
  years: SchoolYears,
  held: {
    role: string;
    orgName: string | null;
    stage: string | null;
    entryYear: number | null;
    system: string | null;
    number: number | null;
    lentFrom?: string | null;
  },
): string {
  const { role, orgName, stage, entryYear, system, number, lentFrom } = held;
  const group =
    stage !== null && entryYear !== null && number !== null ? { stage, entryYear, system, number } : undefined;
  const lent = lentFrom ? sayRegistered(ctx.language, 'people.lent', {}) : undefined;
  return roleTitle(ctx, role, [group && className(ctx, years, group), orgName, lent]);
}
