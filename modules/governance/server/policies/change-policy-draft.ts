import type * as contract from '#modules/governance/contract/policy-draft.ts';
import type { PolicyWish } from '#modules/governance/contract/policy-draft.ts';
import { checkWish } from '#modules/governance/server/policies/check-wish.ts';
import { holdDraft, holdPolicy, registryFor } from '#modules/governance/server/policies/load-policy.ts';
import { presentPolicy } from '#modules/governance/server/policies/present-policy.ts';
import { referencePolicies } from '#modules/governance/server/policies/reference-policies.ts';
import { type Registry, readRegistry } from '#modules/governance/server/policies/registry.ts';
import { clausesOf, textOf } from '#modules/governance/server/rules/policies/clauses.ts';
import { clausesOfVersion, keepClauses } from '#modules/governance/server/store/clause-store.ts';
import {
  changeVersion,
  deleteVersion,
  insertPolicy,
  insertVersion,
  isBasis,
  keepLinks,
  lockRegistry,
  type VersionRow,
} from '#modules/governance/server/store/policy-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';

const keep = 'governance.keep_policies';

/** What a version says, as it is kept. */
const saidIn = (wish: PolicyWish) => ({
  document_number: wish.documentNumber === '' ? null : wish.documentNumber,
  title: wish.title,
  title_en: wish.titleEn,
  issuer: wish.issuer,
  issuer_name: wish.issuerName === '' ? null : wish.issuerName,
  level: wish.level,
  kind: wish.kind,
  is_public: wish.isPublic,
  matters: wish.matters,
  source: wish.source,
  is_confirmed: wish.isConfirmed,
  note: wish.note,
  issued_on: wish.issuedOn,
  began: wish.began,
  expires: wish.expires,
  review_by: wish.reviewBy,
});

const linksIn = ({ links }: PolicyWish) =>
  links.map(({ relation, fromAnchor, to, toAnchor }) => ({
    relation,
    from_anchor: fromAnchor,
    to_policy: to,
    to_anchor: toAnchor,
  }));

/** Enters a document, as a draft. */
export async function addPolicy(
  ctx: Context,
  wish: Received<typeof contract.addPolicy>['body'],
): Promise<Replied<typeof contract.addPolicy>> {
  const policy = newId();
  await permit(ctx, keep, { kind: 'policy', id: policy, holders: {} });
  await lockRegistry(ctx);
  const clauses = clausesOf(wish.text);
  await checkWish(ctx, await readRegistry(ctx), policy, { wish, clauses });
  await enter(ctx, policy, wish);
  return presentDraft(ctx, policy);
}

async function enter(ctx: Context, policy: string, wish: PolicyWish): Promise<void> {
  await insertPolicy(ctx, policy);
  const id = newId();
  await insertVersion(ctx, { id, policy, ...saidIn(wish), ...byActor(ctx) });
  await keepClauses(ctx, id, clausesOf(wish.text));
  await keepLinks(ctx, id, linksIn(wish));
}

/** Enters the national documents the registry has not, as drafts. */
export async function addReferencePolicies(ctx: Context): Promise<Replied<typeof contract.addReferencePolicies>> {
  await permit(ctx, keep, { kind: 'policy', id: '', holders: {} });
  await lockRegistry(ctx);
  const known = new Set((await readRegistry(ctx)).counting.map(({ title }) => title));
  const missing = referencePolicies.filter(({ title }) => !known.has(title));
  for (const wish of missing) await enter(ctx, newId(), wish);
  return { added: missing.length };
}

const byActor = ({ actor, now }: Context) => ({
  begun_by: actor.person,
  begun_at: now,
  changed_by: actor.person,
  changed_at: now,
});

async function presentDraft(ctx: Context, policy: string) {
  const registry = await readRegistry(ctx);
  return presentPolicy(ctx, registry, registry.draftOf(policy) as VersionRow);
}

