import { movePupil, openOfPupils, regroupPupils } from '#modules/needs/server/store/hand-over-store.ts';
import { classFacts, type Follower, schoolFacts } from '#modules/people/server/public.ts';

/** What is open for a pupil goes with him to his new school and stands where that is; what is over stays with the school it was of. */
export const followPupil: Follower = {
  count: openOfPupils,
  regroup: async (ctx, places) => {
    const groups = new Map(
      (await classFacts(ctx, [...new Set(places.map((place) => place.class))])).map((one) => [one.id, one]),
    );
    const told = places.flatMap(({ pupil, class: id }) => {
      const group = groups.get(id);
      return group ? { pupil, class: id, org: group.org, stage: group.stage, grade: group.grade } : [];
    });
    await regroupPupils(ctx, told);
  },
  move: async (ctx, move) => {
    const [school] = await schoolFacts(ctx, [move.org]);
    const [group] = await classFacts(ctx, [move.class]);
    if (school && group) await movePupil(ctx, move, { ...school, stage: group.stage, grade: group.grade });
  },
};
