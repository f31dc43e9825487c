import type { z } from 'zod';
import type * as contract from '#modules/people/contract/own-data.ts';
import { cellInWords, type Kept, keptAbout, meaningOf } from '#modules/people/server/rights/kept-about.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import type { Language } from '#platform/i18n/dictionary.ts';

/** Rows of one table told at once. */
const most = 200;

/** Everything that is kept about a child. */
export async function readOwnData(ctx: Context, id: string): Promise<Replied<typeof contract.readOwnData>> {
  const holders = { settled_child: id, self: id };
  await permit(ctx, 'people.read_own_data', { kind: 'pupil', id, holders, about: id });
  const kept = await asSystem(ctx, () => keptAbout(ctx, id, ctx.actor.person, most));
  return { items: kept.map((one) => inWords(one, ctx.language)) };
}

/** A table in words. */
export function inWords(
  { table, subject, columns, rows, more }: Kept,
  language: Language,
): z.input<typeof contract.KeptData> {
  const called = (name: string): string => meaningOf(table, name)[language];
  const meanings = columns.map((name) => meaningOf(table, name));
  return {
    kind: table.kind,
    title: table.title[language],
    source: subject.source[language],
    columns: columns.map(called),
    rows: rows.map((row) => meanings.map((meaning, at) => cellInWords(meaning, language, row[at]))),
    unshown: (subject.unshown ?? []).map(called),
    more,
  };
}
