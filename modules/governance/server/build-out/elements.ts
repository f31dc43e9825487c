import reference from '#database/reference/build-out.json' with { type: 'json' };
import type { Element, Scope } from '#modules/governance/contract/build-out.ts';
import { Refusal } from '#platform/errors.ts';
import type { Said } from '#platform/i18n/dictionary.ts';

/** Something the partnership is built of. */
export interface ElementRule {
  code: string;
  level: Element['level'];
  /** Whether the system knows it, of this county, from what else is kept. */
  derived: boolean;
  isDraft: boolean;
  name: Said;
  about: Said;
}

/** What the nation wants to reach. */
export interface NationalTarget {
  element: string;
  share: number;
  by: string;
  source: Said;
}

export const elements = reference.elements as readonly ElementRule[];
export const nationalTargets: readonly NationalTarget[] = reference.targets;

/** Over what an element can be counted. */
export const scopesOf = ({ level }: ElementRule): readonly Scope[] =>
  level === 'county' ? ['prefecture', 'province'] : ['county'];

/** An element by its code, counted over a scope. */
export function elementOf(code: string, scope?: Scope): ElementRule {
  const found = elements.find((one) => one.code === code);
  if (!found || (scope !== undefined && !scopesOf(found).includes(scope)))
    throw new Refusal('governance.no_such_element', { field: 'element' });
  return found;
}
