import type { RunOptions } from '#modules/needs/contract/fairness.ts';
import type { NeedFacts, SupplyFacts } from '#modules/needs/server/rules/facts.ts';

/** An official's word on one pair: it must be, or it must not be. */
export interface PairWish {
  need: string;
  resource: string;
  verdict: 'pin' | 'forbid';
}

/** Everything a run is decided from; stored with it, so that it can be decided again. */
export interface RunInputs {
  rulesVersion: string;
  needs: readonly NeedFacts[];
  supply: readonly SupplyFacts[];
  pins: readonly PairWish[];
  /** What the official asked for; the usual when absent. */
  options?: RunOptions;
}
