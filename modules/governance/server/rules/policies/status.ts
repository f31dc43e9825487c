import { addDays } from '#platform/clock.ts';

/** A version of a document that was put in force. */
export interface InForce {
  /** The day from which it counts, and the last day where it names one. */
  began: string;
  expires: string | null;
  /** From its first day the document is no more. */
  isAbolition: boolean;
  /** The documents it takes the place of as a whole. */
  supersedes: readonly string[];
}

/** Of every document the versions that were put in force, the one that begins first first. */
export type Histories = ReadonlyMap<string, readonly InForce[]>;

export type Status = 'draft' | 'not_yet' | 'in_force' | 'superseded' | 'abolished';

/** A stretch of days in which the status stays: from the first to the last, both included; open where there is none. */
export interface Span {
  from: string | null;
  to: string | null;
  status: Status;
}

/** The version that counts on a day: the latest that has begun. */
export const versionOn = <V extends { began: string }>(versions: readonly V[], day: string): V | undefined =>
  versions.findLast(({ began }) => began <= day);

/** What the documents of a registry are on any day. */
export class Standing {
  readonly #histories: Histories;
  /** By document, those of which some version takes its place. */
  readonly #takers = new Map<string, Set<string>>();

  constructor(histories: Histories) {
    this.#histories = histories;
    for (const [taker, versions] of histories)
      for (const taken of versions.flatMap(({ supersedes }) => supersedes)) {
        const takers = this.#takers.get(taken) ?? new Set();
        this.#takers.set(taken, takers.add(taker));
      }
  }

  /** Those whose version of that day takes the place of a document: also after they were abolished, which brings nothing back. */
  takersOn(policy: string, day: string): string[] {
    return [...(this.#takers.get(policy) ?? [])].filter((taker) =>
      versionOn(this.#histories.get(taker) ?? [], day)?.supersedes.includes(policy),
    );
  }

  /**
   * What a document is on a day. Whatever has another in its place is superseded, also where it was abolished before: the reader is to
   * find what holds.
   */
  on(policy: string, day: string): Status {
    const versions = this.#histories.get(policy) ?? [];
    const version = versionOn(versions, day);
    if (!version) return versions.length === 0 ? 'draft' : 'not_yet';
    if (this.takersOn(policy, day).length > 0) return 'superseded';
    return version.isAbolition || (version.expires !== null && version.expires < day) ? 'abolished' : 'in_force';
  }

  /** The whole life of a document in stretches. What is superseded ends the day before the other begins. */
  spansOf(policy: string): Span[] {
    const firsts = this.#turnsOf(policy);
    const at = [null, ...firsts].map((from) => ({ from, status: this.on(policy, from ?? '0000-01-01') }));
    const kept = at.filter(({ status }, i) => status !== at[i - 1]?.status);
    return kept.map(({ from, status }, i) => {
      const next = kept[i + 1]?.from;
      return { from, to: next == null ? null : addDays(next, -1), status };
    });
  }

  /** The stretch a day lies in. */
  spanOn(policy: string, day: string): Span {
    const spans = this.spansOf(policy);
    return spans.findLast(({ from }) => from === null || from <= day) as Span;
  }

  /** The days on which the status of a document may turn. */
  #turnsOf(policy: string): string[] {
    const own = this.#histories.get(policy) ?? [];
    const takers = [...(this.#takers.get(policy) ?? [])].flatMap((taker) => this.#histories.get(taker) ?? []);
    const days = [...own, ...takers].map(({ began }) => began);
    const ends = own.flatMap(({ expires }) => (expires === null ? [] : [addDays(expires, 1)]));
    return [...new Set([...days, ...ends])].toSorted();
  }
}
