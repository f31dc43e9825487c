import { useQueries } from '@tanstack/react-query';
import { type Clause, listClauses } from '#modules/governance/contract/policy.ts';
import { call } from '#web/api/call.ts';
import { readKey, useRead } from '#web/api/use-read.ts';

/** As many as a page holds at most. */
const size = 200;

/** All clauses of a version of a document, however many pages they are; undefined until all of them are there. */
export function useClauses(
  policy: string,
  version: string,
): { clauses: readonly Clause[] | undefined; error: Error | null; retry: () => void } {
  const asked = (page: number) => ({ params: { id: policy }, query: { version, page, size } });
  const first = useRead(listClauses, asked(1), { enabled: policy !== '' && version !== '' });
  const pages = first.isPlaceholderData ? 0 : Math.ceil((first.data?.total ?? 0) / size);
  const rest = useQueries({
    queries: Array.from({ length: Math.max(0, pages - 1) }, (_, at) => ({
      queryKey: readKey(listClauses, asked(at + 2)),
      queryFn: ({ signal }: { signal: AbortSignal }) => call(listClauses, asked(at + 2), { signal }),
    })),
  });
  const all = [first, ...rest];
  const isThere = !first.isPlaceholderData && all.every(({ data }) => data !== undefined);
  return {
    clauses: isThere ? all.flatMap(({ data }) => data?.items ?? []) : undefined,
    error: all.find(({ error }) => error)?.error ?? null,
    retry: () => void Promise.all(all.map((one) => one.refetch())),
  };
}
