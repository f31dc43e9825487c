import { movePupil, openOfPupils, regroupPupils } from '#modules/needs/server/store/hand-over-store.ts';
import { classFacts, type Follower, schoolFacts } from '#modules/people/server/public.ts';

/** What is open for a pupil goes with him to his new school and stands where that is; what is over stays with the school it was of. */
export const followPupil: Follower = {
  count: openOfPupils,
  regroup: regroupPupils,
  move: async (ctx, move) => {
    const [school] = await schoolFacts(ctx, [move.org]);
    const [group] = await classFacts(ctx, [move.class]);
    if (school && group) await movePupil(ctx, move, { ...school, stage: group.stage, grade: group.grade });
  },
};
