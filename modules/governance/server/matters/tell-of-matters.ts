import { lateNow, matterClosed, matterMoved, taskMoved } from '#modules/governance/contract/events.ts';
import { matterById } from '#modules/governance/server/store/matter-store.ts';
import { tell } from '#modules/notify/server/public.ts';
import { staffOf } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { hear, type Listener } from '#platform/events/listener.ts';

/** Whoever acts for an organisation in what it holds or owes: a department’s people, a school’s leaders, and at the bureau the officials. */
export const actingFor = (ctx: Context, org: string): Promise<string[]> => staffOf(ctx, { roles: staff, org });

/** An organisation hears of what has come to it, and whoever raised something of the answer: in words that say nothing of it. */
export const tellOfMatters: Listener = {
  name: 'governance.tell_of_matters',
  hears: {
    ...hear(matterMoved, async (ctx, { id, kind, data: { matter, to, by } }) => {
      const persons = (await actingFor(ctx, to)).filter((person) => person !== by);
      await send(ctx, { id, kind }, persons, {
        about: matter,
        path: 'matters',
        textKey: 'governance.tell.matter_here',
        roles: staff,
      });
    }),
    ...hear(matterClosed, async (ctx, { id, kind, data: { matter, by } }) => {
      const row = await matterById(ctx, matter);
      if (!row || row.raised_by === by) return;
      const roles = [row.source === 'family' ? 'guardian' : row.source === 'school' ? 'school_leader' : 'official'];
      await send(ctx, { id, kind }, [row.raised_by], {
        about: matter,
        path: 'matters',
        textKey: 'governance.tell.matter_answered',
        roles,
      });
    }),
    ...hear(taskMoved, async (ctx, { id, kind, data: { task, to, by, what } }) => {
      const persons = (await actingFor(ctx, to)).filter((person) => person !== by);
      const textKey =
        what === 'set'
          ? 'governance.tell.task_here'
          : what === 'handed_in'
            ? 'governance.tell.task_handed_in'
            : 'governance.tell.task_decided';
      await send(ctx, { id, kind }, persons, { about: task, path: 'tasks', textKey, roles: staff });
    }),
    ...hear(lateNow, async (ctx, { id, kind, data: { about, of: path, to } }) => {
      const textKey = path === 'matters' ? 'governance.tell.matter_late' : 'governance.tell.task_late';
      await send(ctx, { id, kind }, await actingFor(ctx, to), { about, path, textKey, roles: staff });
    }),
  },
};

const staff = ['department', 'official', 'school_leader'];

async function send(
  ctx: Context,
  { id, kind }: { id: string; kind: string },
  persons: readonly string[],
  said: { about: string; path: 'matters' | 'tasks'; textKey: string; roles: readonly string[] },
): Promise<void> {
  if (persons.length === 0) return;
  const { path, ...what } = said;
  const link = `/${path}/${what.about}`;
  await tell(ctx, { ...what, data: {}, link, persons, event: id, topic: kind, level: 2 });
}
