import { holdersOf } from '#modules/people/server/codes/holders-of.ts';
import { codeMinutes, sealedCodes } from '#modules/people/server/codes/one-time-code.ts';
import { takeSealed } from '#modules/people/server/store/one-time-code-store.ts';
import type { Job } from '#platform/jobs/job.ts';
import { rowPlace } from '#platform/secrets/secrets.ts';
import { sendSms } from '#platform/sms/send-sms.ts';

/** Has a code sent to its number where it lets somebody in, and forgets it in any case: from then on there is its hash. */
export const deliverCode: Job<{ id: string }> = {
  name: 'people.deliver_code',
  atOnce: 20,
  run: ({ transaction }, { id }) =>
    transaction(async (ctx) => {
      const asked = await takeSealed(ctx, id);
      if (!asked?.sealed || (await holdersOf(ctx, asked.phone)).length === 0) return;
      const code = ctx.secrets.open(asked.sealed, rowPlace(sealedCodes.table, ctx.actor.county, id));
      const parameters = { code, minutes: String(codeMinutes) };
      await sendSms(ctx, { id, to: asked.phone, template: 'sign_in_code', parameters }, asked.until);
    }),
};