/** The draft of a document’s next version, with its text. */
export async function readPolicyDraft(ctx: Context, policy: string): Promise<Replied<typeof contract.readPolicyDraft>> {
  const registry = await registryFor(ctx, policy, 'governance.read_policy_drafts');
  const row = registry.draftOf(policy);
  if (!row) throw new Refusal('governance.no_policy_draft');
  return { draft: await wishOf(ctx, registry, row), isOwn: row.changed_by === ctx.actor.person };
}

async function wishOf(ctx: Context, registry: Registry, row: VersionRow) {
  const { id, version, is_abolition: isAbolition, title, matters, source, note, began, expires } = row;
  return {
    id,
    version,
    isAbolition,
    title,
    matters,
    source,
    note,
    began,
    expires,
    documentNumber: row.document_number,
    titleEn: row.title_en,
    issuer: row.issuer,
    issuerName: row.issuer_name,
    level: row.level as PolicyWish['level'],
    kind: row.kind as PolicyWish['kind'],
    isPublic: row.is_public,
    isConfirmed: row.is_confirmed,
    issuedOn: row.issued_on,
    reviewBy: row.review_by,
    text: textOf(await clausesOfVersion(ctx, id)),
    links: registry.linksOf(id).map((link) => ({
      relation: link.relation as PolicyWish['links'][number]['relation'],
      fromAnchor: link.from_anchor,
      to: link.to_policy,
      toAnchor: link.to_anchor,
    })),
  };
}

/** Begins the next version of a document from its latest. One that ends the document keeps what it was tied to, and has no text. */
export async function beginPolicyDraft(
  ctx: Context,
  policy: string,
  { isAbolition, began }: Received<typeof contract.beginPolicyDraft>['body'],
): Promise<Replied<typeof contract.beginPolicyDraft>> {
  const registry = await holdPolicy(ctx, policy, keep);
  const latest = registry.versionsOf(policy).findLast((one) => isAbolition || !one.is_abolition);
  if (registry.draftOf(policy) || !latest) throw new Refusal('governance.policy_draft_exists');
  const id = newId();
  const { clauses: _, county: __, number: ___, decided_by: ____, decided_at: _____, ...said } = latest;
  const own = { id, is_abolition: isAbolition, began, expires: null, note: '', version: 0 };
  await insertVersion(ctx, { ...said, ...own, ...byActor(ctx) });
  if (!isAbolition) await keepClauses(ctx, id, await clausesOfVersion(ctx, latest.id));
  await keepLinks(
    ctx,
    id,
    registry.linksOf(latest.id).map(({ county: _c, version: _v, position: _p, ...link }) => link),
  );
  return presentDraft(ctx, policy);
}

/** Says anew what a draft says. */
export async function changePolicyDraft(
  ctx: Context,
  policy: string,
  { seen, ...wish }: Received<typeof contract.changePolicyDraft>['body'],
): Promise<Replied<typeof contract.changePolicyDraft>> {
  const { registry, draft } = await holdDraft(ctx, policy, keep, seen);
  const clauses = draft.is_abolition ? [] : clausesOf(wish.text);
  await checkWish(ctx, registry, policy, { wish, clauses });
  const said = saidIn(wish);
  const change = { version: seen + 1, changed_by: ctx.actor.person, changed_at: ctx.now };
  await changeVersion(ctx, draft.id, { ...said, ...change }, said);
  await keepClauses(ctx, draft.id, clauses);
  await keepLinks(ctx, draft.id, linksIn(wish));
  return presentDraft(ctx, policy);
}

/** Gives up a draft; with it the document, where it was never in force and nothing leans on it. */
export async function discardPolicyDraft(
  ctx: Context,
  policy: string,
  { seen }: Received<typeof contract.discardPolicyDraft>['body'],
): Promise<Replied<typeof contract.discardPolicyDraft>> {
  const { registry, draft } = await holdDraft(ctx, policy, keep, seen);
  const isOnly = registry.versionsOf(policy).length === 0;
  if (isOnly && (registry.isPointedAt(policy) || (await isBasis(ctx, policy))))
    throw new Refusal('governance.policy_leaned_on');
  await deleteVersion(ctx, draft.id, policy);
  return {};
}
