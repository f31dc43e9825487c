import type * as contract from '#modules/people/contract/look.ts';
import { roleTitle } from '#modules/people/server/role-title.ts';
import { pageOfLooks } from '#modules/people/server/store/look-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { sayRegistered } from '#platform/i18n/registry.ts';

/**
 * Whose looks no family is told of, nor of any at what is sealed: that somebody whose task is protection looked would tell a
 * guardian who harms a child that it is known.
 */
export const unseenRoles: readonly string[] = ['counsellor', 'safeguard_lead'];

/** What a family reads of itself is its own: no guardian is told what another one reads. */
const familyRoles: readonly string[] = ['guardian', 'pupil'];

const untold: string[] = [];

/** Says of readings that no family is told of them, whoever looked: to know would tell whoever harms a child that it is known. */
export const keepsLooksUntold = (...actions: readonly string[]): void => void untold.push(...actions);

/** Who looked at what is kept about a child. */
export async function listLooks(
  ctx: Context,
  id: string,
  paging: Received<typeof contract.listLooks>['query'],
): Promise<Replied<typeof contract.listLooks>> {
  await permit(ctx, 'people.list_looks', { kind: 'pupil', id, holders: { child: id } });
  const { rows, total } = await asSystem(ctx, () =>
    pageOfLooks(ctx, id, { roles: [...unseenRoles, ...familyRoles], actions: untold }, paging),
  );
  return {
    items: rows.map(({ at, role, action, relation, basis, orgName }) => ({
      at,
      who: roleTitle(ctx, role ?? 'system', [orgName]),
      what: sayRegistered(ctx.language, `${action}.looked`, {}),
      why: sayRegistered(ctx.language, `people.looked_by.${relation ?? ''}`, { basis: basis ?? '' }),
    })),
    total,
    ...paging,
  };
}
