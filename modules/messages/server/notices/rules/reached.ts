/** Somebody a notice is for: as himself, or for one child he is a guardian of. */
export interface Member {
  person: string;
  child: string | null;
}

/** A set of members: by person, the children he is in it for; null among them where he is in it as himself. */
export type Members = ReadonlyMap<string, ReadonlySet<string | null>>;

/** The set of these members. O(n). */
export function membersOf(all: Iterable<Member>): Members {
  const members = new Map<string, Set<string | null>>();
  for (const { person, child } of all) {
    const known = members.get(person);
    if (known) known.add(child);
    else members.set(person, new Set([child]));
  }
  return members;
}

/** The members of a set, one after the other. */
export function* membersIn(set: Members): Generator<Member> {
  for (const [person, children] of set) for (const child of children) yield { person, child };
}

/** Who is in any of the sets. O(n). */
export const union = (sets: readonly Members[]): Members =>
  sets.length === 1 && sets[0]
    ? sets[0]
    : membersOf(
        (function* every() {
          for (const set of sets) yield* membersIn(set);
        })(),
      );

/**
 * Who is in both. A person who is there as himself meets everything he is there for: of the guardians of a class those who teach
 * remain, each for his own child. O(n) in the smaller set.
 */
export function intersection(a: Members, b: Members): Members {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  const both = new Map<string, ReadonlySet<string | null>>();
  for (const [person, children] of few) {
    const others = many.get(person);
    const met = others && new Set([...meeting(children, others), ...meeting(others, children)]);
    if (met && met.size > 0) both.set(person, met);
  }
  return both;
}

/** Who is in the first and not in the second, which a person who is there as himself leaves altogether. O(n) in the first. */
export function difference(a: Members, b: Members): Members {
  const left = new Map<string, ReadonlySet<string | null>>();
  for (const [person, children] of a) {
    const others = b.get(person);
    const stay = others ? new Set([...children].filter((child) => !meets(child, others))) : children;
    if (stay.size > 0) left.set(person, stay);
  }
  return left;
}

/** Whether what somebody is in a set for meets what he is in another for. */
const meets = (child: string | null, others: ReadonlySet<string | null>): boolean =>
  child === null ? others.size > 0 : others.has(child) || others.has(null);

/** What of the one meets the other: a child by itself, himself only where the other has no child to be more exact. */
const meeting = (children: ReadonlySet<string | null>, others: ReadonlySet<string | null>): (string | null)[] =>
  [...children].filter((child) => (child === null ? others.has(null) : meets(child, others)));
