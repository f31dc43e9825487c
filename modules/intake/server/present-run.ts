import type { z } from 'zod';
import type * as contract from '#modules/intake/contract/run.ts';
import { type Count, ends, isMuch } from '#modules/intake/server/counts.ts';
import { kinds, outsideKinds } from '#modules/intake/server/kinds.ts';
import type { RunRemark } from '#modules/intake/server/ready.ts';
import type { ShownRow } from '#modules/intake/server/store/row-store.ts';
import { perMilleOf } from '#modules/intake/server/store/limit-store.ts';
import type { RunRow } from '#modules/intake/server/store/run-store.ts';
import type { Context } from '#platform/context.ts';
import type { Said } from '#platform/i18n/dictionary.ts';
import { sayRegistered } from '#platform/i18n/registry.ts';
import type { Fault } from '#platform/intake/kind.ts';

type Speaker = Pick<Context, 'language'>;

/** A run as an official sees it. */
export const presentRun = async (ctx: Context, row: RunRow): Promise<z.input<typeof contract.ImportRun>> =>
  presentUnder(ctx, row, await perMilleOf(ctx));

/** A run as an official sees it, under a limit on change. */
export function presentUnder({ language }: Speaker, row: RunRow, perMille: number): z.input<typeof contract.ImportRun> {
  const counts = Array.isArray(row.counts) ? (row.counts as Count[]) : [];
  const refusal = row.refusal as { code: string; data: Record<string, unknown> } | null;
  return {
    id: row.id,
    fileName: row.file_name,
    state: row.state as z.infer<typeof contract.RunState>,
    done: row.done,
    total: row.total,
    kinds: counts.map((count) => ({
      ...count,
      title: titleOf(language, count.kind),
      changesMuch: isMuch(count, 'keep', perMille),
      endsMuch: isMuch(count, 'end', perMille),
    })),
    remarks: (row.remarks as RunRemark[]).map(({ sheet, code, data }) => ({
      sheet,
      text: sayRegistered(language, code, data),
    })),
    refusal: refusal && sayRefusal(language, refusal),
    perMille,
    source: row.source,
    missing: row.missing as 'keep' | 'end',
    madeAt: row.made_at,
    endedAt: row.ended_at,
  };
}

/** Why a file was not taken, and where in it, as far as that is known. */
function sayRefusal(
  language: Speaker['language'],
  { code, data }: { code: string; data: Record<string, unknown> },
): string {
  const said = sayRegistered(language, code, data);
  const { line = 0, file, column } = data;
  const place = line === 0 ? [file, column] : [file, line, column];
  return typeof file === 'string' && column !== undefined ? `${place.filter(Boolean).join(' ')}: ${said}` : said;
}

const titleOf = (language: Speaker['language'], kind: string): string =>
  [...kinds, ...outsideKinds].find((one) => one.name === kind)?.title[language] ?? kind;

/** By how much each of these kinds would change. */
export function tellMuch(
  counts: readonly Count[],
  missing: string,
  perMille: number,
): { kinds: Said; percent: number } {
  const told = counts.map((count) => {
    const { kind, changed, existing } = count;
    const going = ends(count, missing);
    return {
      zh: `${titleOf('zh', kind)}：现有 ${existing}，变更 ${changed}，结束 ${going}`,
      en: `${titleOf('en', kind)}: ${changed} changed and ${going} ended of ${existing}`,
    };
  });
  const kindsTold = { zh: told.map(({ zh }) => zh).join('；'), en: told.map(({ en }) => en).join('; ') };
  return { kinds: kindsTold, percent: perMille / 10 };
}

/** What a column is called: those of other systems' files as they stand there. */
export function headerOf(language: Speaker['language'], kind: string, column: string): string {
  if (outsideKinds.some((one) => one.name === kind)) return column;
  const found = kinds.find((one) => one.name === kind)?.columns.find((one) => one.name === column);
  return found?.header[language] ?? '';
}

/** Why a row is refused, in words. */
export const sayFault = ({ language }: Speaker, { code, data = {} }: Fault): string =>
  sayRegistered(language, code, data);

/** A row as an official sees it. */
export const presentRow = (ctx: Speaker, row: ShownRow): z.input<typeof contract.ImportRow> => ({
  ...row,
  columns: row.columns.map((column) => headerOf(ctx.language, row.kind, column)).filter((header) => header !== ''),
  faults: row.faults.map((fault) => ({
    column: headerOf(ctx.language, row.kind, fault.column),
    text: sayFault(ctx, fault),
  })),
});
