/**
 * Which links of each row anybody goes, and how many go each: few of all, by rising link. Row by row side by side with
 * what their cost is worked out from, so that all of them stay near the processor.
 */
export class Goers {
  /** How many each row has; those of row r begin at r · width. */
  readonly count: Int32Array;
  /** Doubles when a row is full. */
  width = 4;
  link: Int32Array;
  supply: Int32Array;
  travel: Float64Array;
  people: Float64Array;

  constructor(rows: number) {
    this.count = new Int32Array(rows);
    this.link = new Int32Array(rows * this.width);
    this.supply = new Int32Array(rows * this.width);
    this.travel = new Float64Array(rows * this.width);
    this.people = new Float64Array(rows * this.width);
  }

  /** Where a link stands in a row, or would stand. */
  placeOf(row: number, link: number): number {
    let place = row * this.width;
    const end = place + (this.count[row] as number);
    while (place < end && (this.link[place] as number) < link) place++;
    return place;
  }

  /** How many go a link. */
  at(row: number, link: number): number {
    const place = this.placeOf(row, link);
    return this.#has(row, place, link) ? (this.people[place] as number) : 0;
  }

  add(row: number, link: number, supply: number, travel: number, people: number): void {
    if (this.count[row] === this.width) this.#widen();
    const place = this.placeOf(row, link);
    if (!this.#has(row, place, link)) {
      const end = row * this.width + (this.count[row] as number);
      for (let to = end; to > place; to--) this.move(to - 1, to);
      this.link[place] = link;
      this.supply[place] = supply;
      this.travel[place] = travel;
      this.people[place] = 0;
      this.count[row] = (this.count[row] as number) + 1;
    }
    this.people[place] = (this.people[place] as number) + people;
  }

  move(from: number, to: number): void {
    this.link[to] = this.link[from] as number;
    this.supply[to] = this.supply[from] as number;
    this.travel[to] = this.travel[from] as number;
    this.people[to] = this.people[from] as number;
  }

  #has(row: number, place: number, link: number): boolean {
    return place < row * this.width + (this.count[row] as number) && this.link[place] === link;
  }

  #widen(): void {
    const { width } = this;
    const widened = <T extends Int32Array | Float64Array>(list: T, wider: T): T => {
      for (let row = 0; row < this.count.length; row++) {
        wider.set(list.subarray(row * width, (row + 1) * width), 2 * row * width);
      }
      return wider;
    };
    this.link = widened(this.link, new Int32Array(2 * this.link.length));
    this.supply = widened(this.supply, new Int32Array(2 * this.supply.length));
    this.travel = widened(this.travel, new Float64Array(2 * this.travel.length));
    this.people = widened(this.people, new Float64Array(2 * this.people.length));
    this.width = 2 * width;
  }
}
