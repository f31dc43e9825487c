import { pupilMoved } from '#modules/people/contract/leaving.ts';
import { classFacts, schoolFacts } from '#modules/people/server/public.ts';
import { movePupil } from '#modules/needs/server/store/hand-over-store.ts';
import { hear, type Listener } from '#platform/events/listener.ts';

/** What is open for a pupil goes with him to his new school and stands where that is; what is over stays with the school it was of. */
export const followPupil: Listener = {
  name: 'needs.follow_pupil',
  hears: hear(pupilMoved, async (ctx, { data }) => {
    const [school] = await schoolFacts(ctx, [data.org]);
    const [group] = await classFacts(ctx, [data.class]);
    if (school && group) await movePupil(ctx, data, { ...school, stage: group.stage, grade: group.grade });
  }),
};
