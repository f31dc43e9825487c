import type { z } from 'zod';
import * as contract from '#modules/evaluation/contract/scheme.ts';
import { mostSchemes } from '#modules/evaluation/server/limits.ts';
import { schemeFault, type Untitled } from '#modules/evaluation/server/rules/scheme.ts';
import { allIndicators } from '#modules/evaluation/server/store/indicator-store.ts';
import {
  allSchemes,
  insertScheme,
  pageOfSchemes,
  type SchemeRow,
} from '#modules/evaluation/server/store/scheme-store.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

const Tree = contract.SchemeSaid.pick({ weighing: true, criteria: true });

/** A version as it was said. */
export const saidOf = (row: SchemeRow): contract.SchemeSaid =>
  contract.SchemeSaid.parse({ party: row.party, name: row.name, ...Tree.parse(row.tree) });

const presentScheme = (row: SchemeRow): z.input<typeof contract.Scheme> => ({
  ...saidOf(row),
  code: row.code,
  version: row.version,
  changedAt: row.changed_at,
});

/** The schemes as they hold now. */
export async function listSchemes(
  ctx: Context,
  query: Received<typeof contract.listSchemes>['query'],
): Promise<Replied<typeof contract.listSchemes>> {
  await reachOf(ctx, 'evaluation.list_schemes', 'scheme');
  const { rows, total } = await pageOfSchemes(ctx, query);
  return { items: rows.map(presentScheme), total, page: query.page, size: query.size };
}

/** Adds a scheme, or its next version. */
export async function keepScheme(
  ctx: Context,
  code: string,
  { seen, ...said }: Received<typeof contract.keepScheme>['body'],
): Promise<Replied<typeof contract.keepScheme>> {
  await permit(ctx, 'evaluation.keep_scheme', { kind: 'scheme', id: '', holders: {} });
  const all = await allSchemes(ctx);
  const known = all.find((one) => one.code === code);
  if (!known && all.length >= mostSchemes) throw new Refusal('evaluation.too_many_schemes', { most: mostSchemes });
  if ((known?.version ?? 0) !== seen) throw new Refusal('evaluation.scheme_changed', { version: known?.version });
  await assertScheme(ctx, said);
  const { party, name, weighing, criteria } = said;
  const { county, person } = ctx.actor;
  const by = { changed_by: person, changed_at: ctx.now };
  const row = { county, code, version: seen + 1, party, name, tree: { weighing, criteria }, ...by };
  // Somebody may have said it anew a moment ago.
  if (!(await insertScheme(ctx, row))) throw new Refusal('evaluation.scheme_changed', { version: seen + 1 });
  return presentScheme(row);
}

/** Refuses what cannot be reckoned, and names where it is wrong. */
export async function assertScheme(ctx: Context, said: Untitled): Promise<void> {
  const fault = schemeFault(said, new Set((await allIndicators(ctx)).map(({ code }) => code)));
  if (fault) throw new Refusal(fault.code, { field: fault.field });
}
