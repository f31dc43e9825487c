import { tell } from '#modules/notify/server/public.ts';
import { copyForMachines, copyToRead } from '#modules/people/server/rights/copy-content.ts';
import { keptAbout } from '#modules/people/server/rights/kept-about.ts';
import { archivesOf, filesOf, type PackedFile, packFiles } from '#modules/people/server/rights/own-files.ts';
import { copyById, type CopyRow, endCopy, noteArchives } from '#modules/people/server/store/copy-store.ts';
import { personsByIds } from '#modules/people/server/store/roster-store.ts';
import type { Context } from '#platform/context.ts';
import { keepFile, shredFiles } from '#platform/export/kept-file.ts';
import { type Reader, speakingTo } from '#platform/i18n/dictionary.ts';
import { idFrom } from '#platform/id.ts';
import type { Job, JobRoom } from '#platform/jobs/job.ts';
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

/** Makes a copy, each of its archives in a transaction of its own, and tells whoever asked for it. Cut off, it begins anew. */
export const makeCopy: Job<{ copy: string }> = {
  name: 'people.make_copy',
  run: async (room, { copy }) => {
    const { county, signal, log, transaction } = room;
    const found = await transaction(async (ctx) => {
      const row = await copyById(ctx, copy);
      if (row?.state !== 'waiting') return undefined;
      await letPartsGo(ctx, row);
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
      const pdf = await typeset(template, copyToRead(of, readerOf(row)), signal);
      const json = Buffer.from(copyForMachines(of, readerOf(row)));
      await keepArchives(room, row, archivesOf(of.files));
      await transaction(async (ctx) => {
        if (!(await endCopy(ctx, row.id, 'ready'))) return;
        await keepPart(ctx, row, 'json', json);
        await keepPart(ctx, row, 'pdf', pdf);
        await tell(ctx, { ...told, textKey: 'people.tell.copy_ready' });
      });
    } catch (error) {
      signal.throwIfAborted();
      log.error({ error }, 'a copy could not be made');
      await transaction((ctx) => giveUp(ctx, row.id));
    }
  },
};

/** A copy is asked for by the pupil himself, or by a guardian. */
const readerOf = ({ language, asked_by, pupil }: CopyRow): Reader => ({
  language: language === 'en' ? 'en' : 'zh',
  speak: speakingTo(asked_by === pupil ? 'pupil' : 'guardian'),
});

const keepPart = (ctx: Context, { id, asked_by, expires_at }: CopyRow, as: PartOfCopy, bytes: Uint8Array) =>
  keepFile(ctx, { id: fileOfCopy(id, as), owner: asked_by, bytes, until: expires_at });

/** Keeps the archives of a copy, one to a transaction: together they are more than one should hold. */
async function keepArchives(
  { transaction, signal }: Pick<JobRoom, 'transaction' | 'signal'>,
  row: CopyRow,
  archives: readonly PackedFile[][],
): Promise<void> {
  for (const [at, files] of archives.entries()) {
    signal.throwIfAborted();
    await transaction(async (ctx) => {
      if (await noteArchives(ctx, row.id, archives.slice(0, at + 1).map(bytesIn)))
        await keepPart(ctx, row, at + 1, await zipped(ctx, files));
    });
  }
}

/** Says that a copy failed which is still waited for. */
async function giveUp(ctx: Context, id: string): Promise<void> {
  const row = await copyById(ctx, id);
  if (row?.state !== 'waiting') return;
  await letPartsGo(ctx, row);
  await endCopy(ctx, id, 'failed');
}

/** Lets go of what was kept of a copy that did not come to its end. */
async function letPartsGo(ctx: Context, row: CopyRow): Promise<void> {
  await shredFiles(ctx, filesOfCopy(row));
  await noteArchives(ctx, row.id, []);
}

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
