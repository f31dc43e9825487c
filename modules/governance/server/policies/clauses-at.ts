import type { Registry } from '#modules/governance/server/policies/registry.ts';
import { clausesNamed, type ClauseRow } from '#modules/governance/server/store/clause-store.ts';
import type { Context } from '#platform/context.ts';

/** Of some clauses how the version of their document that counts today says them; undefined where it has none of that name. */
export async function clausesAt(
  ctx: Context,
  registry: Registry,
  asked: readonly { policy: string; anchor: string | null }[],
): Promise<(policy: string, anchor: string) => ClauseRow | undefined> {
  const versions = new Map(asked.map(({ policy }) => [policy, registry.textOf(policy)?.id]));
  const ids = [...new Set(versions.values())].filter((id) => id !== undefined);
  const anchors = [...new Set(asked.flatMap(({ anchor }) => anchor ?? []))];
  const found = await clausesNamed(ctx, ids, anchors);
  const byName = new Map(found.map((one) => [`${one.version} ${one.anchor}`, one]));
  return (policy, anchor) => byName.get(`${versions.get(policy)} ${anchor}`);
}
