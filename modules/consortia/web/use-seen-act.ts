import type { Endpoint, Reply } from '#platform/http/endpoint.ts';
import { useStaleAct } from '#web/api/use-stale-act.ts';

/** What says that what was looked at is not what there is. */
const stale: readonly string[] = ['consortia.gathering_changed', 'consortia.programme_changed', 'access.not_found'];

/** An act on a version of what schools do together that was seen. */
export const useSeenAct = <E extends Endpoint>(endpoint: E, onDone: (reply: Reply<E>) => void) =>
  useStaleAct(endpoint, { stale, onDone });
