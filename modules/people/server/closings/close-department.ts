import type * as contract from '#modules/people/contract/appointment.ts';
import { heldBy } from '#modules/people/server/closings/what-it-holds.ts';
import { closeOrganisation, runningDepartment } from '#modules/people/server/store/appointment-store.ts';
import { permit } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import { formatList } from '#platform/i18n/format.ts';
import { sayRegistered } from '#platform/i18n/registry.ts';

/** Closes a department today, with the offices in it; refused while it holds what somebody else would have to take. */
export async function closeDepartment(ctx: Context, id: string): Promise<Replied<typeof contract.closeDepartment>> {
  const row = await runningDepartment(ctx, id);
  await permit(ctx, 'people.close_department', row && { kind: 'organisation', id, holders: {} });
  const { name } = row as { name: string };
  const held = await asSystem(ctx, () => heldBy(ctx, id));
  if (held.length > 0) {
    const told = held.map(({ textKey, data }) => sayRegistered(ctx.language, textKey, data));
    throw new Refusal('people.still_holds', { name, what: formatList(ctx.language, told) });
  }
  const closedOn = dayOf(ctx.now);
  await closeOrganisation(ctx, id, closedOn);
  return { id, name, closedOn };
}
