/** What was typed of a claim, kept while this window is open: nothing is typed twice after signing in or without a network. */
export interface TypedClaim {
  phone: string;
  code: string;
}

const key = 'ly-claim';

/** The code comes behind `#`, which no log ever sees; what was typed here before comes first. */
export function typedClaim(): TypedClaim {
  const code = new URLSearchParams(location.hash.slice(1)).get('code') ?? '';
  const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') as TypedClaim | null;
  return kept ?? { phone: '', code };
}

export const keepClaim = (typed: TypedClaim): void => sessionStorage.setItem(key, JSON.stringify(typed));
export const forgetClaim = (): void => sessionStorage.removeItem(key);
