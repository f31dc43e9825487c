import { familyRoles } from '#modules/people/server/role-life.ts';
import { rolesWithPlaces } from '#modules/people/server/store/charge-store.ts';
import { accountsAt } from '#modules/people/server/store/one-time-code-store.ts';
import { decidesHimself } from '#modules/people/server/who-decides.ts';
import type { Context } from '#platform/context.ts';

/**
 * Whom a code sent to a number lets in: who has an account and that number, and holds a role today. A pupil from fourteen
 * on; who is also staff only where he has a second factor, for which a code by telephone never stands (ADR 0012).
 */
export async function holdersOf(ctx: Context, phone: string) {
  const accounts = await accountsAt(ctx, phone);
  const roles = await rolesWithPlaces(
    ctx,
    accounts.map(({ person }) => person),
  );
  return accounts.flatMap(({ hasFactor, born, ...one }) => {
    const held = roles.filter(({ person }) => person === one.person);
    const isFamily = held.every(({ role }) => familyRoles.has(role));
    const isYoung = held.some(({ role }) => role === 'pupil') && !decidesHimself(ctx, { born });
    return held.length > 0 && !isYoung && (isFamily || hasFactor) ? [{ ...one, held }] : [];
  });
}
