import type * as contract from '#modules/people/contract/account.ts';
import { loadPeople, presentPeople } from '#modules/people/server/list-people.ts';
import { revoke } from '#modules/people/server/store/invitation-store.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Replied } from '#platform/http/endpoint.ts';

/** Lets the waiting link of a person in the actor's charge work no longer; without one nothing changes. */
export async function revokeInvitation(
  ctx: Context,
  person: string,
): Promise<Replied<typeof contract.revokeInvitation>> {
  const { charge, rows } = await loadPeople(ctx, [person], 'people.revoke_invitation');
  await revoke(ctx, person);
  const [told] = await presentPeople(
    ctx,
    charge,
    rows.map((row) => ({ ...row, invitedUntil: null })),
  );
  if (!told) throw new Refusal('access.not_found');
  return told;
}
