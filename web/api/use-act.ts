import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Endpoint, Reply, Sent } from '#platform/http/endpoint.ts';
import { isOffline } from '#platform/browser/problem.ts';
import type { Problem } from '#platform/browser/problem.ts';
import { refresh } from '#platform/browser/query-client.ts';
import { newKey } from '#platform/browser/send.ts';
import { call } from '#web/api/call.ts';

/**
 * Calls a changing endpoint: `const open = useAct(openNeed); open.mutate({ body })`. Afterwards everything read of the
 * endpoint's module, and of those named in `refreshes`, is read again. Pressing once more after a lost connection
 * repeats the same act under the same key, so nothing happens twice.
 */
export function useAct<E extends Endpoint>(
  endpoint: E,
  options: { onDone?: (reply: Reply<E>) => void; refreshes?: readonly string[] } = {},
): UseMutationResult<Reply<E>, Problem, Sent<E>> {
  const client = useQueryClient();
  const pending = useRef({ what: '', key: '' });
  return useMutation<Reply<E>, Problem, Sent<E>>({
    mutationFn: async (sent) => {
      const what = JSON.stringify([sent, fileOf(sent)]);
      if (pending.current.what !== what) pending.current = { what, key: newKey() };
      try {
        const reply = await call(endpoint, sent, { key: pending.current.key });
        pending.current = { what: '', key: '' };
        return reply;
      } catch (error) {
        if (!isOffline(error)) pending.current = { what: '', key: '' };
        throw error;
      }
    },
    onSuccess: async (reply) => {
      options.onDone?.(reply);
      await refresh(client, [endpoint.access, ...(options.refreshes ?? [])]);
    },
  });
}

/** JSON does not see into a file; its name, size and date tell two files apart. */
function fileOf(sent: object): unknown {
  const body = 'body' in sent ? sent.body : undefined;
  const files = body instanceof FormData ? [...body.values()] : [body];
  return files.map((file) => (file instanceof File ? [file.name, file.size, file.lastModified] : typeof file));
}
