import { isFew } from '#engines/suppression/suppress-counts.ts';
import type { FormField } from '#modules/evaluation/contract/form.ts';
import type { Entries, ReadEntry } from '#modules/evaluation/contract/return.ts';

/** Of how many children a figure tells: a count of them of so many, a part of them of all of the school; null where of none. */
export function childrenIn({ kind, isOfChildren }: FormField, value: number, pupils: number): number | null {
  if (!isOfChildren) return null;
  return kind === 'whole' ? value : pupils;
}

/** What was reported, without any figure of children where one of these tells of fewer than ten: what is told beside it would tell it. */
export function withoutFew(
  fields: readonly FormField[],
  entries: Entries,
  pupils: number | null,
): Record<string, ReadEntry> {
  const ofChildren = new Set(fields.flatMap(({ code, isOfChildren }) => (isOfChildren ? [code] : [])));
  const isHidden = fields.some((field) => {
    const value = entries[field.code]?.value ?? null;
    return value !== null && isFew(childrenIn(field, value, pupils ?? 0) ?? 0);
  });
  return Object.fromEntries(
    Object.entries(entries).map(([code, { value, words }]) => {
      const isUntold = isHidden && ofChildren.has(code) && value !== null;
      return [code, { value: isUntold ? null : value, words, isFew: isUntold }];
    }),
  );
}
