import { tell } from '#modules/notify/server/public.ts';
import { copyForMachines, copyToRead } from '#modules/people/server/rights/copy-content.ts';
import { keptAbout } from '#modules/people/server/rights/kept-about.ts';
import { copyById, endCopy } from '#modules/people/server/store/copy-store.ts';
import { personsByIds } from '#modules/people/server/store/roster-store.ts';
import type { Job } from '#platform/jobs/job.ts';
import { dueRules, letGo } from '#platform/retention/due.ts';
import { rowPlace } from '#platform/secrets/secrets.ts';
import type { SealedColumn } from '#platform/secrets/rewrap.ts';
import { typeset } from '#platform/typeset/typeset.ts';

/** What is sealed of a copy. */
export interface CopyContent {
  json: string;
  /** In base64. */
  pdf: string;
}

/** A copy is all that is kept of a child at once: nobody reads it from the database, or a backup of it. */
export const sealedCopies: SealedColumn = { table: 'people.data_copy', column: 'sealed' };

export const placeOfCopy = (county: string, id: string): string => rowPlace(sealedCopies.table, county, id);

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
      const content: CopyContent = { json: copyForMachines(of), pdf: Buffer.from(pdf).toString('base64') };
      await transaction(async (ctx) => {
        const sealed = ctx.secrets.seal(JSON.stringify(content), placeOfCopy(county, row.id));
        if (await endCopy(ctx, row.id, { state: 'ready', sealed }))
          await tell(ctx, { ...told, textKey: 'people.tell.copy_ready' });
      });
    } catch (error) {
      signal.throwIfAborted();
      log.error({ error }, 'a copy could not be made');
      await transaction((ctx) => endCopy(ctx, row.id, { state: 'failed', sealed: null }));
    }
  },
};

/** Removes every hour the copies whose day is over, by the rule of what is kept. */
export const sweepCopies: Job = {
  name: 'people.sweep_copies',
  schedule: '5 * * * *',
  run: ({ transaction }) =>
    transaction(async (ctx) => {
      for (const due of await dueRules(ctx)) if (due.rule.table === sealedCopies.table) await letGo(ctx, due, most);
    }),
};
