import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { isOffline } from '#platform/browser/problem.ts';
import { moduleOf, stillSeen } from '#platform/browser/query-client.ts';
import { useSession } from '#platform/browser/session.ts';
import { useShownAsOf } from '#phone/api/as-of.ts';
import { call } from '#phone/api/call.ts';
import type { EndpointName, ReplyOf, SentTo } from '#phone/api/call.ts';
import { keptSince, readKept } from '#phone/api/kept-replies.ts';
import { mayBeKept } from '#phone/api/offline.ts';
import { shapes } from '#phone/api/table.ts';
import { whoIs } from '#phone/api/who.ts';

/** Under what the last reply to a reading is kept; another where the app reads another shape. */
export const replyKey = <Name extends EndpointName>(who: string, name: Name, sent: SentTo<Name>): string =>
  `${who} ${name} ${JSON.stringify(sent)} ${shapes[name]}`;

/**
 * Reads an endpoint: `useRead('needs.readNeed', { params: { id } })`. Where the policy rows say so the last reply stays
 * on the phone and is shown when there is no network; the frame says since when.
 */
export function useRead<Name extends EndpointName>(
  name: Name,
  sent: SentTo<Name>,
  options: { enabled?: boolean; everyMs?: number } = {},
): UseQueryResult<ReplyOf<Name>> {
  const session = useSession();
  const key = replyKey(whoIs(session), name, sent);
  const query = useQuery<ReplyOf<Name>>({
    queryKey: [moduleOf(name), name, sent],
    queryFn: ({ signal }) => {
      const read = (): Promise<ReplyOf<Name>> => call(name, sent, { signal });
      return mayBeKept(name, session.role.role) ? readKept(key, read) : read();
    },
    placeholderData: keepPreviousData,
    enabled: options.enabled ?? true,
    ...(options.everyMs ? { refetchInterval: options.everyMs } : {}),
  });
  const { data, error, dataUpdatedAt } = query;
  const sinceBefore = isOffline(error) && dataUpdatedAt > 0 ? new Date(dataUpdatedAt).toISOString() : undefined;
  useShownAsOf(data === undefined ? undefined : (keptSince(key) ?? sinceBefore));
  return stillSeen(query);
}
