import { searchDays } from '#modules/oversight/contract/audit.ts';
import type * as contract from '#modules/oversight/contract/audit.ts';
import { pageOfAudit } from '#modules/oversight/server/store/audit-store.ts';
import { roleName } from '#modules/people/server/public.ts';
import { permit } from '#platform/access/permit.ts';
import { basisIn, relationIn } from '#platform/access/rule-words.ts';
import { addDays, atHour } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { isId } from '#platform/id.ts';

/** Audit records of some days. That they were searched, and for whose, is recorded like any other look. */
export async function searchAudit(
  ctx: Context,
  query: Received<typeof contract.searchAudit>['query'],
): Promise<Replied<typeof contract.searchAudit>> {
  const { from, until, page, size, ...said } = query;
  const whose = said.object && isId(said.object) ? said.object : (said.person ?? '');
  await permit(ctx, 'oversight.search_audit', { kind: 'audit', id: whose, holders: {} });
  if (until < from || addDays(from, searchDays) <= until)
    throw new Refusal('oversight.too_many_days', { field: 'until', days: searchDays });
  const days = { from: atHour(from, 0), before: atHour(addDays(until, 1), 0) };
  const { rows, total } = await pageOfAudit(ctx, { ...said, ...days, page, size });
  const items = rows.map(({ seq, ...row }) => ({
    ...row,
    seq: seq === null ? null : Number(seq),
    roleName: row.role === null ? null : roleName(ctx, row.role),
    relationName: row.relation === null ? null : relationIn(ctx.language, row.relation),
    basis: row.basis === null ? null : basisIn(ctx.language, row.basis),
  }));
  return { items, total, page, size };
}
