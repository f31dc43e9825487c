import type { FormField, FormRule } from '#modules/evaluation/contract/form.ts';
import type { Entries, Entry } from '#modules/evaluation/contract/return.ts';
import { Conditions, knownName } from '#modules/evaluation/server/forms/rules/conditions.ts';

/** Why a form cannot be handed in as it is filled in: at a figure, and of a broken rule by which. */
export interface ReturnFault {
  path: string;
  why: 'needed' | 'whole' | 'least' | 'most' | 'reason' | 'proof' | 'rule' | 'word';
  /** The rule, by its place in the form. */
  rule?: number;
}

/**
 * What is wrong with a form as it is filled in; nothing of one that can be handed in. Each figure is told, or why it cannot be; it lies in its range; no strict rule
 * is broken, and of what breaks another there is a word at the first figure it names. A rule over a figure that cannot be told says nothing.
 */
export function faultsOfReturn(
  { fields, rules }: { fields: readonly FormField[]; rules: readonly FormRule[] },
  entries: Entries,
  pupils: number | null,
): ReturnFault[] {
  const ofFields = fields.flatMap((field): ReturnFault[] => {
    const why = faultOfEntry(field, entries[field.code]);
    return why ? [{ path: field.code, why }] : [];
  });
  return [...ofFields, ...faultsByRules({ fields, rules }, entries, pupils)];
}

function faultOfEntry(field: FormField, entry: Entry | undefined): ReturnFault['why'] | undefined {
  if (!entry) return 'needed';
  if (entry.value === null) return entry.words === '' ? 'reason' : undefined;
  if (field.kind === 'whole' && !Number.isInteger(entry.value)) return 'whole';
  if (entry.value < (field.least ?? 0)) return 'least';
  if (entry.value > (field.most ?? (field.kind === 'share' ? 1 : Infinity))) return 'most';
  return field.grade === 'C' && entry.words === '' ? 'proof' : undefined;
}

function faultsByRules(
  { fields, rules }: { fields: readonly FormField[]; rules: readonly FormRule[] },
  entries: Entries,
  pupils: number | null,
): ReturnFault[] {
  const conditions = new Conditions(fields.map(({ code }) => code));
  const figures: Record<string, number | undefined> = { [knownName]: pupils ?? undefined };
  for (const { code } of fields) figures[code] = entries[code]?.value ?? undefined;
  return rules.flatMap(({ formula, isStrict }, rule): ReturnFault[] => {
    if (conditions.holds(formula, figures) !== false) return [];
    const path = conditions.namesIn(formula).find((name) => name !== knownName) ?? '';
    if (isStrict) return [{ path, why: 'rule', rule }];
    return entries[path]?.words === '' ? [{ path, why: 'word', rule }] : [];
  });
}
