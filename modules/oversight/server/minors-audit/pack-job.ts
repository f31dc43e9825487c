import { tell } from '#modules/notify/server/public.ts';
import { makePack, packSteps } from '#modules/oversight/server/minors-audit/make-pack.ts';
import { changeMaking, packById, type PackRow } from '#modules/oversight/server/store/pack-store.ts';
import type { Context } from '#platform/context.ts';
import { keepFile } from '#platform/export/kept-file.ts';
import { idFrom } from '#platform/id.ts';
import type { Job } from '#platform/jobs/job.ts';

/** How long a pack is there: a day, as a family's copy. */
const lifeMs = 24 * 3_600_000;

/** The id of a pack's file. */
export const fileOfPack = (pack: string, as: 'json' | 'pdf'): string => idFrom(`pack ${pack} ${as}`);

/** Makes a pack, and tells whoever asked for it. Cut off, it begins again; cancelled, it ends before its next step. */
export const makePackJob: Job<{ pack: string }> = {
  name: 'oversight.make_pack',
  run: async (room, { pack: id }) => {
    const asked = await room.transaction(async (ctx) => ({ row: await packById(ctx, id), rules: ctx.policy.rows }));
    if (asked.row?.state !== 'making') return;
    const { row, rules } = asked;
    const step = (done: number): Promise<boolean> =>
      room.transaction(async (ctx) => (await changeMaking(ctx, id, { done })) !== undefined);
    try {
      const pack = await makePack(room, { year: row.year, rules }, step);
      if (pack) await room.transaction((ctx) => keep(ctx, row, pack));
    } catch (error) {
      room.signal.throwIfAborted();
      room.log.error({ error }, 'an audit of minors’ data could not be made');
      await room.transaction((ctx) => changeMaking(ctx, id, { state: 'failed' }));
    }
  },
};

async function keep(
  ctx: Context,
  { id, asked_by, year }: PackRow,
  files: { json: string; pdf: Uint8Array },
): Promise<void> {
  const until = new Date(ctx.now.getTime() + lifeMs);
  if (!(await changeMaking(ctx, id, { state: 'ready', done: packSteps, expires_at: until }))) return;
  const bytes = { json: Buffer.from(files.json), pdf: files.pdf };
  for (const as of ['json', 'pdf'] as const)
    await keepFile(ctx, { id: fileOfPack(id, as), owner: asked_by, bytes: bytes[as], until });
  await tell(ctx, {
    persons: [asked_by],
    event: id,
    topic: 'oversight',
    textKey: 'oversight.tell.pack_ready',
    data: { year },
    link: '/yearly-audit',
    roles: ['official'],
    level: 1,
    isExpected: true,
  });
}
