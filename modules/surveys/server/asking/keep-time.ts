import { tell } from '#modules/notify/server/public.ts';
import { close } from '#modules/surveys/server/asking/close-survey.ts';
import { answering } from '#modules/surveys/contract/survey.ts';
import { graceDays, remindDays } from '#modules/surveys/server/limits.ts';
import { mix, notDeclined } from '#modules/surveys/server/store/ballot-store.ts';
import { changeSurvey, openSurveys, surveyById, type SurveyRow } from '#modules/surveys/server/store/survey-store.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { Job } from '#platform/jobs/job.ts';
import { idFrom } from '#platform/id.ts';

/** Each morning: tells those who were drawn once that a survey ends, and closes what has been over for days. */
export const keepTime: Job = {
  name: 'surveys.keep_time',
  schedule: '20 8 * * *',
  run: async (room) => {
    for (const { id } of await room.transaction(openSurveys)) {
      room.signal.throwIfAborted();
      await room.transaction((ctx) => keepTimeOf(ctx, id));
    }
  },
};

async function keepTimeOf(ctx: Context, id: string): Promise<void> {
  const row = await surveyById(ctx, id, true);
  // Somebody may have closed it a moment ago.
  if (row?.state !== 'open') return;
  const today = dayOf(ctx.now);
  if (today > addDays(row.ends, graceDays)) await close(ctx, row);
  else if (row.reminded_on === null && today >= addDays(row.ends, -remindDays) && today <= row.ends)
    await remind(ctx, row);
}

/** Nobody knows who has answered: whoever has not declined is told, and that he need do nothing where he has. */
async function remind(ctx: Context, row: SurveyRow): Promise<void> {
  await tell(ctx, {
    persons: await notDeclined(ctx, row.id),
    event: idFrom(`surveys.ends ${row.id}`),
    topic: 'surveys',
    textKey: 'surveys.tell.ends',
    data: {},
    link: '/m/surveys',
    roles: answering[row.asked as keyof typeof answering],
    level: 1,
  });
  await changeSurvey(ctx, row.id, { reminded_on: dayOf(ctx.now) });
}

/** Each hour: writes what came in anew in a random order, so that nothing on the disk tells who came when. */
export const mixAnswers: Job = {
  name: 'surveys.mix_answers',
  schedule: '50 * * * *',
  run: async (room) => {
    for (const { id } of await room.transaction(openSurveys)) {
      room.signal.throwIfAborted();
      await room.transaction((ctx) => mix(ctx, id));
    }
  },
};
