import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { type SchemeSaid, tryScheme } from '#modules/evaluation/contract/scheme.ts';
import type { Reply } from '#platform/http/endpoint.ts';
import { newKey } from '#platform/browser/send.ts';
import { call } from '#web/api/call.ts';
import { readKey } from '#web/api/use-read.ts';

/** What a scheme makes of a period while it is being written: asked for anew as it changes, the last answer in sight meanwhile. It changes nothing. */
export function useTrial(
  period: string,
  said: SchemeSaid,
): { tried: Reply<typeof tryScheme> | undefined; error: Error | null; isPending: boolean } {
  const { name: _, ...body } = useDeferredValue(said);
  const sent = { params: { id: period }, body };
  const { data, error, isFetching } = useQuery({
    queryKey: readKey(tryScheme, sent),
    queryFn: ({ signal }) => call(tryScheme, sent, { key: newKey(), signal }),
    placeholderData: keepPreviousData,
  });
  return { tried: data, error, isPending: isFetching };
}
