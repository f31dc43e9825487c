import type { PolicyRow } from '#platform/access/policy.ts';
import type { Listener } from '#platform/events/listener.ts';
import type { Refused } from '#platform/http/mount.ts';
import type { RawRoute, Route } from '#platform/http/route.ts';
import type { Dictionary } from '#platform/i18n/dictionary.ts';
import type { Job } from '#platform/jobs/job.ts';
import type { SealedColumn } from '#platform/secrets/rewrap.ts';
import type { Topic } from '#platform/stream/topic.ts';

/** What a module hands to the server: everything of it that answers, listens or works. */
export interface Module {
  name: string;
  routes: readonly Route[];
  rawRoutes?: readonly RawRoute[];
  policy: readonly PolicyRow[];
  /** The words the server says for this module: refusals, notifications, labels. */
  words: Dictionary;
  /** What browsers may listen to. */
  topics?: readonly Topic[];
  listeners?: readonly Listener[];
  jobs?: readonly Job<never>[];
  /** What it does about what the gate refused somebody. */
  refused?: Refused;
  /** What it keeps under the keys outside the database: a new key takes it over. */
  sealedColumns?: readonly SealedColumn[];
}
