import type { SharedPart } from '#modules/needs/server/decide-thread.ts';
import {
  type Compared,
  compared,
  differing,
  tellComparison,
  type ToldComparison,
} from '#modules/needs/server/rules/compare-runs.ts';
import type { Outcome } from '#modules/needs/server/rules/run-parts.ts';
import { answerAsThread } from '#platform/threads/answer-as-thread.ts';
import { textOf } from '#platform/threads/shared-text.ts';

/** The outcomes of two runs, and which of the needs they decide otherwise are wanted. */
export interface BothRuns {
  run: SharedPart[];
  other: SharedPart[];
  window: { limit: number; offset: number };
}

/** What may be told of them in counts, and those wanted of the needs they decide otherwise. */
export interface ComparedRuns {
  told: ToldComparison;
  rows: Compared[];
  total: number;
}

answerAsThread<ComparedRuns>(({ window: { limit, offset }, ...both }: BothRuns): ComparedRuns => {
  const [run, other] = [outcomesIn(both.run), outcomesIn(both.other)];
  const rows = differing(compared(run, other));
  return { told: tellComparison(run, other), rows: rows.slice(offset, offset + limit), total: rows.length };
});

function outcomesIn(parts: readonly SharedPart[]): Outcome[] {
  return parts.flatMap(({ items }) => JSON.parse(textOf(items)) as Outcome[]);
}
