import type { Endpoint, Reply } from '#platform/http/endpoint.ts';
import { useStaleAct } from '#web/api/use-stale-act.ts';

/** What says that what was looked at is not what there is. */
const stale: readonly string[] = [
  'governance.draft_changed',
  'governance.no_draft',
  'governance.matter_changed',
  'governance.task_changed',
  'governance.conference_changed',
  'governance.item_changed',
  'governance.body_changed',
  'governance.policy_changed',
  'governance.no_policy_draft',
  'governance.no_such_finding',
  'access.not_found',
];

/** An act on a version of what is governed that was seen. */
export const useSeenAct = <E extends Endpoint>(endpoint: E, onDone: (reply: Reply<E>) => void) =>
  useStaleAct(endpoint, { stale, onDone });
