import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { isOffline } from '#platform/browser/problem.ts';
import { moduleOf, stillSeen } from '#platform/browser/query-client.ts';
import { useSession } from '#platform/browser/session.ts';
import { call } from '#phone/api/call.ts';
import type { EndpointName, ReplyOf, SentTo } from '#phone/api/call.ts';
import { mayBeKept } from '#phone/api/offline.ts';
import { whoIs } from '#phone/api/who.ts';
import { drawer } from '#phone/outbox/drawer.ts';

const shelf = 'reply ';

/** Forgets every reply kept on this phone: when somebody signs out or takes another role. */
export const forgetReplies = (): Promise<void> => drawer.clear(shelf);

/**
 * Reads an endpoint: `useRead('needs.readNeed', { params: { id } })`. Where the policy rows say so the last reply stays
 * on the phone and is shown when there is no network.
 */
export function useRead<Name extends EndpointName>(
  name: Name,
  sent: SentTo<Name>,
  options: { enabled?: boolean; everyMs?: number } = {},
): UseQueryResult<ReplyOf<Name>> {
  const session = useSession();
  const query = useQuery<ReplyOf<Name>>({
    queryKey: [moduleOf(name), name, sent],
    queryFn: ({ signal }) => {
      const read = (): Promise<ReplyOf<Name>> => call(name, sent, { signal });
      if (!mayBeKept(name, session.role.role)) return read();
      return readKept(`${shelf}${whoIs(session)} ${name} ${JSON.stringify(sent)}`, read);
    },
    placeholderData: keepPreviousData,
    enabled: options.enabled ?? true,
    ...(options.everyMs ? { refetchInterval: options.everyMs } : {}),
  });
  return stillSeen(query);
}

/** The reply now, or the last one when the server cannot be reached. */
export async function readKept<Reply>(key: string, read: () => Promise<Reply>): Promise<Reply> {
  try {
    const reply = await read();
    await drawer.put(key, reply);
    return reply;
  } catch (error) {
    const kept = isOffline(error) ? await drawer.get<Reply>(key) : undefined;
    if (kept === undefined) throw error;
    return kept;
  }
}
