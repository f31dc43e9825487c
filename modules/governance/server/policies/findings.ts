import national from '#database/reference/duties.json' with { type: 'json' };
import type * as contract from '#modules/governance/contract/policy-finding.ts';
import { FindingKind } from '#modules/governance/contract/policy-finding.ts';
import { namesFor } from '#modules/governance/server/names.ts';
import { clausesAt } from '#modules/governance/server/policies/clauses-at.ts';
import { matterNames, refOf } from '#modules/governance/server/policies/present-policy.ts';
import { type Registry, readRegistry } from '#modules/governance/server/policies/registry.ts';
import { normalNumber, unknownNumbers } from '#modules/governance/server/rules/policies/cited-numbers.ts';
import { type Found, findingsOf, type Owed, type Seen } from '#modules/governance/server/rules/policies/findings.ts';
import { listOn } from '#modules/governance/server/store/duty-list-store.ts';
import { allDuties } from '#modules/governance/server/store/duty-store.ts';
import { clausesCiting } from '#modules/governance/server/store/clause-store.ts';
import { allLeft, insertLeft, type LeftRow } from '#modules/governance/server/store/finding-store.ts';
import { personNames } from '#modules/people/server/public.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { windowOf } from '#platform/http/paging.ts';
import { newId } from '#platform/id.ts';

/** What is amiss today, and what of it was left as it is. */
export async function listFindings(
  ctx: Context,
  { kind, show, ...paging }: Received<typeof contract.listFindings>['query'],
): Promise<Replied<typeof contract.listFindings>> {
  await reachOf(ctx, 'governance.list_findings', 'policy_finding');
  const registry = await readRegistry(ctx);
  const all = await findingsNow(ctx, registry);
  const left = new Map((await allLeft(ctx)).map((row) => [row.finding, row]));
  const open = all.filter(({ key }) => !left.has(key));
  const shown = { open, all, left: all.filter(({ key }) => left.has(key)) }[show];
  const asked = shown.filter((one) => !kind || one.kind === kind);
  const { offset, limit } = windowOf(paging);
  const count = (of: FindingKind): number => open.filter((one) => one.kind === of).length;
  return {
    items: await present(ctx, registry, asked.slice(offset, offset + limit), left),
    total: asked.length,
    ...paging,
    open: FindingKind.options.map((of) => ({ kind: of, count: count(of) })),
  };
}

/** Leaves something as it is, with a reason; only of what is amiss at this moment. */
export async function leaveFinding(
  ctx: Context,
  { key, reason }: Received<typeof contract.leaveFinding>['body'],
): Promise<Replied<typeof contract.leaveFinding>> {
  const id = newId();
  await permit(ctx, 'governance.leave_finding', { kind: 'policy_finding', id, holders: {} });
  const all = await findingsNow(ctx, await readRegistry(ctx));
  if (!all.some((one) => one.key === key)) throw new Refusal('governance.no_such_finding', { field: 'key' });
  await insertLeft(ctx, { id, finding: key, reason, left_by: ctx.actor.person, left_at: ctx.now });
  return {};
}

async function findingsNow(ctx: Context, registry: Registry): Promise<Found[]> {
  const duties = await dutiesNow(ctx, registry);
  const policies = await policiesNow(ctx, registry);
  const pointed = [...policies.values()].flatMap(({ links }) =>
    links.flatMap(({ to, toAnchor }) => (toAnchor === null ? [] : [{ policy: to, anchor: toAnchor }])),
  );
  const rested = duties.flatMap(({ policy, anchor }) => (policy && anchor ? [{ policy, anchor }] : []));
  const clauseOf = await clausesAt(ctx, registry, [...pointed, ...rested]);
  const taken = takenClauses(registry, policies);
  const matters = national.matters.map(({ code }) => code);
  const holds = (policy: string, anchor: string): boolean =>
    clauseOf(policy, anchor) !== undefined && !taken.has(`${policy} ${anchor}`);
  return findingsOf({ today: registry.today, policies, duties, matters, holds });
}

