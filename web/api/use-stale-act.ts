import { useQueryClient } from '@tanstack/react-query';
import type { Problem } from '#platform/browser/problem.ts';
import { refresh } from '#platform/browser/query-client.ts';
import type { Endpoint, Reply, Sent } from '#platform/http/endpoint.ts';
import { useAct } from '#web/api/use-act.ts';

/**
 * An act on a version that was seen. It is done once all that came of it was read, so that the next act speaks of that version: also where what
 * it was done from is gone by then. Where a refusal says that somebody else acted meanwhile it is read again, and whatever was typed stays for another try.
 */
export function useStaleAct<E extends Endpoint>(
  endpoint: E,
  { stale, onDone }: { stale: readonly string[]; onDone: (reply: Reply<E>) => void },
) {
  const client = useQueryClient();
  const act = useAct(endpoint);
  const say = (sent: Sent<E>): void =>
    void act.mutateAsync(sent).then(onDone, ({ code }: Problem) => {
      if (stale.includes(code)) void refresh(client, [endpoint.access]);
    });
  return { ...act, say };
}
