import type * as contract from '#modules/oversight/contract/rules.ts';
import { countLiveSessions } from '#modules/oversight/server/store/session-store.ts';
import { clearances, roleName } from '#modules/people/server/public.ts';
import { basisIn, relationIn } from '#platform/access/rule-words.ts';
import { reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import type { Replied } from '#platform/http/endpoint.ts';

/** The rules the server runs by, as they are: nothing here can change them. */
export async function listRules(ctx: Context): Promise<Replied<typeof contract.listRules>> {
  await reachOf(ctx, 'oversight.list_rules', 'rule');
  return {
    items: ctx.policy.rows.map(({ fields, stepUp, offline, deny, basis, ...row }) => ({
      ...row,
      basis: basisIn(ctx.language, basis),
      relationName: relationIn(ctx.language, row.relation),
      id: [row.action, row.role, row.relation].join(' '),
      roleName: roleName(ctx, row.role),
      fields: fields === 'all' ? null : [...fields],
      stepUp: stepUp ?? false,
      offline: offline ?? false,
      deny: deny ?? null,
    })),
    clearances: Object.entries(clearances).map(([role, opened]) => ({
      role,
      name: roleName(ctx, role),
      class: opened,
    })),
  };
}

/** How many are signed in, by role. Who they are is nobody's here. */
export async function countSessions(ctx: Context): Promise<Replied<typeof contract.countSessions>> {
  await reachOf(ctx, 'oversight.count_sessions', 'session');
  const rows = await countLiveSessions(ctx);
  return {
    items: rows.map(({ role, people, sessions }) => ({
      role,
      name: roleName(ctx, role),
      people: Number(people),
      sessions: Number(sessions),
    })),
  };
}
