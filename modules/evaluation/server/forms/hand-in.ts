import type * as contract from '#modules/evaluation/contract/return.ts';
import type { Entries } from '#modules/evaluation/contract/return.ts';
import { presentFilled, pupilsOf } from '#modules/evaluation/server/forms/list-returns.ts';
import { faultsOfReturn } from '#modules/evaluation/server/forms/rules/check-return.ts';
import { holdReturn } from '#modules/evaluation/server/load.ts';
import { fieldsOf, rulesOf } from '#modules/evaluation/server/store/form-store.ts';
import {
  changeReturn,
  type FilledRow,
  insertSubmission,
  returnById,
} from '#modules/evaluation/server/store/return-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';

const fill = 'evaluation.fill_return';

/** Keeps what is filled in so far, right or wrong. */
export async function keepReturn(
  ctx: Context,
  id: string,
  { seen, entries }: Received<typeof contract.keepReturn>['body'],
): Promise<Replied<typeof contract.keepReturn>> {
  const row = await holdReturn(ctx, id, fill, seen);
  await changeReturn(ctx, id, {
    draft: askedOnly(row, entries),
    version: row.version + 1,
    changed_by: ctx.actor.person,
  });
  return presentFilled(ctx, (await returnById(ctx, id)) as FilledRow);
}

/** Hands in what is filled in. What was handed in before stays, and the reason of the correction with it. */
export async function handIn(
  ctx: Context,
  id: string,
  { seen, entries, reason }: Received<typeof contract.handIn>['body'],
): Promise<Replied<typeof contract.handIn>> {
  const row = await holdReturn(ctx, id, fill, seen);
  const isFirst = row.submissions === 0;
  if (!isFirst && reason === '') throw new Refusal('evaluation.correction_why', { field: 'reason' });
  const form = { fields: fieldsOf(row), rules: rulesOf(row) };
  const faults = faultsOfReturn(form, entries, await pupilsOf(ctx, row));
  if (faults.length > 0)
    throw new Refusal('evaluation.return_wrong', { field: faults[0]?.path, count: faults.length, faults });
  const { county, person } = ctx.actor;
  const number = row.submissions + 1;
  const by = { handed_in_by: person, handed_in_at: ctx.now };
  const said = { entries: askedOnly(row, entries), reason: isFirst ? '' : reason };
  await insertSubmission(ctx, { county, id: newId(), of_return: id, number, ...said, ...by });
  await changeReturn(ctx, id, {
    draft: {},
    version: row.version + 1,
    submissions: number,
    changed_by: person,
    ...(isFirst ? { handed_in_on: dayOf(ctx.now) } : {}),
  });
  return presentFilled(ctx, (await returnById(ctx, id)) as FilledRow);
}

/** Of what is sent, what the form asks for. */
const askedOnly = (row: FilledRow, entries: Entries): Entries =>
  Object.fromEntries(fieldsOf(row).flatMap(({ code }) => (entries[code] ? [[code, entries[code]]] : [])));
