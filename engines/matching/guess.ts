/** How many times farther a search looks where it has found no end. */
const farther = 4;
/** The share by which a guess grows after it was too near, and shrinks after it was not: so it is too near once in five times. */
const [growth, shrinkage] = [1 / 8, 1 / 32];

/**
 * How far the nearest end of a search may be, guessed by how far it was before. A search that knows no end yet would read
 * everything it meets; so it looks no farther than the guess, and begins again, looking farther, where there was no end.
 */
export class Guess {
  #far: number;

  /** An endless guess is never too near, and stays endless. */
  constructor(far: number) {
    this.#far = far;
  }

  /** Calls `search` with how far to look, farther each time, until it says that it has found an end. */
  widen(search: (most: number) => boolean): void {
    let most = this.#far;
    let isFound = search(most);
    this.#far = isFound ? Math.max(1, most * (1 - shrinkage)) : most * (1 + growth);
    while (!isFound) {
      most *= farther;
      isFound = search(most);
    }
  }
}
