import type * as contract from '#modules/people/contract/account.ts';
import { tell } from '#modules/notify/server/public.ts';
import { loadPeople, presentPeople } from '#modules/people/server/list-people.ts';
import { deleteFactorsOf } from '#modules/people/server/store/factor-store.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';
import { endSessionsOf } from '#platform/session/session.ts';

/** Takes the second factor from somebody in the actor's charge who lost it with his recovery codes. */
export async function resetFactors(ctx: Context, person: string): Promise<Replied<typeof contract.resetFactors>> {
  const { charge, rows } = await loadPeople(ctx, [person], 'people.reset_factors');
  await takeFactors(ctx, person);
  const [told] = await presentPeople(ctx, charge, rows);
  if (!told) throw new Refusal('access.not_found');
  return told;
}

/** Signs somebody in the actor's charge out everywhere: a phone was lost, or a desk left open. */
export async function endSessions(ctx: Context, person: string): Promise<Replied<typeof contract.endSessions>> {
  const { charge, rows } = await loadPeople(ctx, [person], 'people.end_sessions');
  await endSessionsOf(ctx, person, null);
  await tellOf(ctx, person, 'people.tell.sessions_ended');
  const [told] = await presentPeople(ctx, charge, rows);
  if (!told) throw new Refusal('access.not_found');
  return told;
}

/** Leaves somebody his password alone, signs him out everywhere, and tells him: he knows best whether he asked for it. */
export async function takeFactors(ctx: Context, person: string): Promise<void> {
  await deleteFactorsOf(ctx, person);
  await endSessionsOf(ctx, person, null);
  await tellOf(ctx, person, 'people.tell.factors_reset');
}

const tellOf = (ctx: Context, person: string, textKey: string): Promise<unknown> =>
  tell(ctx, {
    persons: [person],
    event: newId(),
    topic: 'people.account',
    textKey,
    data: {},
    link: '/security',
    level: 3,
  });
