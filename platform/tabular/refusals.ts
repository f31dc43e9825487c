import { Refusal, refusalsOf } from '#platform/errors.ts';

/** Why a whole file is not read. */
export const fileRefusals = refusalsOf({
  'tabular.too_large': { status: 422 },
  'tabular.empty_file': { status: 422 },
  'tabular.unknown_type': { status: 422 },
  'tabular.damaged': { status: 422 },
  'tabular.inflates_too_far': { status: 422 },
  'tabular.encrypted': { status: 422 },
  'tabular.macros': { status: 422 },
  'tabular.external_links': { status: 422 },
  'tabular.unsafe_xml': { status: 422 },
  'tabular.too_many_rows': { status: 422 },
  'tabular.too_many_columns': { status: 422 },
  'tabular.too_many_cells': { status: 422 },
  'tabular.too_slow': { status: 422 },
  'tabular.column_twice': { status: 422 },
  'tabular.no_table': { status: 422 },
  'tabular.no_rows': { status: 422 },
});

/** Why one cell is not believed; its row must not be taken. */
export const cellRefusals = refusalsOf({
  'tabular.formula': { status: 422 },
  'tabular.precision_lost': { status: 422 },
  'tabular.error_value': { status: 422 },
});

/** Why a cell's text is not what its column asks for. */
export const valueRefusals = refusalsOf({
  'tabular.not_a_date': { status: 422 },
  'tabular.no_such_day': { status: 422 },
  'tabular.ambiguous_date': { status: 422 },
  'tabular.incomplete_date': { status: 422 },
  'tabular.date_out_of_range': { status: 422 },
  'tabular.not_an_integer': { status: 422 },
  'tabular.not_a_phone': { status: 422 },
  'tabular.not_yes_or_no': { status: 422 },
  'tabular.empty_cell': { status: 422 },
  'tabular.too_long': { status: 422 },
  'tabular.not_a_choice': { status: 422 },
  'tabular.not_a_number': { status: 422 },
  'tabular.out_of_range': { status: 422 },
  'tabular.no_such_area': { status: 422 },
  'tabular.no_such_type': { status: 422 },
  'tabular.check_digit': { status: 422 },
});

export type FileCode = keyof typeof fileRefusals;
export type CellCode = keyof typeof cellRefusals;
export type ValueCode = keyof typeof valueRefusals;

/** The refusal of a file; `data` never holds what a cell says. */
export const refusal = (
  code: FileCode | CellCode,
  data: Readonly<Record<string, unknown>> = {},
  cause?: unknown,
): Refusal => new Refusal(code, data, cause);

/** What was put up with, and is said so that nobody wonders. */
export const remarkCodes = [
  'tabular.hidden_sheet',
  'tabular.sheet_without_header',
  'tabular.sheet_without_rows',
  'tabular.hidden_rows',
  'tabular.hidden_columns',
  'tabular.merged_cells',
  'tabular.title_rows',
  'tabular.repeated_header',
  'tabular.empty_rows',
  'tabular.unnamed_column',
  'tabular.dates_from_1904',
  'tabular.read_as_gb18030',
] as const;
export type RemarkCode = (typeof remarkCodes)[number];
