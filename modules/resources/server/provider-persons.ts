import { staffOf } from '#modules/people/server/public.ts';
import { answeringRoles } from '#modules/resources/contract/provider-role.ts';
import { providersById } from '#modules/resources/server/store/resource-store.ts';
import type { Context } from '#platform/context.ts';

/** The people to tell when something concerns a provider. */
export async function providerPersons(ctx: Context, providers: readonly string[]): Promise<string[]> {
  const rows = await providersById(ctx, providers);
  const persons = await Promise.all(
    rows.map(async (row) =>
      row.person !== null
        ? [row.person]
        : row.org === null
          ? []
          : staffOf(ctx, { roles: answeringRoles, org: row.org }),
    ),
  );
  return persons.flat();
}
