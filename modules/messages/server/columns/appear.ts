import { batch } from '#modules/messages/server/columns/limits.ts';
import { followersAfter } from '#modules/messages/server/columns/store/column-store.ts';
import { documentOf } from '#modules/messages/server/columns/rules/read-document.ts';
import {
  changePostRow,
  postById,
  type PostRow,
  postsDue,
  takeDuePost,
} from '#modules/messages/server/columns/store/post-store.ts';
import { insertTerms } from '#modules/messages/server/columns/store/terms-store.ts';
import { tellFollowers } from '#modules/messages/server/columns/tell-people.ts';
import { textOf } from '#platform/browser/rich-text.ts';
import type { Context } from '#platform/context.ts';
import { eachAlone } from '#platform/jobs/each-alone.ts';
import type { Job } from '#platform/jobs/job.ts';

/** Lets a post appear that was approved, and be found. */
export async function appear(ctx: Context, row: PostRow): Promise<void> {
  const { id, title } = row;
  await changePostRow(ctx, id, { state: 'published', published_at: ctx.now });
  await insertTerms(ctx, row, { title, said: textOf(documentOf(row)) });
  await ctx.enqueue(ctx, tellOfPost, { post: id });
}

/** Tells those who follow its column of a post, some at a time; nobody is told twice. */
export const tellOfPost: Job<{ post: string }> = {
  name: 'messages.tell_of_post',
  run: async (room, { post }) => {
    for (let after: string | undefined = ''; after !== undefined; ) {
      room.signal.throwIfAborted();
      const from: string = after;
      after = await room.transaction(async (ctx) => {
        const row = await postById(ctx, post);
        if (row?.state !== 'published') return undefined;
        const persons = await followersAfter(ctx, row.in_column, from === '' ? undefined : from, batch);
        await tellFollowers(ctx, row, persons);
        return persons.length === batch ? persons.at(-1) : undefined;
      });
    }
  },
};

/** Every minute what was approved for then appears. */
export const appearDue: Job = {
  name: 'messages.appear_due',
  schedule: '* * * * *',
  run: async (room) => {
    const due = await room.transaction(postsDue);
    await eachAlone(room, { of: appearDue, due, take: takeDuePost }, appear);
  },
};
