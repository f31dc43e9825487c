import type { Context } from '#platform/context.ts';

/** Data classes, from public to sealed and in this order; see docs/security.md. */
export type DataClass = 'C0' | 'C1' | 'C2' | 'C3' | 'C4';

/** By role, the highest data class it is cleared for. */
export type Clearances = Readonly<Record<string, DataClass>>;

/** By relation, the highest data class a row may open by it, whatever the role is cleared for; one not named has no such bound. */
export type Ceilings = Readonly<Record<string, DataClass>>;

/**
 * One row of the access policy: this role may do this action to objects it stands in this relation to.
 * What no row allows is denied, and what a row denies no other row allows.
 */
export interface PolicyRow {
  action: string;
  /** A role, `signed_in` for every role of somebody signed in, or `anybody`. */
  role: string;
  /**
   * `public` (anybody), `county` (any object of the actor's county), or a key of `Actor.holds`; `self:other_side` where the
   * object calls it by another name.
   */
  relation: string;
  class: DataClass;
  /** Why this is lawful: a duty, a statute, or the purpose a consent is asked for. */
  basis: string;
  /**
   * The purposes whose consent is that basis. The object says which of them is its own, and for whom; the gate asks at the
   * moment of the act whether it holds.
   */
  purposes?: readonly string[];
  /** Which fields of the object are shown under this row; what it does not name is left empty. */
  fields: 'all' | readonly string[];
  /** Whether doing it leaves an audit record. */
  audit: 'write' | 'read' | 'none';
  /** Asks for a password given in the last five minutes. */
  stepUp?: true;
  /** The act may wait on the phone for a network; of a reading, the last reply may be kept there. */
  offline?: true;
  /** Denies instead of allowing, in the words of this refusal: who is told could do it but for this row. */
  deny?: string;
  /** Is open also to whom everything else is withheld (`Actor.withheld`), as what is open to anybody is. */
  always?: true;
  /** `system` lifts the row security for this action: sign-in has nobody to stand for yet. */
  reach?: 'system';
}

/** Who acts: a person in one of his roles, and what he holds in it. */
export interface Actor {
  county: string;
  /** Empty for somebody who is not signed in. */
  person: string;
  role: string;
  /** The id of the role grant he acts under. */
  acting: string | null;
  session: string | null;
  /** Whose role he acts in, where it was lent to him. */
  onBehalf?: string;
  /** When he last gave his password; null for nobody. */
  provedAt: Date | null;
  /** Why he may do nothing yet but what is always open: the code of a refusal. */
  withheld?: string;
  /** By relation, the ids he holds: his organisation, class, linked pupils, provider, himself. */
  holds: Readonly<Record<string, readonly string[]>>;
  /** Relations whose objects row security keeps from him all the same: what little he reads of them a policy row names. */
  unseen?: readonly string[];
  /** How far row security lets his queries see. */
  reach: 'own' | 'county' | 'system';
}

/** What a policy decision needs to know of an object: per relation, the ids that hold it. */
export interface Subject {
  kind: string;
  id: string;
  holders: Readonly<Record<string, string | null | undefined | readonly (string | null)[]>>;
  /** The one person it is about: a record of reading it names him. */
  about?: string;
  /** The purpose it rests on, and whose consent; null where nobody is asked. */
  basis?: Basis | null;
}

/** A purpose as the lawful basis of what is done about somebody. */
export interface Basis {
  purpose: string;
  /** The person it is about. */
  about: string;
}

/** Whether a purpose is a lawful basis at this moment. */
export type BasisCheck = (ctx: Context, basis: Basis) => Promise<boolean>;

/** Nothing rests on a purpose where nobody says whether it holds. */
const noBasis: BasisCheck = () => Promise.resolve(false);

/** The rows of all modules, looked up by action and role. */
export class Policy {
  readonly rows: readonly PolicyRow[];
  /** Of a purpose a row rests on, whether it holds now. */
  readonly basisHolds: BasisCheck;
  readonly #byActionAndRole = new Map<string, PolicyRow[]>();
  readonly #ofRole = new Map<string, RowsOfRole>();
  readonly #allowed: ReadonlySet<string>;

  /**
   * No row opens a class its role is not cleared for, or its relation too wide for, or what is sensitive without a record, or brings onto a phone what is
   * sensitive or asks for the password, and no role is named that nobody can have.
   */
  constructor(
    rows: readonly PolicyRow[],
    roles: Clearances,
    ceilings: Ceilings = {},
    basisHolds: BasisCheck = noBasis,
  ) {
    this.rows = rows;
    this.basisHolds = basisHolds;
    this.#allowed = new Set(rows.flatMap(({ action, deny }) => (deny ? [] : [action])));
    const clearances = withOpenRoles(roles);
    for (const row of rows) {
      const fault = faultOf(row, clearances[row.role], ceilings[row.relation]);
      if (fault) throw new Error(`policy: ${row.action} ${fault}`);
      const key = `${row.action} ${row.role}`;
      const found = this.#byActionAndRole.get(key);
      if (found?.some((other) => other.relation === row.relation)) throw new Error(`policy: ${key} stands twice`);
      if (found) found.push(row);
      else this.#byActionAndRole.set(key, [row]);
    }
  }

