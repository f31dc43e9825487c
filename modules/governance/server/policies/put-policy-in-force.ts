import type * as contract from '#modules/governance/contract/policy-draft.ts';
import { assertNoCircle, assertOwnNumber } from '#modules/governance/server/policies/check-wish.ts';
import { holdDraft } from '#modules/governance/server/policies/load-policy.ts';
import { presentPolicy } from '#modules/governance/server/policies/present-policy.ts';
import { type Registry, readRegistry } from '#modules/governance/server/policies/registry.ts';
import { changeVersion, type VersionRow } from '#modules/governance/server/store/policy-store.ts';
import { assertSecond } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

/**
 * Puts a draft in force from the day it names: a second person’s act. The day may be past, for what others have issued before it was
 * entered here; among the versions of a document each begins after the one before.
 */
export async function putPolicyInForce(
  ctx: Context,
  policy: string,
  { seen }: Received<typeof contract.putPolicyInForce>['body'],
): Promise<Replied<typeof contract.putPolicyInForce>> {
  const { registry, draft } = await holdDraft(ctx, policy, 'governance.put_policy_in_force', seen);
  await assertSecond(ctx);
  const latest = registry.versionsOf(policy).at(-1);
  if (latest && latest.began >= draft.began)
    throw new Refusal('governance.begins_before_latest', { field: 'began', day: latest.began });
  assertOwnNumber(registry, policy, draft);
  assertNoCircle(registry, policy, registry.linksOf(draft.id));
  assertNothingLater(registry, draft);
  const number = (latest?.number ?? 0) + 1;
  await changeVersion(ctx, draft.id, { number, decided_by: ctx.actor.person, decided_at: ctx.now });
  const after = await readRegistry(ctx);
  const version = after.versionsOf(policy).find(({ id }) => id === draft.id);
  return presentPolicy(ctx, after, version as VersionRow);
}

/** Nothing is superseded before it has taken effect itself: what never held has no place to be taken. */
function assertNothingLater(registry: Registry, { id, began }: VersionRow): void {
  for (const { relation, to_policy } of registry.linksOf(id)) {
    const [first] = registry.versionsOf(to_policy);
    if (relation === 'supersedes' && (!first || first.began >= began))
      throw new Refusal('governance.supersedes_later', {
        field: 'links',
        title: registry.shownOn(to_policy)?.title,
      });
  }
}
