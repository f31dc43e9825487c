import type { z } from 'zod';
import type * as contract from '#modules/evaluation/contract/return.ts';
import { Entries } from '#modules/evaluation/contract/return.ts';
import { formOf } from '#modules/evaluation/server/forms/keep-form.ts';
import { withoutFew } from '#modules/evaluation/server/forms/rules/few.ts';
import { loadReturn, subjectOfReturn } from '#modules/evaluation/server/load.ts';
import { fieldsOf } from '#modules/evaluation/server/store/form-store.ts';
import {
  type FilledRow,
  lastSubmission,
  pageOfReturns,
  pageOfSubmissions,
  type ReturnRow,
} from '#modules/evaluation/server/store/return-store.ts';
import { organisationsCalled, pupilCounts } from '#modules/people/server/public.ts';
import { reachOf } from '#platform/access/permit.ts';
import { rowAllowing } from '#platform/access/policy.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

/** What is asked of the organisations the actor may know of. */
export async function listReturns(
  ctx: Context,
  { collection, ...paging }: Received<typeof contract.listReturns>['query'],
): Promise<Replied<typeof contract.listReturns>> {
  const { everything, holds } = await reachOf(ctx, 'evaluation.list_returns', 'return');
  const orgs = everything ? undefined : (holds['org'] ?? []);
  const { rows, total } = await pageOfReturns(ctx, { collection, orgs }, paging);
  const names = await namesOf(ctx, rows);
  return { items: rows.map((row) => presentReturn(ctx, row, names.get(row.org))), total, ...paging };
}

const namesOf = async (ctx: Context, rows: readonly { org: string }[]): Promise<Map<string, string>> => {
  const ids = [...new Set(rows.map(({ org }) => org))];
  const called = await asSystem(ctx, () => organisationsCalled(ctx, { ids }));
  return new Map(called.map(({ id, name }) => [id, name]));
};

const presentReturn = ({ now }: Context, row: ReturnRow, name = ''): z.input<typeof contract.Return> => ({
  id: row.id,
  collection: row.collection,
  title: { zh: row.title_zh, en: row.title_en },
  minutes: row.minutes,
  periodName: row.period_name,
  ends: row.ends,
  org: row.org,
  orgName: name,
  state: row.submissions > 0 ? 'reported' : row.is_begun ? 'begun' : 'waiting',
  isLate: (row.handed_in_on ?? dayOf(now)) > row.ends,
  version: row.version,
  submissions: row.submissions,
});

/** A form with what an organisation has filled in. */
export async function readReturn(ctx: Context, id: string): Promise<Replied<typeof contract.readReturn>> {
  return presentFilled(ctx, await loadReturn(ctx, id, 'evaluation.read_return'));
}

export async function presentFilled(ctx: Context, row: FilledRow): Promise<z.input<typeof contract.FilledReturn>> {
  const [names, last] = [await namesOf(ctx, [row]), await lastSubmission(ctx, row.id)];
  const pupils = await pupilsOf(ctx, row);
  return {
    ...presentReturn(ctx, row, names.get(row.org)),
    form: formOf({ ...row, code: row.form, version: row.form_version }),
    pupils,
    draft: fillsIn(ctx, row) ? Entries.parse(row.draft) : {},
    reported: last ? readable(ctx, row, Entries.parse(last.entries), pupils) : null,
  };
}

const fillsIn = (ctx: Context, row: FilledRow): boolean =>
  rowAllowing(ctx.policy, ctx.actor, 'evaluation.fill_return', subjectOfReturn(row)) !== undefined;

/** What was handed in as the actor may read it: all of it where he fills it in himself. */
const readable = (
  ctx: Context,
  row: FilledRow,
  entries: Entries,
  pupils: number | null,
): Record<string, contract.ReadEntry> =>
  fillsIn(ctx, row) ? withoutFew([], entries, pupils) : withoutFew(fieldsOf(row), entries, pupils);

/** How many pupils the house knows of the school that fills in. */
export async function pupilsOf(ctx: Context, { org, asked }: Pick<ReturnRow, 'org' | 'asked'>): Promise<number | null> {
  if (asked !== 'schools') return null;
  return (await pupilCounts(ctx)).find((one) => one.org === org)?.pupils ?? 0;
}

/** What was handed in, and each correction of it. */
export async function listSubmissions(
  ctx: Context,
  id: string,
  query: Received<typeof contract.listSubmissions>['query'],
): Promise<Replied<typeof contract.listSubmissions>> {
  const row = await loadReturn(ctx, id, 'evaluation.read_return');
  const pupils = await pupilsOf(ctx, row);
  const { rows, total } = await pageOfSubmissions(ctx, id, query);
  const items = rows.map(({ handed_in_at: handedInAt, entries, ...one }) => ({
    ...one,
    entries: readable(ctx, row, Entries.parse(entries), pupils),
    handedInAt,
  }));
  return { items, total, page: query.page, size: query.size };
}
