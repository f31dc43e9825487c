import type { Answer } from '#modules/notify/server/deliveries/delivery.ts';
import { answerOf } from '#modules/notify/server/deliveries/send.ts';
import { nextOf } from '#modules/notify/server/robots/robot-state.ts';
import { openRobot } from '#modules/notify/server/robots/sealed-robot.ts';
import { lockRobots, saveRobots, takeDueRobots } from '#modules/notify/server/store/robot-store.ts';
import type { Context } from '#platform/context.ts';
import type { Job, JobRoom } from '#platform/jobs/job.ts';
import type { RobotKey, RobotWords } from '#platform/robots/robots.ts';

export const postJobName = 'notify.post_in_groups';

/** So many are taken in one transaction, and are spoken to at once. */
const batch = 50;

/** Has robots say what waits as their time comes: at once for what is new, every minute for what was put off. */
export const postWaiting: Job = {
  name: postJobName,
  schedule: '* * * * *',
  run: async (room) => {
    let taken: number;
    do {
      room.signal.throwIfAborted();
      taken = await postSome(room);
    } while (taken === batch);
  },
};

interface Posting {
  id: string;
  to: RobotKey;
  notices: number;
}

async function postSome({ transaction, signal }: Pick<JobRoom, 'transaction' | 'signal'>): Promise<number> {
  const { postings, count, robots, now } = await transaction(async (ctx) => ({
    ...(await setOut(ctx)),
    robots: ctx.outside.robots,
    now: ctx.now,
  }));
  const answered = await Promise.all(
    postings.map(async ({ id, to, notices }) => ({
      id,
      answer: await answerOf(async () => robots?.post(to, wordsFor(notices), now, signal) ?? 'gone'),
    })),
  );
  if (answered.length > 0) await transaction((ctx) => noteAnswers(ctx, answered));
  return count;
}

async function setOut(ctx: Context): Promise<{ postings: Posting[]; count: number }> {
  const due = (await takeDueRobots(ctx, batch)).map((was) => ({
    was,
    now: nextOf(was, { is: 'time' }, ctx.now, 0),
  }));
  await saveRobots(
    ctx,
    due.map(({ was, now }) => ({ ...now, id: was.id })),
  );
  const postings = due.flatMap(({ was, now }) =>
    now.phase === 'sending' ? [{ id: was.id, to: openRobot(ctx, was), notices: now.saying }] : [],
  );
  return { postings, count: due.length };
}

async function noteAnswers(ctx: Context, answered: readonly { id: string; answer: Answer }[]): Promise<void> {
  const answers = new Map(answered.map(({ id, answer }) => [id, answer]));
  const rows = await lockRobots(ctx, [...answers.keys()]);
  await saveRobots(
    ctx,
    rows.flatMap((was) => {
      const answer = answers.get(was.id);
      if (answer === undefined) return [];
      return [{ ...nextOf(was, { is: 'answer', step: 0, answer }, ctx.now, Math.random()), id: was.id }];
    }),
  );
}

const inbox = '/inbox';

/** All that is said in a group: that notices are there. Neither what they are nor whom they are about. */
function wordsFor(notices: number): RobotWords {
  if (notices === 0)
    return {
      path: inbox,
      lines: ['联育：试一试。以后有新通知，会在这里说一声。', 'Lianyu: a test. New notices will be announced here.'],
    };
  const many = notices === 1 ? '' : ` ${notices} 条`;
  return {
    path: inbox,
    lines: [
      `联育里有${many}新通知，请打开看。为了孩子和家庭，群里不写内容。`,
      `${notices === 1 ? 'A new notice is' : `${notices} new notices are`} in Lianyu. What it says is read there alone.`,
    ],
  };
}
