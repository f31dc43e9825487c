import national from '#database/reference/duties.json' with { type: 'json' };
import type { z } from 'zod';
import type { Policy, PolicyInFull, PolicyTie, PolicyVersion } from '#modules/governance/contract/policy.ts';
import type { PolicyRef } from '#modules/governance/contract/policy-ref.ts';
import { namesFor } from '#modules/governance/server/names.ts';
import { isReadable, mayReadDrafts } from '#modules/governance/server/policies/load-policy.ts';
import type { Registry } from '#modules/governance/server/policies/registry.ts';
import { listOn } from '#modules/governance/server/store/duty-list-store.ts';
import { allMatters } from '#modules/governance/server/store/duty-store.ts';
import type { VersionRow } from '#modules/governance/server/store/policy-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';

/** How many documents away a tie is told. */
const deepest = 3;

/** A document as it is named elsewhere, as it stands on a day. */
export const presentRef = (registry: Registry, version: VersionRow, day = registry.today): PolicyRef => ({
  id: version.policy,
  title: version.title,
  documentNumber: version.document_number,
  level: version.level as PolicyRef['level'],
  state: registry.standing.on(version.policy, day),
});

/** The document of an id as it is named elsewhere, where the reader may read it. */
export function refOf(ctx: Context, registry: Registry, policy: string, day?: string): PolicyRef | undefined {
  const version = registry.shownOn(policy, day);
  return version && isReadable(ctx, version) ? presentRef(registry, version, day) : undefined;
}

/** Documents as they stand on a day. */
export async function presentPolicies(
  ctx: Context,
  registry: Registry,
  rows: readonly VersionRow[],
  day = registry.today,
): Promise<z.input<typeof Policy>[]> {
  const names = await namesFor(
    ctx,
    rows.map(({ issuer }) => issuer),
  );
  return rows.map((row) => {
    const { from, to } = registry.standing.spanOn(row.policy, day);
    return {
      ...presentRef(registry, row, day),
      titleEn: row.title_en,
      issuer: row.issuer === null ? { id: null, name: row.issuer_name ?? '' } : names.org(row.issuer),
      kind: row.kind as Policy['kind'],
      isPublic: row.is_public,
      isConfirmed: row.is_confirmed,
      since: from,
      until: to,
    };
  });
}

const presentVersion = (row: VersionRow): z.input<typeof PolicyVersion> => ({
  id: row.id,
  number: row.number,
  isAbolition: row.is_abolition,
  issuedOn: row.issued_on,
  began: row.began,
  expires: row.expires,
  note: row.note,
  clauses: row.clauses,
  changedAt: row.changed_at,
});

/** A version of a document with all that is told of it, but its clauses. */
export async function presentPolicy(
  ctx: Context,
  registry: Registry,
  version: VersionRow,
): Promise<z.input<typeof PolicyInFull>> {
  const [policy] = await presentPolicies(ctx, registry, [version]);
  if (!policy) throw new Error('a document is presented as one');
  const names = await matterNames(ctx);
  return {
    ...policy,
    source: version.source,
    reviewBy: version.review_by,
    matters: version.matters.map((code) => ({ code, name: names.get(code) ?? code })),
    version: presentVersion(version),
    versions: registry
      .versionsOf(version.policy)
      .filter((one) => isReadable(ctx, one))
      .toReversed()
      .map(presentVersion),
    ties: tiesOf(ctx, registry, version),
    hasDraft: registry.draftOf(version.policy) !== undefined && mayReadDrafts(ctx),
  };
}

/** What matters are called: in the duty list in force, else in the national draft. */
export async function matterNames(ctx: Context): Promise<Map<string, string>> {
  const list = await listOn(ctx, dayOf(ctx.now));
  const own = list ? await allMatters(ctx, list.id) : [];
  return new Map([...national.matters, ...own].map(({ code, name }) => [code, name]));
}

/** What a version is tied to, each document once and what lies behind it right after it: outwards, then inwards. */
function tiesOf(ctx: Context, registry: Registry, version: VersionRow): PolicyTie[] {
  return (['out', 'in'] as const).flatMap((way) => {
    const seen = new Set([version.policy]);
    return behind(ctx, registry, { way, at: version, depth: 1, seen });
  });
}

interface From {
  way: 'out' | 'in';
  at: VersionRow;
  depth: number;
  seen: Set<string>;
}

function behind(ctx: Context, registry: Registry, { way, at, depth, seen }: From): PolicyTie[] {
  const links =
    way === 'out'
      ? registry.linksOf(at.id).map((link) => ({ link, other: link.to_policy }))
      : registry.pointingAt(at.policy).map(({ by, link }) => ({ link, other: by.policy }));
  return links.flatMap(({ link, other }) => {
    const policy = refOf(ctx, registry, other);
    const next = registry.shownOn(other);
    if (!policy || !next) return [];
    const { relation, from_anchor: fromAnchor, to_anchor: toAnchor } = link;
    const tie = { way, depth, relation: relation as PolicyTie['relation'], fromAnchor, toAnchor, policy };
    if (seen.has(other) || depth >= deepest || relation === 'cites') return [tie];
    seen.add(other);
    return [tie, ...behind(ctx, registry, { way, at: next, depth: depth + 1, seen })];
  });
}
