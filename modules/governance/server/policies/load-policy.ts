import { type Registry, readRegistry } from '#modules/governance/server/policies/registry.ts';
import { lockRegistry, type VersionRow } from '#modules/governance/server/store/policy-store.ts';
import { permit } from '#platform/access/permit.ts';
import { rowAllowing, type Subject } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';

const subjectOf = (id: string, draft?: VersionRow): Subject => ({
  kind: 'policy',
  id,
  holders: { changed_by: draft?.changed_by },
});

/** Whether a version is the actor’s to read: what is public and was put in force is everybody’s, all else of whoever reads drafts. */
export const isReadable = (ctx: Context, version: VersionRow): boolean =>
  (version.is_public && version.number !== null) || mayReadDrafts(ctx);

/** Whether the actor reads what is not public, and what is not in force yet. */
export const mayReadDrafts = (ctx: Context): boolean =>
  rowAllowing(ctx.policy, ctx.actor, 'governance.read_policy_drafts', subjectOf('')) !== undefined;

/** A document with the registry it stands in, when the actor may read it: the version asked for, or the one that counts today. */
export async function loadPolicy(
  ctx: Context,
  id: string,
  asked?: string,
): Promise<{ registry: Registry; version: VersionRow }> {
  const registry = await readRegistry(ctx);
  const version = asked === undefined ? registry.shownOn(id) : versionById(registry, id, asked);
  const isThere = version !== undefined && isReadable(ctx, version);
  await permit(ctx, 'governance.read_policy', isThere ? subjectOf(id) : undefined);
  return { registry, version: version as VersionRow };
}

const versionById = (registry: Registry, policy: string, version: string): VersionRow | undefined =>
  [...registry.versionsOf(policy), registry.draftOf(policy)].find((one) => one?.id === version);

/** The registry, when the actor may do `action` to a document of it. */
export async function registryFor(ctx: Context, id: string, action: string): Promise<Registry> {
  const registry = await readRegistry(ctx);
  await permit(ctx, action, registry.has(id) ? subjectOf(id, registry.draftOf(id)) : undefined);
  return registry;
}

/** The same, to change it: it stays as it is until the transaction ends. */
export async function holdPolicy(ctx: Context, id: string, action: string): Promise<Registry> {
  await lockRegistry(ctx);
  return registryFor(ctx, id, action);
}

/** Its draft, held likewise; refused where there is none, or another has changed it since it was seen. */
export async function holdDraft(
  ctx: Context,
  id: string,
  action: string,
  seen: number,
): Promise<{ registry: Registry; draft: VersionRow }> {
  const registry = await holdPolicy(ctx, id, action);
  const draft = registry.draftOf(id);
  if (!draft) throw new Refusal('governance.no_policy_draft');
  if (draft.version !== seen) throw new Refusal('governance.policy_changed', { version: draft.version });
  return { registry, draft };
}
