import type * as contract from '#modules/governance/contract/policy.ts';
import { PolicyLevel } from '#modules/governance/contract/policy-ref.ts';
import { isReadable } from '#modules/governance/server/policies/load-policy.ts';
import { presentPolicies, presentRef } from '#modules/governance/server/policies/present-policy.ts';
import { type Registry, readRegistry } from '#modules/governance/server/policies/registry.ts';
import { findClauses, type FoundRow } from '#modules/governance/server/store/clause-store.ts';
import type { VersionRow } from '#modules/governance/server/store/policy-store.ts';
import { reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { windowOf } from '#platform/http/paging.ts';
import { searchQuery } from '#platform/text/bigrams.ts';
import { aroundFound, piecesOf } from '#platform/text/show-found.ts';

type Asked = Received<typeof contract.listPolicies>['query'];

/** How many characters are shown around what was found. */
const shownLength = 120;

/** The documents the actor may read as they stand on a day, the widest level first, in it the latest. */
export async function listPolicies(ctx: Context, query: Asked): Promise<Replied<typeof contract.listPolicies>> {
  await reachOf(ctx, 'governance.list_policies', 'policy');
  const registry = await readRegistry(ctx);
  const rows = askedFor(ctx, registry, query).toSorted(
    (a, b) => rankOf(a) - rankOf(b) || dayIn(b).localeCompare(dayIn(a)) || a.id.localeCompare(b.id),
  );
  const { page, size, day } = query;
  const { offset, limit } = windowOf(query);
  const items = await presentPolicies(ctx, registry, rows.slice(offset, offset + limit), day);
  return { items, total: rows.length, page, size };
}

const dayIn = ({ issued_on, began }: VersionRow): string => issued_on ?? began;

const rankOf = ({ level }: VersionRow): number => PolicyLevel.options.indexOf(level as PolicyLevel);

/** What of the registry was asked for, of each document the version that counts on that day. */
function askedFor(ctx: Context, registry: Registry, { level, kind, state, day }: Asked): VersionRow[] {
  return registry.policies
    .flatMap((policy) => registry.shownOn(policy, day) ?? [])
    .filter((row) => isReadable(ctx, row) && (!level || row.level === level) && (!kind || row.kind === kind))
    .filter(({ policy }) => !state || registry.standing.on(policy, day ?? registry.today) === state);
}

/** The clauses and titles that have words in them, of the documents asked for. */
export async function searchPolicies(
  ctx: Context,
  { words, ...query }: Received<typeof contract.searchPolicies>['query'],
): Promise<Replied<typeof contract.searchPolicies>> {
  await reachOf(ctx, 'governance.list_policies', 'policy');
  const { page, size, day } = query;
  const sought = searchQuery(words);
  if (sought === undefined) return { items: [], total: 0, page, size };
  const registry = await readRegistry(ctx);
  const versions = askedFor(ctx, registry, query).flatMap(({ policy }) => registry.textOf(policy, day) ?? []);
  const byId = new Map(versions.map((one) => [one.id, one]));
  const { rows, total } = await findClauses(ctx, [...byId.keys()], sought, query);
  const present = ({ version, anchor, label, body }: FoundRow) => ({
    policy: presentRef(registry, byId.get(version) as VersionRow, day),
    anchor,
    label,
    excerpt: piecesOf(aroundFound(body, words, shownLength), words),
  });
  return { items: rows.map(present), total, page, size };
}