  /** The rows that let `role` do `action` to something; empty means never. */
  rowsFor(action: string, role: string): readonly PolicyRow[] {
    return this.#rowsOf(action, role).allowing;
  }

  /** The rows that deny it to `role` for some objects all the same. */
  denialsFor(action: string, role: string): readonly PolicyRow[] {
    return this.#rowsOf(action, role).denying;
  }

  #rowsOf(action: string, role: string): RowsOfRole {
    const key = `${action} ${role}`;
    const known = this.#ofRole.get(key);
    if (known) return known;
    const named = role === 'anonymous' || role === 'system' ? [role, 'anybody'] : [role, 'signed_in', 'anybody'];
    const all = named.flatMap((one) => this.#byActionAndRole.get(`${action} ${one}`) ?? []);
    const rows = { allowing: all.filter((row) => !row.deny), denying: all.filter((row) => row.deny) };
    this.#ofRole.set(key, rows);
    return rows;
  }

  /** Whether any row lets anybody do the action. */
  knows(action: string): boolean {
    return this.#allowed.has(action);
  }
}

/** Why a policy does not start with this row. */
function faultOf(row: PolicyRow, cleared: DataClass | undefined, ceiling: DataClass | undefined): string | undefined {
  if (cleared === undefined || row.class > cleared)
    return `is ${row.class}, ${row.role} is cleared for ${cleared ?? 'nothing'}`;
  if (ceiling !== undefined && row.class > ceiling)
    return `is ${row.class}, by the relation ${row.relation} no more than ${ceiling} is opened`;
  if (row.class >= 'C3' && row.audit === 'none' && !row.deny) return `is ${row.class}, and would leave no record`;
  if (row.offline && row.class >= 'C3') return `is ${row.class}, and that is never on a phone without a network`;
  if (row.offline && row.stepUp) return 'asks for the password, and nobody is there to ask when it is sent later';
  return undefined;
}

interface RowsOfRole {
  allowing: readonly PolicyRow[];
  denying: readonly PolicyRow[];
}

/** What is open to several roles at once is open to the least cleared of them. */
const withOpenRoles = (roles: Clearances): Clearances => ({
  ...roles,
  anybody: 'C0',
  signed_in: Object.values(roles).sort()[0] ?? 'C0',
});

/** The row that decides whether `actor` may do `action` to `subject`: one that denies it, or the first that allows it. */
export function rowDeciding(policy: Policy, actor: Actor, action: string, subject: Subject): PolicyRow | undefined {
  const isStanding = (row: PolicyRow): boolean => stands(actor, row.relation, subject);
  const allowing = policy.rowsFor(action, actor.role).find(isStanding);
  return allowing && (policy.denialsFor(action, actor.role).find(isStanding) ?? allowing);
}

/** The row under which `actor` may do `action` to `subject`, or undefined. */
export function rowAllowing(policy: Policy, actor: Actor, action: string, subject: Subject): PolicyRow | undefined {
  const row = rowDeciding(policy, actor, action, subject);
  return row?.deny ? undefined : row;
}

/** Whether a row is open to somebody from whom most is withheld. */
export const isAlwaysOpen = ({ role, always }: PolicyRow): boolean => role === 'anybody' || always === true;

/** Whether a row shows a field of its object. */
export const opens = ({ fields }: PolicyRow, field: string): boolean => fields === 'all' || fields.includes(field);

/** Of what could be shown of an object only what the row that lets the actor at it opens: a list is left empty, the rest null. */
export function only<Shown extends object>(row: PolicyRow, shown: Shown): Shown {
  const narrowed = Object.entries(shown).map(([field, value]: [string, unknown]) => {
    const empty = Array.isArray(value) ? [] : null;
    return [field, opens(row, field) ? value : empty];
  });
  return Object.fromEntries(narrowed) as Shown;
}

/** As what an actor holds the ids of a relation, whatever the object calls it. */
export const heldIn = (relation: string): string => relation.split(':')[0] ?? relation;

function stands(actor: Actor, relation: string, subject: Subject): boolean {
  if (relation === 'public' || relation === 'county') return true;
  const [, called = relation] = relation.split(':');
  const held = actor.holds[heldIn(relation)] ?? [];
  const holders = subject.holders[called];
  const ids = Array.isArray(holders) ? holders : [holders];
  return ids.some((id) => typeof id === 'string' && held.includes(id));
}
