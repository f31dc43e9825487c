import type { FindingKind } from '#modules/governance/contract/policy-finding.ts';
import type { Relation } from '#modules/governance/contract/policy.ts';
import type { PolicyLevel } from '#modules/governance/contract/policy-ref.ts';
import type { Status } from '#modules/governance/server/rules/policies/status.ts';

/** A document as it is looked at: what its version of today says. */
export interface Seen {
  id: string;
  version: string;
  level: PolicyLevel;
  status: Status;
  issuer: string;
  matters: readonly string[];
  reviewBy: string | null;
  links: readonly { relation: Relation; to: string; toAnchor: string | null }[];
  /** Numbers its clauses cite that the registry has not. */
  unknown: readonly { anchor: string; cited: string }[];
}

/** A duty of the list in force. */
export interface Owed {
  id: string;
  matter: string;
  lead: string;
  basis: string;
  policy: string | null;
  anchor: string | null;
}

/** What there is to look at on a day. */
export interface Looked {
  today: string;
  policies: ReadonlyMap<string, Seen>;
  duties: readonly Owed[];
  /** The matters of the national draft. */
  matters: readonly string[];
  /** Whether the version of a document that counts today has a clause, which no other document has taken the place of. */
  holds: (policy: string, anchor: string) => boolean;
}

/** What was found, of which documents, duties and matters. */
export interface Found {
  key: string;
  kind: FindingKind;
  policy?: string;
  other?: string;
  anchor?: string | null;
  matter?: string;
  duty?: Owed;
  cited?: string;
  day?: string;
}

/** What is amiss today: each rule looks at what is in force alone, and each finding is told by the versions it was found in. */
export function findingsOf(looked: Looked): Found[] {
  const inForce = [...looked.policies.values()].filter(({ status }) => status === 'in_force');
  return [
    ...inForce.flatMap((one) => restingOn(one, looked)),
    ...sameSubject(inForce),
    ...looked.duties.flatMap((duty) => ofDuty(duty, looked)),
    ...inForce.flatMap(({ id, version, unknown }) =>
      unknown.map(
        ({ anchor, cited }): Found => found('cited_unknown', [version, cited], { policy: id, anchor, cited }),
      ),
    ),
    ...inForce.filter(hasNoBasis).map(({ id, version }) => found('no_basis', [version], { policy: id })),
    ...withoutCounty(looked.matters, inForce),
    ...inForce.flatMap(({ id, version, reviewBy }) =>
      reviewBy !== null && reviewBy < looked.today
        ? [found('review_due', [version, reviewBy], { policy: id, day: reviewBy })]
        : [],
    ),
  ];
}

const found = (kind: FindingKind, told: readonly string[], of: Omit<Found, 'key' | 'kind'>): Found => ({
  key: [kind, ...told].join(' '),
  kind,
  ...of,
});

/** A document rests on nothing that is over, or on a clause that is gone. */
function restingOn({ id, version, links }: Seen, { policies, holds }: Looked): Found[] {
  return links.flatMap(({ relation, to, toAnchor }) => {
    const other = policies.get(to);
    if (relation !== 'implements' || !other) return [];
    const of = { policy: id, other: to, anchor: toAnchor };
    const told = [version, other.version, toAnchor ?? ''];
    if (other.status === 'superseded' || other.status === 'abolished') return [found('basis_ended', told, of)];
    return toAnchor === null || holds(to, toAnchor) ? [] : [found('basis_clause_gone', told, of)];
  });
}

/** Where a level is one body: what one school or consortium says binds no other. */
const areaOf = ({ level, issuer }: Seen): string =>
  level === 'school' || level === 'consortium' ? `${level} ${issuer}` : level;

/** Of two documents of one level about the same matter one supersedes, implements or amends the other. */
function sameSubject(inForce: readonly Seen[]): Found[] {
  const about = inForce.flatMap((one) => one.matters.map((matter) => ({ one, matter })));
  const alike = Map.groupBy(about, ({ one, matter }) => `${matter} ${areaOf(one)}`);
  return [...alike.values()].flatMap((those) =>
    those.flatMap(({ one, matter }, at) =>
      those
        .slice(at + 1)
        .filter(({ one: other }) => !isTied(one, other) && !isTied(other, one))
        .map(({ one: other }) => {
          const versions = [one.version, other.version].toSorted();
          return found('same_subject', [matter, ...versions], { policy: one.id, other: other.id, matter });
        }),
    ),
  );
}

const isTied = ({ links }: Seen, other: Seen): boolean =>
  links.some(({ relation, to }) => relation !== 'cites' && to === other.id);

/** A duty names the document it rests on, which is in force and has the clause. */
function ofDuty(duty: Owed, { policies, holds }: Looked): Found[] {
  const { matter, lead, basis, policy, anchor } = duty;
  const other = policy === null ? undefined : policies.get(policy);
  if (policy === null || !other) return [found('duty_without', [matter, lead, basis], { matter, duty })];
  const told = [matter, lead, other.version, anchor ?? ''];
  const of = { matter, duty, other: policy, anchor };
  if (other.status !== 'in_force') return [found('duty_basis_ended', told, of)];
  return anchor === null || holds(policy, anchor) ? [] : [found('duty_clause_gone', told, of)];
}

const hasNoBasis = ({ level, links }: Seen): boolean =>
  level !== 'national' && !links.some(({ relation }) => relation === 'implements');

/** Each national matter is met by a document of the county. */
function withoutCounty(matters: readonly string[], inForce: readonly Seen[]): Found[] {
  const met = new Set(inForce.filter(({ level }) => level === 'county').flatMap((one) => one.matters));
  return matters.filter((matter) => !met.has(matter)).map((matter) => found('matter_without', [matter], { matter }));
}
