import { useEffect, useSyncExternalStore } from 'react';

/** The moments of what is shown now and was not read now, by who shows it. */
const shown = new Map<symbol, string>();
const listeners = new Set<() => void>();

function changed(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const oldest = (): string | undefined => [...shown.values()].sort()[0];

/** Says that something is shown that was read then; nothing where it was read now. */
export function useShownAsOf(at: string | undefined): void {
  useEffect(() => {
    if (at === undefined) return undefined;
    const mine = Symbol(at);
    shown.set(mine, at);
    changed();
    return () => {
      shown.delete(mine);
      changed();
    };
  }, [at]);
}

/** Since when the oldest of what is on the screen may have changed; nothing where all of it was read now. */
export const useAsOf = (): string | undefined => useSyncExternalStore(subscribe, oldest);
