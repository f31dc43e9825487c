/** The weights of indicators, 0 where an indicator tells nobody from another. */
export interface EntropyWeights {
  readonly weights: readonly number[];
  /** Of each indicator, 0 to 1; 1 where all are the same. */
  readonly entropies: readonly number[];
}

/**
 * Weights by how much an indicator tells the evaluated apart: w_j = (1 − e_j) / Σ (1 − e_k), e_j = −Σ p_ij ln p_ij / ln m, p_ij the
 * share of i of all of j (Shannon 1948; Hwang & Yoon 1981, Multiple Attribute Decision Making, 3.4). Rows are the evaluated, columns
 * the indicators; more is better and nothing is below 0. Undefined where that is not so, fewer than two are evaluated, or no
 * indicator tells them apart. O(m·n).
 */
export function weighByEntropy(rows: readonly (readonly number[])[]): EntropyWeights | undefined {
  const columns = rows[0]?.length ?? 0;
  if (rows.length < 2 || rows.some((row) => row.length !== columns)) return undefined;
  if (rows.some((row) => row.some((value) => !(value >= 0 && Number.isFinite(value))))) return undefined;
  const entropies = Array.from({ length: columns }, (_, column) => entropyOf(rows.map((row) => row[column] ?? 0)));
  const told = entropies.map((entropy) => 1 - entropy);
  const all = told.reduce((sum, one) => sum + one, 0);
  if (all === 0) return undefined;
  return { weights: told.map((one) => one / all), entropies };
}

/** Of shares of a whole, over that of equal shares; 1 of nothing, which is the same for all. */
function entropyOf(values: readonly number[]): number {
  const all = values.reduce((sum, value) => sum + value, 0);
  if (all === 0 || values.every((value) => value === values[0])) return 1;
  const sum = values.reduce((total, value) => (value === 0 ? total : total - (value / all) * Math.log(value / all)), 0);
  return sum / Math.log(values.length);
}
