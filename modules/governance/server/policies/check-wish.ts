import national from '#database/reference/duties.json' with { type: 'json' };
import type { PolicyWish } from '#modules/governance/contract/policy-draft.ts';
import { clausesAt } from '#modules/governance/server/policies/clauses-at.ts';
import { mostClauses, mostInCircle } from '#modules/governance/server/policies/limits.ts';
import type { Registry } from '#modules/governance/server/policies/registry.ts';
import { circleBy } from '#modules/governance/server/rules/policies/circles.ts';
import { normalNumber, yearIn } from '#modules/governance/server/rules/policies/cited-numbers.ts';
import type { Clause } from '#modules/governance/server/rules/policies/clauses.ts';
import { listOn } from '#modules/governance/server/store/duty-list-store.ts';
import { allMatters } from '#modules/governance/server/store/duty-store.ts';
import type { LinkRow, VersionRow } from '#modules/governance/server/store/policy-store.ts';
import { organisationsCalled } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';

/** Refuses what a version cannot say: about itself, its issuer and matters, and what it points at. */
export async function checkWish(
  ctx: Context,
  registry: Registry,
  policy: string,
  { wish, clauses }: { wish: PolicyWish; clauses: readonly Clause[] },
): Promise<void> {
  if (wish.expires !== null && wish.expires < wish.began)
    throw new Refusal('governance.expires_first', { field: 'expires' });
  if (clauses.length > mostClauses)
    throw new Refusal('governance.too_many_clauses', { field: 'text', most: mostClauses });
  await checkIssuer(ctx, wish);
  await checkMatters(ctx, registry, wish);
  assertOwnNumber(registry, policy, asNumbered(wish));
  await checkTargets(ctx, registry, { wish, clauses });
  assertNoCircle(
    registry,
    policy,
    wish.links.map(({ relation, to, toAnchor }) => ({ relation, to_policy: to, to_anchor: toAnchor })),
  );
}

async function checkIssuer(ctx: Context, { issuer, issuerName }: PolicyWish): Promise<void> {
  if ((issuer === null) === !issuerName) throw new Refusal('governance.issuer_needed', { field: 'issuer' });
  if (issuer !== null && (await organisationsCalled(ctx, { ids: [issuer] })).length === 0)
    throw new Refusal('governance.no_such_issuer', { field: 'issuer' });
}

async function checkMatters(ctx: Context, { today }: Registry, { matters }: PolicyWish): Promise<void> {
  const list = await listOn(ctx, today);
  const known = new Set([...national.matters, ...(list ? await allMatters(ctx, list.id) : [])].map(({ code }) => code));
  if (!matters.every((code) => known.has(code))) throw new Refusal('governance.no_such_matter', { field: 'matters' });
}

/** A document as its number is compared with others. */
type Numbered = Pick<VersionRow, 'document_number' | 'issuer' | 'issuer_name' | 'issued_on' | 'began'>;

export const asNumbered = ({ documentNumber, issuer, issuerName, issuedOn, began }: PolicyWish): Numbered => ({
  document_number: documentNumber,
  issuer,
  issuer_name: issuerName,
  issued_on: issuedOn,
  began,
});

/** A number with the year it names, else that in which it was issued or took effect, and who issued it; undefined without a number. */
function nameOf({ document_number, issuer, issuer_name, issued_on, began }: Numbered): string | undefined {
  if (!document_number) return undefined;
  return [
    issuer ?? issuer_name,
    yearIn(document_number) ?? (issued_on ?? began).slice(0, 4),
    normalNumber(document_number),
  ].join(' ');
}

/** Of one issuer and year a number names one document. */
export function assertOwnNumber(registry: Registry, policy: string, own: Numbered): void {
  const name = nameOf(own);
  const other = registry.counting.find((one) => one.policy !== policy && nameOf(one) === name);
  if (name !== undefined && other)
    throw new Refusal('governance.number_taken', { field: 'documentNumber', title: other.title });
}

/** What is pointed at is there: documents, their clauses as they count today, and the clauses it is said in. */
async function checkTargets(
  ctx: Context,
  registry: Registry,
  { wish: { links }, clauses }: { wish: PolicyWish; clauses: readonly Clause[] },
): Promise<void> {
  if (!links.every(({ to }) => registry.has(to))) throw new Refusal('governance.no_such_policy', { field: 'links' });
  const own = new Set(clauses.map(({ anchor }) => anchor));
  const from = links.find(({ fromAnchor }) => fromAnchor !== null && !own.has(fromAnchor));
  if (from) throw new Refusal('governance.no_such_clause', { field: 'links', anchor: from.fromAnchor });
  const pointed = links.flatMap(({ to, toAnchor }) => (toAnchor === null ? [] : [{ policy: to, anchor: toAnchor }]));
  const clauseOf = await clausesAt(ctx, registry, pointed);
  const to = pointed.find(({ policy, anchor }) => !clauseOf(policy, anchor));
  if (to) throw new Refusal('governance.no_such_clause', { field: 'links', anchor: to.anchor });
}

/** No document comes back to itself by what supersedes what, or by what implements what. */
export function assertNoCircle(
  registry: Registry,
  policy: string,
  links: readonly Pick<LinkRow, 'relation' | 'to_policy' | 'to_anchor'>[],
): void {
  for (const relation of ['supersedes', 'implements'] as const) {
    const to = links
      .filter((one) => one.relation === relation && (relation === 'implements' || one.to_anchor === null))
      .map(({ to_policy }) => to_policy);
    const circle = circleBy(registry.arrows(relation, policy), policy, to);
    if (circle)
      throw new Refusal('governance.circular_links', {
        field: 'links',
        titles: circle
          .slice(0, mostInCircle)
          .map((one) => `《${registry.shownOn(one)?.title ?? '…'}》`)
          .join(' → '),
      });
  }
  if (links.some(({ to_policy }) => to_policy === policy))
    throw new Refusal('governance.circular_links', {
      field: 'links',
      titles: `《${registry.shownOn(policy)?.title ?? '…'}》`,
    });
}
