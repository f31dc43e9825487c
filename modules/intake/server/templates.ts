import type * as contract from '#modules/intake/contract/run.ts';
import { kinds, spokenOf } from '#modules/intake/server/kinds.ts';
import { words } from '#modules/intake/words.ts';
import { reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { FileReply } from '#platform/http/file-reply.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import { say } from '#platform/i18n/dictionary.ts';
import type { IntakeKind } from '#platform/intake/kind.ts';
import type { Sheet } from '#platform/tabular/sheet-xml.ts';
import { workbookBytes } from '#platform/tabular/write-workbook.ts';
import { writeCsv } from '#platform/tabular/write-csv.ts';

/** The tables that can be brought in. */
export async function listKinds(ctx: Context): Promise<Replied<typeof contract.listKinds>> {
  await reachOf(ctx, 'intake.read', 'import');
  return {
    items: kinds.map(({ name, title, note, columns }) => ({
      name,
      title: title[ctx.language],
      note: note?.[ctx.language] ?? '',
      columns: columns.map(({ header, isRequired = false }) => ({ header: header[ctx.language], isRequired })),
    })),
  };
}

/** A table to fill. The headers are Chinese whoever asks: it is filled by many hands. */
export async function downloadTemplate(
  ctx: Context,
  { kind, format }: { kind?: string | undefined; format: 'xlsx' | 'csv' },
): Promise<FileReply> {
  await reachOf(ctx, 'intake.read', 'import');
  const wanted = kind === undefined ? kinds : kinds.filter((one) => one.name === kind);
  const [only] = wanted;
  if (!only || (format === 'csv' && wanted.length > 1)) throw new Refusal('access.not_found');
  const name = wanted.length === 1 ? only.title.zh : say(words, 'zh', 'intake.template.name');
  if (format === 'csv') {
    const csv = writeCsv(
      only.columns.map(({ header }) => header.zh),
      [],
      { isForSpreadsheet: true },
    );
    return new FileReply(`${name}.csv`, 'text/csv; charset=utf-8', Buffer.from(csv));
  }
  const names = await namesOf(ctx);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return new FileReply(`${name}.xlsx`, type, workbookBytes(wanted.map((one) => sheetOf(one, names, []))));
}

/** By kind, the names there are to choose from. */
async function namesOf(ctx: Context): Promise<ReadonlyMap<string, readonly string[]>> {
  const books = await Promise.all(
    spokenOf.map(async (kind) => [kind.name, (await kind.book(ctx)).names ?? []] as const),
  );
  return new Map(books);
}

/** The sheet of a kind, with rows that are there already. */
export const sheetOf = (
  { title, note, columns }: IntakeKind,
  names: ReadonlyMap<string, readonly string[]>,
  rows: Sheet['rows'],
): Sheet => ({
  name: title.zh,
  note: [say(words, 'zh', 'intake.template.note'), note?.zh].filter(Boolean).join(' '),
  columns: columns.map((column) => {
    const choices = column.choicesOf === undefined ? column.choices : names.get(column.choicesOf);
    const hint = [column.note?.zh, say(words, 'zh', 'intake.template.example', { example: column.example })];
    return {
      header: column.header.zh,
      ...(column.kind ? { kind: column.kind } : {}),
      ...(column.isRequired ? { isRequired: true } : {}),
      ...(choices && choices.length > 0 ? { choices } : {}),
      ...(column.example === '' ? {} : { note: hint.filter(Boolean).join(' ') }),
    };
  }),
  rows,
});
