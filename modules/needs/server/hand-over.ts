import { staffLeft } from '#modules/people/contract/staff.ts';
import { setOpeners } from '#modules/needs/server/store/hand-over-store.ts';
import { hear, type Listener } from '#platform/events/listener.ts';

/** What somebody opened for a school stays with the school when he leaves it: it is its successor's, and out of his sight. */
export const handOver: Listener = {
  name: 'needs.hand_over',
  hears: hear(staffLeft, (ctx, { data: { person, org, successors } }) => setOpeners(ctx, { person, org }, successors)),
};
