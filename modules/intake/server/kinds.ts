import { needKind } from '#modules/needs/server/public.ts';
import { oneRosterKinds, persons, rosterKinds } from '#modules/people/server/public.ts';
import { categories, directoryKinds } from '#modules/resources/server/public.ts';
import type { IntakeKind, KnownKind } from '#platform/intake/kind.ts';
import type { OutsideKind } from '#platform/intake/outside.ts';

/** Every kind of table that can be brought in, each after those it speaks of. */
export const kinds: readonly IntakeKind[] = [...rosterKinds, ...directoryKinds, needKind];

/** What tables speak of without holding it. */
export const spokenOf: readonly KnownKind[] = [persons, categories];

/** Every kind of row other systems send. */
export const outsideKinds: readonly OutsideKind[] = oneRosterKinds;

/** A kind of table by its name. */
export function kindNamed(name: string): IntakeKind {
  const kind = kinds.find((one) => one.name === name);
  if (!kind) throw new Error(`there is no kind ${name}`);
  return kind;
}
