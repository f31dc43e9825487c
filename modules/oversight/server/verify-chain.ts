import { insertVerification } from '#modules/oversight/server/store/audit-store.ts';
import { staffOf } from '#modules/people/server/public.ts';
import { tell } from '#modules/notify/server/public.ts';
import { chainLines, type ChainVerdict, verifyChain } from '#platform/audit/chain-file.ts';
import type { Context } from '#platform/context.ts';
import { readOneMoment } from '#platform/db/one-moment.ts';
import { newId } from '#platform/id.ts';
import type { Job } from '#platform/jobs/job.ts';

/**
 * Goes over the whole chain in the database every night. Who owns the database and rewrites all of it is caught by the
 * anchors outside alone: `lianyu audit verify`.
 */
export const verifyChainJob: Job = {
  name: 'oversight.verify_chain',
  schedule: '40 2 * * *',
  run: async (room) => {
    const found = await room.transaction(verdictOf);
    await room.transaction((ctx) => keep(ctx, found));
  },
};

/** What going over the whole chain shows, as it stands at one moment: the first thing its transaction does. */
export async function verdictOf(ctx: Context): Promise<ChainVerdict> {
  await readOneMoment(ctx);
  const found = await verifyChain(bytesOf(chainLines(ctx)), []);
  if (!found) throw new Error('a chain of our own can be read');
  return found;
}

async function* bytesOf(lines: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const some of lines) yield Buffer.from(some);
}

async function keep(ctx: Context, { rows, fault }: ChainVerdict): Promise<void> {
  await insertVerification(ctx, { records: rows, firstBad: fault?.seq ?? null, why: fault?.why ?? null });
  if (!fault) return;
  await tell(ctx, {
    persons: await staffOf(ctx, { roles: ['audit_admin', 'security_admin'] }),
    event: newId(),
    topic: 'oversight',
    textKey: 'oversight.tell.chain_broken',
    data: { seq: fault.seq },
    link: '/audit',
    roles: ['audit_admin'],
    level: 3,
  });
}
