import type { z } from 'zod';
import type { Period } from '#modules/evaluation/contract/period.ts';
import { PeriodKind, PeriodState } from '#modules/evaluation/contract/period.ts';
import type { PeriodRow } from '#modules/evaluation/server/store/period-store.ts';

/** A period as its readers read it. */
export const presentPeriod = (row: PeriodRow): z.input<typeof Period> => ({
  id: row.id,
  kind: PeriodKind.parse(row.kind),
  name: row.name,
  began: row.began,
  ended: row.ended,
  state: PeriodState.parse(row.state),
  steps: row.steps,
  version: row.version,
  readAt: row.read_at,
  snapshots: row.snapshots,
  reason: row.reason,
});
