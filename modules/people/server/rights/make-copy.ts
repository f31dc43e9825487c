import { tell } from '#modules/notify/server/public.ts';
import { copyForMachines, copyToRead } from '#modules/people/server/rights/copy-content.ts';
import { keptAbout } from '#modules/people/server/rights/kept-about.ts';
import { copyById, endCopy } from '#modules/people/server/store/copy-store.ts';
import { personsByIds } from '#modules/people/server/store/roster-store.ts';
import { keepFile } from '#platform/export/kept-file.ts';
import { idFrom } from '#platform/id.ts';
import type { Job } from '#platform/jobs/job.ts';
import { dueRules, letGo } from '#platform/retention/due.ts';
import { typeset } from '#platform/typeset/typeset.ts';

/** The id of a copy's file. */
export const fileOfCopy = (copy: string, as: 'json' | 'pdf'): string => idFrom(`copy ${copy} ${as}`);

/** More rows of one table nobody has. */
const most = 20_000;

const template = new URL('./copy.typ', import.meta.url);

/** Makes a copy, and tells whoever asked for it. */
export const makeCopy: Job<{ copy: string }> = {
  name: 'people.make_copy',
  run: async ({ county, signal, log, transaction }, { copy }) => {
    const found = await transaction(async (ctx) => {
      const row = await copyById(ctx, copy);
      if (row?.state !== 'waiting') return undefined;
      const [child] = await personsByIds(ctx, [row.pupil]);
      const kept = await keptAbout(ctx, row.pupil, row.asked_by, most);
      return { row, of: { name: child?.name ?? '', county, now: ctx.now, kept } };
    });
    if (!found) return;
    const { row, of } = found;
    const told = {
      persons: [row.asked_by],
      event: row.id,
      topic: 'people.copy',
      data: {},
      link: '/data',
      level: 2,
    } as const;
    try {
      const pdf = await typeset(template, copyToRead(of, row.language === 'en' ? 'en' : 'zh'), signal);
      const files = { json: Buffer.from(copyForMachines(of)), pdf };
      await transaction(async (ctx) => {
        if (!(await endCopy(ctx, row.id, 'ready'))) return;
        for (const as of ['json', 'pdf'] as const)
          await keepFile(ctx, {
            id: fileOfCopy(row.id, as),
            owner: row.asked_by,
            bytes: files[as],
            until: row.expires_at,
          });
        await tell(ctx, { ...told, textKey: 'people.tell.copy_ready' });
      });
    } catch (error) {
      signal.throwIfAborted();
      log.error({ error }, 'a copy could not be made');
      await transaction((ctx) => endCopy(ctx, row.id, 'failed'));
    }
  },
};

/** Removes every hour the copies whose day is over, by the rule of what is kept. */
export const sweepCopies: Job = {
  name: 'people.sweep_copies',
  schedule: '5 * * * *',
  run: ({ transaction }) =>
    transaction(async (ctx) => {
      for (const due of await dueRules(ctx)) if (due.rule.table === 'people.data_copy') await letGo(ctx, due, most);
    }),
};
