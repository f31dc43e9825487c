import { countOpenAt } from '#modules/governance/server/store/matter-store.ts';
import { countLivingAt } from '#modules/governance/server/store/task-store.ts';
import type { HoldingSource } from '#modules/people/server/public.ts';

/** The open matters an organisation holds, and the tasks it owes: it is not closed before others have them. */
export const whatIsHeld: HoldingSource = async (ctx, org) =>
  [
    { textKey: 'governance.holds.matters', data: { count: await countOpenAt(ctx, org) } },
    { textKey: 'governance.holds.tasks', data: { count: await countLivingAt(ctx, org) } },
  ].filter(({ data }) => data.count > 0);
