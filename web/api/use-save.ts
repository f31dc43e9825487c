import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import type { Problem } from '#platform/browser/problem.ts';
import { proved } from '#platform/browser/proof.ts';
import { refresh } from '#platform/browser/query-client.ts';
import { type Parts, sendForFile } from '#platform/browser/send.ts';
import type { Endpoint, Sent } from '#platform/http/endpoint.ts';

/**
 * Fetches a file and hands it to the browser to keep, where a plain link would not do: the server may want a fresh proof, or
 * say why there is none. Afterwards everything read of the endpoint's module is read again.
 */
export function useSave<E extends Endpoint>(endpoint: E): UseMutationResult<void, Problem, Sent<E>> {
  const client = useQueryClient();
  return useMutation<void, Problem, Sent<E>>({
    mutationFn: async (sent) => {
      const { name, content } = await proved(() => sendForFile(endpoint.method, endpoint.path, sent as Parts));
      const address = URL.createObjectURL(content);
      const link = Object.assign(document.createElement('a'), { href: address, download: name });
      link.click();
      URL.revokeObjectURL(address);
    },
    onSettled: () => refresh(client, [endpoint.access]),
  });
}
