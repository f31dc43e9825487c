import { matterMoved } from '#modules/governance/contract/events.ts';
import { bodiesOf } from '#modules/governance/server/bodies.ts';
import { change } from '#modules/governance/server/matters/move-matter.ts';
import { noteStep } from '#modules/governance/server/matters/note-step.ts';
import { act, custodyOf } from '#modules/governance/server/rules/custody.ts';
import { holdersNow, openAt, type RaisedRow, takeOpenMatter } from '#modules/governance/server/store/matter-store.ts';
import { organisationsCalled } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { announce } from '#platform/events/announce.ts';
import { eachAlone } from '#platform/jobs/each-alone.ts';
import type { Job } from '#platform/jobs/job.ts';

/**
 * Gives the bureau whatever is in the hands of an organisation that runs no more. A department is not closed while it holds
 * something; but a table may say that one has ended, and a matter may have been on its way.
 */
export const bringHome: Job = {
  name: 'governance.bring_home',
  schedule: '40 * * * *',
  run: async (room) => {
    const due = await room.transaction(async (ctx) => {
      const holders = await organisationsCalled(ctx, { ids: await holdersNow(ctx) });
      return openAt(
        ctx,
        holders.filter(({ isRunning }) => !isRunning).map(({ id }) => id),
      );
    });
    await eachAlone(room, { of: bringHome, due, take: takeOpenMatter }, bringOneHome);
  },
};

async function bringOneHome(ctx: Context, row: RaisedRow): Promise<void> {
  const bodies = await bodiesOf(ctx, row.org);
  if (bodies.isRunning(row.org)) return;
  const custody = act(custodyOf(row), { act: 'close_down', org: row.org }, bodies);
  if (typeof custody === 'string') throw new Error(`a matter cannot be brought home: ${custody}`);
  await change(ctx, row, custody, {});
  await noteStep(ctx, row, { what: 'handed_over', from: row.org, to: custody.holder });
  await announce(ctx, matterMoved, { matter: row.id, to: custody.holder, by: null });
}
