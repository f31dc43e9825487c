import { emergencyHours } from '#modules/messages/server/openings/limits.ts';
import { heldOpening, openingsLate, openingsToTell } from '#modules/messages/server/openings/store/opening-store.ts';
import { tellLate, tellPupil } from '#modules/messages/server/openings/tell-of-opening.ts';
import type { Context } from '#platform/context.ts';
import { eachAlone } from '#platform/jobs/each-alone.ts';
import type { Job } from '#platform/jobs/job.ts';

/** Tells pupils of openings as their day has come, and the bureau of emergencies nobody has looked at in time: each once. */
export const watchOpenings: Job = {
  name: 'messages.watch_openings',
  schedule: '*/10 * * * *',
  run: async (room) => {
    const { toTell, late } = await room.transaction(async (ctx) => ({
      toTell: await openingsToTell(ctx),
      late: await openingsLate(ctx, new Date(ctx.now.getTime() - emergencyHours * 3_600_000)),
    }));
    await eachAlone(room, { of: watchOpenings, due: toTell, take: untold }, tellPupil);
    await eachAlone(room, { of: watchOpenings, due: late, take: undecided }, tellLate);
  },
};

async function untold(ctx: Context, id: string) {
  const row = await heldOpening(ctx, id);
  return row?.told_at === null ? row : undefined;
}

async function undecided(ctx: Context, id: string) {
  const row = await heldOpening(ctx, id);
  return row?.decision === null && row.late_at === null ? row : undefined;
}