/** The clauses another document that is in force has taken the place of. */
const takenClauses = (registry: Registry, policies: ReadonlyMap<string, Seen>): Set<string> =>
  new Set(
    [...policies.values()]
      .filter(({ status }) => status === 'in_force')
      .flatMap(({ version }) => registry.linksOf(version))
      .filter(({ relation, to_anchor }) => relation === 'supersedes' && to_anchor !== null)
      .map(({ to_policy, to_anchor }) => `${to_policy} ${to_anchor}`),
  );

async function dutiesNow(ctx: Context, { today }: Registry): Promise<Owed[]> {
  const list = await listOn(ctx, today);
  const rows = list ? await allDuties(ctx, list.id) : [];
  return rows.map(({ id, matter, lead, basis, basis_policy: policy, basis_anchor: anchor }) => ({
    id,
    matter,
    lead,
    basis,
    policy,
    anchor,
  }));
}

/** Every document that was put in force, as it counts today. */
async function policiesNow(ctx: Context, registry: Registry): Promise<Map<string, Seen>> {
  const rows = registry.policies
    .flatMap((policy) => registry.shownOn(policy) ?? [])
    .filter((one) => one.number !== null);
  const unknown = await unknownIn(
    ctx,
    registry,
    rows.filter(({ policy }) => registry.standing.on(policy, registry.today) === 'in_force').map(({ id }) => id),
  );
  return new Map(
    rows.map((row) => [
      row.policy,
      {
        id: row.policy,
        version: row.id,
        level: row.level as Seen['level'],
        status: registry.standing.on(row.policy, registry.today),
        issuer: row.issuer ?? row.issuer_name ?? '',
        matters: row.matters,
        reviewBy: row.review_by,
        links: registry.linksOf(row.id).map(({ relation, to_policy: to, to_anchor: toAnchor }) => ({
          relation: relation as Seen['links'][number]['relation'],
          to,
          toAnchor,
        })),
        unknown: unknown.get(row.id) ?? [],
      },
    ]),
  );
}

/** By version, the numbers its clauses cite that no document of the registry has, each where it comes first. */
async function unknownIn(ctx: Context, registry: Registry, versions: readonly string[]) {
  const known = new Set(
    registry.counting.flatMap(({ document_number }) => (document_number ? [normalNumber(document_number)] : [])),
  );
  const byVersion = Map.groupBy(await clausesCiting(ctx, versions), ({ version }) => version);
  return new Map([...byVersion].map(([version, clauses]) => [version, unknownNumbers(clauses, known)]));
}

async function present(
  ctx: Context,
  registry: Registry,
  those: readonly Found[],
  left: ReadonlyMap<string, LeftRow>,
): Promise<Replied<typeof contract.listFindings>['items']> {
  const matters = await matterNames(ctx);
  const orgs = await namesFor(
    ctx,
    those.map(({ duty }) => duty?.lead ?? null),
  );
  const people = await personNames(
    ctx,
    those.flatMap(({ key }) => left.get(key)?.left_by ?? []),
  );
  const ref = (id: string | undefined) => (id === undefined ? null : (refOf(ctx, registry, id) ?? null));
  return those.map(({ key, kind, policy, other, anchor, matter, duty, cited, day }) => {
    const row = left.get(key);
    return {
      key,
      kind,
      anchor: anchor ?? null,
      cited: cited ?? null,
      day: day ?? null,
      policy: ref(policy),
      other: ref(other),
      matter: matter === undefined ? null : { code: matter, name: matters.get(matter) ?? matter },
      duty: duty ? { id: duty.id, lead: orgs.org(duty.lead).name, basis: duty.basis } : null,
      left: row ? { reason: row.reason, by: people.get(row.left_by) ?? '', at: row.left_at } : null,
    };
  });
}
