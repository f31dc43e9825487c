import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { moduleOf, stillSeen } from '#platform/browser/query-client.ts';
import type { Endpoint, Reply, Sent } from '#platform/http/endpoint.ts';
import { call } from '#web/api/call.ts';

/** How a reply is found in the cache: by module, so that what a module announces refreshes what was read of it. */
export const readKey = (endpoint: Endpoint, sent: unknown): readonly unknown[] => [
  moduleOf(endpoint.access),
  endpoint.path,
  sent,
];

/** Reads an endpoint and keeps the reply fresh. While the question changes (a page, a filter) the last reply stays in sight. */
export function useRead<E extends Endpoint>(
  endpoint: E,
  sent: Sent<E>,
  options: { enabled?: boolean; everyMs?: number } = {},
): UseQueryResult<Reply<E>> {
  const read = useQuery<Reply<E>>({
    queryKey: readKey(endpoint, sent),
    queryFn: ({ signal }) => call(endpoint, sent, { signal }),
    placeholderData: keepPreviousData,
    enabled: options.enabled ?? true,
    ...(options.everyMs ? { refetchInterval: options.everyMs } : {}),
  });
  return stillSeen(read);
}
