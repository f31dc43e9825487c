import type { ConferenceInFull } from '#modules/governance/contract/conference.ts';
import { listVotes, type Vote } from '#modules/governance/contract/vote.ts';
import { useRead } from '#web/api/use-read.ts';

/** While a conference is in session others vote. */
const readMs = 5_000;

/** What was put to the vote at a conference, item by item; there is nothing before it begins. */
export function useVotes({ id, state }: Pick<ConferenceInFull, 'id' | 'state'>): {
  of: (item: string) => readonly Vote[];
  error: Error | null;
} {
  const isHeld = state === 'in_session' || state === 'ended' || state === 'confirmed';
  const read = useRead(
    listVotes,
    { params: { id }, query: { size: 200 } },
    { enabled: isHeld, ...(state === 'in_session' && { everyMs: readMs }) },
  );
  const byItem = Map.groupBy(read.data?.items ?? [], ({ item }) => item.id);
  return { of: (item) => byItem.get(item) ?? [], error: read.error };
}
