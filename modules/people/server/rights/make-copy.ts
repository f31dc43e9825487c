import { tell } from '#modules/notify/server/public.ts';
import { copyForMachines, copyToRead } from '#modules/people/server/rights/copy-content.ts';
import { keptAbout } from '#modules/people/server/rights/kept-about.ts';
import { archivesOf, filesOf, type PackedFile, packFiles } from '#modules/people/server/rights/own-files.ts';
import { copyById, type CopyRow, endCopy } from '#modules/people/server/store/copy-store.ts';
import { personsByIds } from '#modules/people/server/store/roster-store.ts';
import type { Context } from '#platform/context.ts';
import { keepFile } from '#platform/export/kept-file.ts';
import { idFrom } from '#platform/id.ts';
import type { Job } from '#platform/jobs/job.ts';
import { dueRules, letGo } from '#platform/retention/due.ts';
import { zipBytes } from '#platform/tabular/write-zip.ts';
import { typeset } from '#platform/typeset/typeset.ts';

/** A part of a copy: told for machines, or to read, or an archive of files by its number. */
export type PartOfCopy = 'json' | 'pdf' | number;

/** The id of the file that is a part of a copy. */
export const fileOfCopy = (copy: string, as: PartOfCopy): string => idFrom(`copy ${copy} ${as}`);

/** The ids of all parts of a copy. */
export function filesOfCopy({ id, archives }: CopyRow): string[] {
  const parts: PartOfCopy[] = ['json', 'pdf', ...archives.map((_, at) => at + 1)];
  return parts.map((as) => fileOfCopy(id, as));
}

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
      const files = packFiles(await filesOf(ctx, { pupil: row.pupil, person: row.asked_by }));
      return { row, of: { name: child?.name ?? '', county, now: ctx.now, kept, files } };
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
      const language = row.language === 'en' ? 'en' : 'zh';
      const pdf = await typeset(template, copyToRead(of, language), signal);
      const json = Buffer.from(copyForMachines(of, language));
      const archives = archivesOf(of.files);
      await transaction(async (ctx) => {
        if (!(await endCopy(ctx, row.id, 'ready', archives.map(bytesIn)))) return;
        const keep = (as: PartOfCopy, bytes: Uint8Array): Promise<void> =>
          keepFile(ctx, { id: fileOfCopy(row.id, as), owner: row.asked_by, bytes, until: row.expires_at });
        await keep('json', json);
        await keep('pdf', pdf);
        for (const [at, files] of archives.entries()) await keep(at + 1, await zipped(ctx, files));
        await tell(ctx, { ...told, textKey: 'people.tell.copy_ready' });
      });
    } catch (error) {
      signal.throwIfAborted();
      log.error({ error }, 'a copy could not be made');
      await transaction((ctx) => endCopy(ctx, row.id, 'failed', []));
    }
  },
};

const bytesIn = (files: readonly PackedFile[]): number => files.reduce((all, { size }) => all + size, 0);

async function zipped(ctx: Context, files: readonly PackedFile[]): Promise<Uint8Array> {
  const opened: Record<string, Uint8Array> = {};
  for (const { name, open } of files) opened[name] = await open(ctx);
  return zipBytes(opened);
}

/** Removes every hour the copies whose day is over, by the rule of what is kept. */
export const sweepCopies: Job = {
  name: 'people.sweep_copies',
  schedule: '5 * * * *',
  run: ({ transaction }) =>
    transaction(async (ctx) => {
      for (const due of await dueRules(ctx)) if (due.rule.table === 'people.data_copy') await letGo(ctx, due, most);
    }),
};
