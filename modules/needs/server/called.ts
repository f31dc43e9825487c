import { consentsFor } from '#modules/people/server/public.ts';
import { Brief } from '#modules/needs/contract/offer.ts';
import { sideOf } from '#modules/needs/server/side.ts';
import { purposeOf } from '#modules/needs/server/rules/consent.ts';
import { isNameTold } from '#modules/needs/server/rules/name-window.ts';
import type { EngagementRow, MeetingRow } from '#modules/needs/server/store/engagement-store.ts';
import { words } from '#modules/needs/words.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { say } from '#platform/i18n/dictionary.ts';

/**
 * By engagement, what the actor may call who is served. A provider reads the given name of a child only around a meeting
 * of a running service to which consent stands; else he reads a grade, and a stage once the service is over.
 */
export async function calledFor(
  ctx: Context,
  rows: readonly EngagementRow[],
  meetingsOf: (engagement: string) => readonly MeetingRow[],
): Promise<(row: EngagementRow) => string> {
  const isChildToHim = (row: EngagementRow): boolean => row.subject !== null && sideOf(ctx, row) === 'provider';
  const near = rows.filter(
    (row) => isChildToHim(row) && row.state === 'active' && isNameTold(meetingsOf(row.id), ctx.now),
  );
  // Consents are the family's rows; only whether they stand is asked here.
  const consented = near.length === 0 ? new Set<string>() : await asSystem(ctx, () => consentedOf(ctx, near));
  return (row) => (!isChildToHim(row) || consented.has(row.id) ? row.called : neutralOf(ctx, row));
}

async function consentedOf(ctx: Context, rows: readonly EngagementRow[]): Promise<Set<string>> {
  const consented = new Set<string>();
  for (const [purpose, those] of Map.groupBy(rows, (row) => purposeOf(Brief.parse(row.brief).category))) {
    const standing = await consentsFor(ctx, [...new Set(those.flatMap((row) => row.subject ?? []))], purpose);
    for (const { id, subject } of those) if (subject && standing.get(subject) === 'given') consented.add(id);
  }
  return consented;
}

/** A child without a name: the grade while the service runs, the stage afterwards. */
function neutralOf(ctx: Context, row: EngagementRow): string {
  const { stage, grade } = Brief.parse(row.brief);
  if (stage !== 'primary' && stage !== 'junior' && stage !== 'senior')
    return say(words, ctx.language, 'needs.called.somebody');
  return row.state === 'active' && grade !== null
    ? say(words, ctx.language, `needs.called.${stage}`, { grade })
    : say(words, ctx.language, `needs.called.a_${stage}`);
}
