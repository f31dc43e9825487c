import type { Book, Fault, Ref, Value } from '#platform/intake/kind.ts';
import { newId } from '#platform/id.ts';

interface Thing {
  id: string;
  group?: string | undefined;
}

/** What rows may speak of: what the county has, and what the tables before them add. */
export class Known {
  readonly #books: ReadonlyMap<string, Book>;
  readonly #added = new Map<string, Map<string, Thing>>();

  constructor(books: ReadonlyMap<string, Book>) {
    this.#books = books;
  }

  add(kind: string, key: string, thing: Thing): void {
    const added = this.#added.get(kind) ?? new Map<string, Thing>();
    this.#added.set(kind, added.set(key, thing));
  }

  has(kind: string, key: string): boolean {
    return this.#find(kind, key) !== undefined;
  }

  #find(kind: string, key: string): Thing | undefined {
    return this.#added.get(kind)?.get(key) ?? this.#books.get(kind)?.kept.get(key);
  }

  #new(kind: string, key: string): Thing {
    const thing = { id: newId() };
    this.add(kind, key, thing);
    return thing;
  }

  /** The ids of what a row speaks of, the values that become what was found, and what there is none of. */
  resolve(refs: readonly Ref[]): { ids: Record<string, string>; values: Record<string, Value>; faults: Fault[] } {
    const ids: Record<string, string> = {};
    const values: Record<string, Value> = {};
    const faults: Fault[] = [];
    for (const ref of refs) {
      const { kind, orKind, key } = ref;
      const found =
        this.#find(kind, key) ?? (orKind && this.#find(orKind, key)) ?? (ref.orNew ? this.#new(kind, key) : undefined);
      const group = found && ref.group && this.#find(ref.group.kind, found.group ?? '');
      if (!found || (ref.group && !group)) {
        faults.push({ column: ref.column, code: 'intake.unknown_reference' });
        continue;
      }
      ids[ref.name] = found.id;
      if (ref.into) values[ref.into] = found.id;
      if (ref.group && group) ids[ref.group.name] = group.id;
    }
    return { ids, values, faults };
  }
}
