/** How a pair would meet. */
export interface Meeting {
  remote: boolean;
  /** One way, great circle; 0 when remote. */
  km: number;
  /** Weekly minutes that suit both; `Infinity` when the need takes any time. */
  sharedMinutes: number;
}

/** A need and a resource, by their places in the lists, that may be put together. */
export interface Pair extends Meeting {
  need: number;
  resource: number;
}

/**
 * Pairs by need and then by resource. There are hundreds of thousands in a county: a list for each thing known of them, and no
 * object for each pair, which would cost more to clear away than to make.
 */
export class Pairs implements Iterable<Pair> {
  readonly need: number[] = [];
  readonly resource: number[] = [];
  readonly #remote: boolean[] = [];
  readonly #km: number[] = [];
  readonly #sharedMinutes: number[] = [];

  get length(): number {
    return this.need.length;
  }

  add(need: number, resource: number, { remote, km, sharedMinutes }: Meeting): void {
    this.need.push(need);
    this.resource.push(resource);
    this.#remote.push(remote);
    this.#km.push(km);
    this.#sharedMinutes.push(sharedMinutes);
  }

  /** How one of them would meet. */
  meeting(at: number): Meeting {
    return { remote: this.#remote[at] === true, km: this.#km[at] ?? 0, sharedMinutes: this.#sharedMinutes[at] ?? 0 };
  }

  *[Symbol.iterator](): Generator<Pair> {
    for (const [at, need] of this.need.entries())
      yield { need, resource: this.resource[at] ?? -1, ...this.meeting(at) };
  }

  /** Those that are to be kept. */
  filter(keeps: (pair: Pair) => boolean): Pairs {
    const kept = new Pairs();
    for (const pair of this) if (keeps(pair)) kept.add(pair.need, pair.resource, pair);
    return kept;
  }
}
