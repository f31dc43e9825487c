import type { Duty, Holder, MatterOfList } from '#modules/governance/contract/duty-list.ts';

/** What a department is to a matter; `isPartly` where that is so in some of its duties alone. */
export interface Share {
  as: 'lead' | 'partner';
  isPartly: boolean;
}

/** A matter, or one duty of it, with what each department is to it. */
interface Line {
  shares: ReadonlyMap<string, Share>;
}

export interface MatrixRow extends Line {
  matter: MatterOfList;
  /** Its duties by themselves, where it has more than one. */
  parts: readonly (Line & { duty: Duty })[];
}

export interface Matrix {
  /** Those that appear, who leads most first. */
  departments: readonly Holder[];
  rows: readonly MatrixRow[];
}

/** Departments against matters. */
export function matrixOf(matters: readonly MatterOfList[]): Matrix {
  const rows = matters.map((matter) => ({
    matter,
    shares: sharesOf(matter.duties),
    parts: matter.duties.length < 2 ? [] : matter.duties.map((duty) => ({ duty, shares: sharesOf([duty]) })),
  }));
  return { departments: inOrder(matters, rows), rows };
}

function sharesOf(duties: readonly Duty[]): Map<string, Share> {
  const orgs = new Set(duties.flatMap(({ lead, partners }) => [lead, ...partners].map(({ id }) => id)));
  return new Map([...orgs].map((org) => [org, shareOf(org, duties)]));
}

/** Who leads in one part and works along in another is shown as leading in part: the parts tell the rest. */
function shareOf(org: string, duties: readonly Duty[]): Share {
  const leads = duties.filter(({ lead }) => lead.id === org).length;
  const along = duties.filter(({ partners }) => partners.some(({ id }) => id === org)).length;
  return leads > 0
    ? { as: 'lead', isPartly: leads < duties.length }
    : { as: 'partner', isPartly: along < duties.length };
}

function inOrder(matters: readonly MatterOfList[], rows: readonly Line[]): Holder[] {
  const held = matters.flatMap(({ duties }) => duties.flatMap(({ lead, partners }) => [lead, ...partners]));
  const known = new Map(held.map((one) => [one.id, one]));
  const weightOf = ({ id }: Holder): number =>
    rows.reduce((sum, { shares }) => {
      const as = shares.get(id)?.as;
      return sum + (as === 'lead' ? rows.length + 1 : as === 'partner' ? 1 : 0);
    }, 0);
  const weights = new Map([...known.values()].map((one) => [one.id, weightOf(one)]));
  const by = (one: Holder): number => weights.get(one.id) ?? 0;
  return [...known.values()].toSorted((a, b) => by(b) - by(a) || a.name.localeCompare(b.name, 'zh'));
}

/** A department's name as its county says it among its own: 云岭县公安局 → 公安局. */
export const nameWithin = (county: string, name: string): string =>
  name.startsWith(county) && name.length > county.length + 1 ? name.slice(county.length) : name;
