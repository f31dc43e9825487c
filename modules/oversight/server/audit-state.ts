import type * as contract from '#modules/oversight/contract/audit.ts';
import { verifyChainJob } from '#modules/oversight/server/verify-chain.ts';
import { lastVerification, newestRecords } from '#modules/oversight/server/store/audit-store.ts';
import { permit } from '#platform/access/permit.ts';
import { headOf } from '#platform/audit/seal.ts';
import type { Context } from '#platform/context.ts';
import { allSetAside } from '#platform/events/set-aside.ts';
import type { Replied } from '#platform/http/endpoint.ts';

/** How the records of the county are kept. */
export async function readAuditState(ctx: Context): Promise<Replied<typeof contract.readAuditState>> {
  await permit(ctx, 'oversight.read_state', { kind: 'audit', id: '', holders: {} });
  const { seq } = await headOf(ctx);
  const verified = await lastVerification(ctx);
  return {
    records: Number(seq),
    ...(await newestRecords(ctx)),
    verified: verified
      ? {
          ...verified,
          records: Number(verified.records),
          firstBad: verified.firstBad === null ? null : Number(verified.firstBad),
        }
      : null,
    setAside: (await allSetAside(ctx)).length,
  };
}

/** Has the whole chain gone over. */
export async function verifyAudit(ctx: Context): Promise<Replied<typeof contract.verifyAudit>> {
  await permit(ctx, 'oversight.verify', { kind: 'audit', id: '', holders: {} });
  await ctx.enqueue(ctx, verifyChainJob, {});
  return { begun: true };
}
