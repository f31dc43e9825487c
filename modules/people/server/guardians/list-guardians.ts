import type * as contract from '#modules/people/contract/guardian.ts';
import { pupilFacts } from '#modules/people/server/facts.ts';
import { move } from '#modules/people/server/guardians/move.ts';
import { relations } from '#modules/people/server/guardians/states.ts';
import { guardianshipById, guardianshipsOf } from '#modules/people/server/guardians/store/guardianship-store.ts';
import { placeOfPupil } from '#modules/people/server/store/person-store.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Replied } from '#platform/http/endpoint.ts';

/**
 * Who is, or claims to be, a guardian of a pupil of the actor's. The safeguarding lead is told of those who were, too: an
 * order may be about one of them.
 */
export async function listGuardians(ctx: Context, id: string): Promise<Replied<typeof contract.listGuardians>> {
  const guardians = () => guardianshipsOf(ctx, id);
  // What is read every day is asked for at once; nothing is told before the gate has let it.
  const early = ctx.reach.own === 'system' ? await guardians() : [];
  const place = early[0] ? { org: early[0].org, class: early[0].class } : await placeOfPupil(ctx, id);
  const holders = place && { ...place, glass: id };
  await permit(ctx, 'people.list_guardians', holders && { kind: 'pupil', id, holders, about: id });
  const all = early.length > 0 ? early : await asSystem(ctx, guardians);
  const isTold =
    ctx.actor.role === 'safeguard_lead' ? () => true : (one: (typeof all)[number]) => one.state !== 'ended';
  return { items: all.filter(isTold) };
}

/** Takes back that the school confirmed a guardian, as long as his probation runs. */
export async function endGuardianship(ctx: Context, id: string): Promise<Replied<typeof contract.endGuardianship>> {
  const link = await guardianshipById(ctx, id);
  const holders = link && (await placeOfPupil(ctx, link.pupil));
  await permit(ctx, 'people.end_guardianship', holders && { kind: 'guardianship', id, holders });
  if (!link || link.state !== 'confirmed' || !(await move(ctx, id, { event: 'end', who: 'school' })))
    throw new Refusal('people.not_on_probation');
  return { items: (await guardianshipsOf(ctx, link.pupil)).filter((one) => one.state !== 'ended') };
}

/** Who the child's guardians are, to one of them; while his probation runs he reads of himself alone. */
export async function listFellowGuardians(
  ctx: Context,
  id: string,
): Promise<Replied<typeof contract.listFellowGuardians>> {
  const holders = { settled_child: id, child: id };
  const { relation: by } = await permit(ctx, 'people.list_fellow_guardians', { kind: 'pupil', id, holders });
  const isWhole = by === 'settled_child';
  const all = await asSystem(ctx, () => guardianshipsOf(ctx, id));
  const fellows = all
    .filter((one) => relations.child.some((standing) => standing === one.standing))
    .map(({ person, name, relation, carer }) => ({ name, relation, carer, isSelf: person === ctx.actor.person }));
  return { items: fellows.filter((one) => isWhole || one.isSelf), isWhole };
}

/** What a guardian is told of children he is kept from: how they are called. Why is told to nobody. */
export async function nameChildren(ctx: Context): Promise<Replied<typeof contract.nameChildren>> {
  const { holds } = await reachOf(ctx, 'people.name_children', 'pupil');
  const children = await asSystem(ctx, () => pupilFacts(ctx, holds['restrained_child'] ?? []));
  return { items: children.map(({ givenName }) => ({ givenName })) };
}
