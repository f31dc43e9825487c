import { tell } from '#modules/notify/server/public.ts';
import { tellLeaders } from '#modules/people/server/leavings/tell-leaving.ts';
import { changeAsking, lockAsking, overdueAskings, pupilCalled } from '#modules/people/server/store/asking-store.ts';
import { holdersOfRole } from '#modules/people/server/store/person-store.ts';
import { dayOf } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import type { Job } from '#platform/jobs/job.ts';

/** Looks for the pupil a school still asks for, forgets the number, and tells the school he is at. */
export const lookForPupil: Job<{ asking: string }> = {
  name: 'people.look_for_pupil',
  run: ({ transaction }, { asking }) =>
    transaction(async (ctx) => {
      const row = await lockAsking(ctx, asking);
      if (!row || row.said_no === null) return;
      const isOpen = row.state !== 'withdrawn';
      const found = isOpen ? await pupilCalled(ctx, row.said_no, row.said_name) : undefined;
      const at = found && found.org !== row.to_org ? { pupil: found.person, org: found.org } : {};
      await changeAsking(ctx, row.id, { said_no: null, ...at });
      if (at.org !== undefined && row.state === 'asked') await tellLeaders(ctx, at.org, 'people.tell.asking');
    }),
};

/** Hands to the county what no school has answered in time, whether or not there is such a pupil. */
export const watchAskings: Job = {
  name: 'people.watch_askings',
  schedule: '20 8 * * *',
  run: ({ transaction }) =>
    transaction(async (ctx) => {
      const late = await overdueAskings(ctx, dayOf(ctx.now));
      for (const { id } of late) await changeAsking(ctx, id, { state: 'county' });
      if (late.length === 0) return;
      await tell(ctx, {
        persons: await holdersOfRole(ctx, { roles: ['official'] }, dayOf(ctx.now)),
        event: newId(),
        topic: 'people.leaving',
        textKey: 'people.tell.asking_late',
        data: {},
        link: '/school-years',
        roles: ['official'],
        level: 2,
      });
    }),
};
