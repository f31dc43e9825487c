import type { z } from 'zod';
import type * as contract from '#modules/evaluation/contract/form.ts';
import { loadPeriod } from '#modules/evaluation/server/load.ts';
import { tellAsked } from '#modules/evaluation/server/forms/remind-returns.ts';
import {
  type CollectionRow,
  collectionById,
  insertCollection,
  pageOfCollections,
} from '#modules/evaluation/server/store/collection-store.ts';
import { formByCode, type FormRow } from '#modules/evaluation/server/store/form-store.ts';
import { insertReturns } from '#modules/evaluation/server/store/return-store.ts';
import { assertSecond, organisationsCalled } from '#modules/people/server/public.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';

/** What was asked for which periods. */
export async function listCollections(
  ctx: Context,
  query: Received<typeof contract.listCollections>['query'],
): Promise<Replied<typeof contract.listCollections>> {
  await reachOf(ctx, 'evaluation.list_collections', 'collection');
  const { rows, total } = await pageOfCollections(ctx, query);
  return { items: rows.map(presentCollection), total, page: query.page, size: query.size };
}

const presentCollection = (row: CollectionRow): z.input<typeof contract.Collection> => ({
  id: row.id,
  form: row.form,
  title: { zh: row.title_zh, en: row.title_en },
  asked: row.asked as contract.FormSaid['asked'],
  minutes: row.minutes,
  period: row.period,
  periodName: row.period_name,
  ends: row.ends,
  openedAt: row.opened_at,
  counts: { asked: row.all_asked, reported: row.reported, late: row.late },
});

/** Asks everybody for a form a colleague has written. */
export async function openCollection(
  ctx: Context,
  { form: code, seen, period: of, ends }: Received<typeof contract.openCollection>['body'],
): Promise<Replied<typeof contract.openCollection>> {
  const form = await formByCode(ctx, code);
  const subject = form && { kind: 'form', id: '', holders: { written_by: form.changed_by } };
  await permit(ctx, 'evaluation.open_collection', subject);
  if (form?.version !== seen) throw new Refusal('evaluation.form_changed', { version: form?.version });
  await assertSecond(ctx);
  const period = await loadPeriod(ctx, of, 'evaluation.read_results');
  if (period.kind !== form.kind) throw new Refusal('evaluation.other_kind', { field: 'period' });
  if (ends < dayOf(ctx.now)) throw new Refusal('evaluation.ends_past', { field: 'ends' });
  const { county, person } = ctx.actor;
  const own = { county, id: newId(), form: code, form_version: seen, period: of, ends };
  if (!(await insertCollection(ctx, { ...own, opened_by: person, opened_at: ctx.now })))
    throw new Refusal('evaluation.asked_before', { field: 'period' });
  const returns = (await whomToAsk(ctx, form)).map((org) => ({ county, id: newId(), collection: own.id, org }));
  if (returns.length === 0) throw new Refusal('evaluation.nobody_asked', { field: 'form' });
  await insertReturns(ctx, returns);
  await tellAsked(ctx, returns, { asked: form.asked, textKey: 'evaluation.tell.asked', minutes: form.minutes });
  return presentCollection((await collectionById(ctx, own.id)) as CollectionRow);
}

/** All schools, or all departments, that there are today. */
async function whomToAsk(ctx: Context, { asked }: FormRow): Promise<string[]> {
  const kind = asked === 'schools' ? 'school' : 'department';
  const called = await asSystem(ctx, () => organisationsCalled(ctx, { kinds: [kind] }));
  return called.flatMap(({ id, isRunning }) => (isRunning ? [id] : []));
}
