import { MatterState, type RaisedMatter } from '#modules/governance/contract/raised-matter.ts';
import { subjectOfMatter } from '#modules/governance/server/load-matter.ts';
import { urgencyOfMatter } from '#modules/governance/server/matters/present-raised.ts';
import { namesFor } from '#modules/governance/server/names.ts';
import { mattersById } from '#modules/governance/server/store/matter-store.ts';
import { rowAllowing } from '#platform/access/policy.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';

/** A matter as it is told beside what it came of. */
interface MatterTold extends Pick<RaisedMatter, 'id' | 'holder' | 'state' | 'dueOn' | 'urgency'> {
  /** Null to whoever may not read it. */
  title: string | null;
}

/** What became of matters, by id: across rows the actor need not see. */
export async function tellMatters(ctx: Context, ids: readonly string[]): Promise<Map<string, MatterTold>> {
  const rows = await asSystem(ctx, () => mattersById(ctx, ids));
  const names = await namesFor(
    ctx,
    rows.map(({ org }) => org),
  );
  const isRead = (row: (typeof rows)[number]): boolean =>
    rowAllowing(ctx.policy, ctx.actor, 'governance.read_raised_matter', subjectOfMatter(row)) !== undefined;
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        title: isRead(row) ? row.title : null,
        holder: names.org(row.org),
        state: MatterState.parse(row.state),
        dueOn: row.due_on,
        urgency: urgencyOfMatter(row, dayOf(ctx.now)),
      },
    ]),
  );
}
