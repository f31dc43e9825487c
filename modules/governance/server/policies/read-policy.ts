import type * as contract from '#modules/governance/contract/policy.ts';
import { isReadable, loadPolicy } from '#modules/governance/server/policies/load-policy.ts';
import { presentPolicy, refOf } from '#modules/governance/server/policies/present-policy.ts';
import type { Registry } from '#modules/governance/server/policies/registry.ts';
import { clauseChanges } from '#modules/governance/server/rules/policies/compare-clauses.ts';
import { namesFor } from '#modules/governance/server/names.ts';
import { listOn } from '#modules/governance/server/store/duty-list-store.ts';
import { allMatters, dutiesResting } from '#modules/governance/server/store/duty-store.ts';
import { clausesOfVersion, pageOfClauses } from '#modules/governance/server/store/clause-store.ts';
import type { Context } from '#platform/context.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { windowOf } from '#platform/http/paging.ts';

/** A document: the version that counts today, or the one asked for. */
export async function readPolicy(
  ctx: Context,
  id: string,
  { version: asked }: Received<typeof contract.readPolicy>['query'],
): Promise<Replied<typeof contract.readPolicy>> {
  const { registry, version } = await loadPolicy(ctx, id, asked);
  return presentPolicy(ctx, registry, version);
}

/** The clauses of a version, a page at a time. */
export async function listClauses(
  ctx: Context,
  id: string,
  { version: asked, ...paging }: Received<typeof contract.listClauses>['query'],
): Promise<Replied<typeof contract.listClauses>> {
  const { version } = await loadPolicy(ctx, id, asked);
  const { rows, total } = await pageOfClauses(ctx, version.id, paging);
  return { items: rows, total, ...paging };
}

/** What a version says otherwise than another, or than the one before it; all of it where there is none. */
export async function compareVersions(
  ctx: Context,
  id: string,
  { since, version: asked, ...paging }: Received<typeof contract.compareVersions>['query'],
): Promise<Replied<typeof contract.compareVersions>> {
  const { registry, version } = await loadPolicy(ctx, id, asked);
  const before = registry.versionsOf(id).findLast((one) => one.began < version.began && isReadable(ctx, one));
  const other = since === undefined ? before : (await loadPolicy(ctx, id, since)).version;
  const earlier = other ? await clausesOfVersion(ctx, other.id) : [];
  const changes = clauseChanges(earlier, await clausesOfVersion(ctx, version.id));
  const { offset, limit } = windowOf(paging);
  return { items: changes.slice(offset, offset + limit), total: changes.length, ...paging };
}

/** What hangs on a document: documents that point at it, then duties of the list in force. */
export async function listHanging(
  ctx: Context,
  id: string,
  paging: Received<typeof contract.listHanging>['query'],
): Promise<Replied<typeof contract.listHanging>> {
  const { registry } = await loadPolicy(ctx, id);
  const all = [...documentsOn(ctx, registry, id), ...(await dutiesOn(ctx, registry, id))];
  const { offset, limit } = windowOf(paging);
  return { items: all.slice(offset, offset + limit), total: all.length, ...paging };
}

type Hanging = Replied<typeof contract.listHanging>['items'][number];

function documentsOn(ctx: Context, registry: Registry, id: string): Hanging[] {
  return registry.pointingAt(id).flatMap(({ by, link }) => {
    const policy = refOf(ctx, registry, by.policy);
    const relation = link.relation as NonNullable<Hanging['relation']>;
    return policy ? [{ anchor: link.to_anchor, policy, relation, fromAnchor: link.from_anchor, duty: null }] : [];
  });
}

async function dutiesOn(ctx: Context, { today }: Registry, id: string): Promise<Hanging[]> {
  const list = await listOn(ctx, today);
  if (!list) return [];
  const duties = await dutiesResting(ctx, list.id, id);
  const names = await namesFor(
    ctx,
    duties.map(({ lead }) => lead),
  );
  const matters = new Map((await allMatters(ctx, list.id)).map(({ code, name }) => [code, name]));
  return duties.map(({ id: duty, matter, lead, basis_anchor }) => ({
    anchor: basis_anchor,
    policy: null,
    relation: null,
    fromAnchor: null,
    duty: { id: duty, matter, name: matters.get(matter) ?? matter, lead: names.org(lead).name },
  }));
}
