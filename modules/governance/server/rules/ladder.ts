/** Who hears of what is late, so many working days after its limit. */
export interface Rung {
  afterDays: number;
  org: string;
}

/** The rungs of a ladder that are due so many working days after the limit and of which nobody was told, the lowest first. */
export const rungsDue = (ladder: readonly Rung[], told: number, daysLate: number): readonly Rung[] =>
  ladder.slice(told).filter(({ afterDays }) => afterDays <= daysLate);

/** A ladder without those who know already, and nobody on it twice. */
export const without = (ladder: readonly Rung[], known: string): readonly Rung[] =>
  ladder.filter(({ org }, at) => org !== known && ladder.findIndex((other) => other.org === org) === at);
