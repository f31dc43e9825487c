import { keepsAddresses } from '#modules/notify/server/public.ts';
import { personsByIds } from '#modules/people/server/store/roster-store.ts';

/** Where people are reached outside the app: at the number the county knows. */
keepsAddresses(
  async (ctx, persons) => new Map((await personsByIds(ctx, persons)).map(({ id, phone }) => [id, { phone }])),
);
