import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isOffline, Problem } from '#platform/browser/problem.ts';

const attempts = 2;

const isWorthRepeating = (error: unknown): boolean =>
  isOffline(error) || (error instanceof Problem && (error.status === 503 || error.status === 429));

/** The browser's cache of replies. `onSignedOut` runs when the server no longer knows the session. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: Error): void => {
    if (error instanceof Problem && error.status === 401) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => failures < attempts && isWorthRepeating(error),
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}

/** The module a topic, an action or an endpoint belongs to: `needs.offer` → `needs`. */
export const moduleOf = (name: string): string => name.split('.')[0] ?? name;

/** Reads again whatever was read of these modules; `needs.offer` counts as `needs`. */
export async function refresh(client: QueryClient, names: readonly string[]): Promise<void> {
  const modules = new Set(names.map(moduleOf));
  await Promise.all([...modules].map((name) => client.invalidateQueries({ queryKey: [name] })));
}
