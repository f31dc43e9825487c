import { MutationCache, onlineManager, QueryCache, QueryClient } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { isOffline, Problem } from '#platform/browser/problem.ts';

const attempts = 2;

/** Without a network the answer is known; it is asked again when the network is back. */
const isWorthRepeating = (error: unknown): boolean =>
  (isOffline(error) && navigator.onLine) ||
  (error instanceof Problem && (error.status === 503 || error.status === 429));

/** The browser's cache of replies. `onSignedOut` runs when the server no longer knows the session. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: Error): void => {
    if (error instanceof Problem && error.status === 401) onSignedOut();
  };
  // It takes every device for one with a network until it is told, and would not notice when the network comes.
  onlineManager.setOnline(navigator.onLine);
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => failures < attempts && isWorthRepeating(error),
        networkMode: 'always',
        refetchOnReconnect: true,
      },
      mutations: { networkMode: 'always' },
    },
  });
}

/** What was read before the network went is still what there is to see; the frame says that there is none. */
export const stillSeen = <Reply>(read: UseQueryResult<Reply>): UseQueryResult<Reply> =>
  isOffline(read.error) && read.data !== undefined ? ({ ...read, error: null } as UseQueryResult<Reply>) : read;

/** The module a topic, an action or an endpoint belongs to: `needs.offer` → `needs`. */
export const moduleOf = (name: string): string => name.split('.')[0] ?? name;

/**
 * Reads again whatever was read of these modules; `needs.offer` counts as `needs`. The inbox goes with them: what somebody does
 * reads what he was told about it.
 */
export async function refresh(client: QueryClient, names: readonly string[]): Promise<void> {
  const modules = new Set(['notify', ...names.map(moduleOf)]);
  await Promise.all([...modules].map((name) => client.invalidateQueries({ queryKey: [name] })));
}
