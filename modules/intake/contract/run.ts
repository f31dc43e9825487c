import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';
import { Bytes, File } from '#platform/http/file-reply.ts';
import { Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

/** `waiting`: for its file. `ready`: looked through, nothing kept yet. */
export const RunState = z.enum([
  'waiting',
  'reading',
  'ready',
  'applying',
  'applied',
  'refused',
  'cancelled',
  'failed',
]);

export const Verdict = z.enum(['added', 'changed', 'unchanged', 'ended', 'refused']);
export type Verdict = z.infer<typeof Verdict>;

/** What a run would do, or has done, to one kind of thing. */
export const KindCount = z.object({
  kind: z.string(),
  title: z.string(),
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  /** In the county, and no longer in a table that should hold all of them. */
  ended: z.number().int(),
  refused: z.number().int(),
  /** How many the county had in force before; for leavings, pupils in classes. */
  existing: z.number().int(),
  /** More of these would change than goes without asking: somebody has to say yes to it. */
  changesMuch: z.boolean(),
  /** So with those that would end. */
  endsMuch: z.boolean(),
});
export type KindCount = z.infer<typeof KindCount>;

/** One import, from its file to the last row kept. */
export const ImportRun = z.object({
  id: z.uuid(),
  fileName: z.string(),
  state: RunState,
  done: z.number().int(),
  total: z.number().int(),
  kinds: z.array(KindCount),
  /** What was put up with in the file. */
  remarks: z.array(z.object({ sheet: z.string(), text: z.string() })),
  /** Why the file as a whole was not read. */
  refusal: z.string().nullable(),
  /** How many in a thousand may change or end without asking. */
  perMille: z.number().int(),
  /** The system whose files these are; what has ended they say themselves. Null for a bureau's own tables. */
  source: z.string().nullable(),
  /** What becomes of what is not in the tables any more. */
  missing: z.enum(['keep', 'end']),
  madeAt: Moment,
  endedAt: Moment.nullable(),
});
export type ImportRun = z.infer<typeof ImportRun>;

/** What becomes of one row. What it says is not told: the table is at hand, and a screen is seen by others. */
export const ImportRow = z.object({
  kind: z.string(),
  sheet: z.string(),
  line: z.number().int(),
  verdict: Verdict,
  /** The columns that differ from what is kept. */
  columns: z.array(z.string()),
  faults: z.array(z.object({ column: z.string(), text: z.string() })),
});
export type ImportRow = z.infer<typeof ImportRow>;

/** A kind of table, with its columns. */
export const ImportKind = z.object({
  name: z.string(),
  title: z.string(),
  note: z.string(),
  columns: z.array(z.object({ header: z.string(), isRequired: z.boolean() })),
});
export type ImportKind = z.infer<typeof ImportKind>;

const Id = z.object({ id: z.uuid() });

export const listKinds = endpoint({
  method: 'GET',
  path: '/api/imports/kinds',
  access: 'intake.read',
  summary: 'The tables that can be imported, and their columns.',
  reply: z.object({ items: z.array(ImportKind) }),
});

export const downloadTemplate = endpoint({
  method: 'GET',
  path: '/api/imports/template',
  access: 'intake.read',
  summary: 'An empty table to fill: a workbook of all kinds, or one kind as workbook or CSV.',
  query: z.object({ kind: z.string().max(40).optional(), format: z.enum(['xlsx', 'csv']).default('xlsx') }),
  reply: File,
  types: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv'],
});

export const startImport = endpoint({
  method: 'POST',
  path: '/api/imports',
  access: 'intake.write',
  summary: 'Begins an import; its file is sent next.',
  body: z.object({ fileName: z.string().trim().min(1).max(200) }),
  reply: ImportRun,
});

export const sendFile = endpoint({
  method: 'PUT',
  path: '/api/imports/:id/file',
  access: 'intake.write',
  summary: 'The file of an import, as application/octet-stream. It is looked through; nothing is kept of it yet.',
  params: Id,
  body: Bytes,
  reply: ImportRun,
  refuses: ['intake.not_ready'],
});

export const listImports = endpoint({
  method: 'GET',
  path: '/api/imports',
  access: 'intake.read',
  summary: 'Imports of the county, newest first.',
  query: Paging,
  reply: pageOf(ImportRun),
});

export const readImport = endpoint({
  method: 'GET',
  path: '/api/imports/:id',
  access: 'intake.read',
  summary: 'One import: how far it is, and what it would do.',
  params: Id,
  reply: ImportRun,
});

export const listRows = endpoint({
  method: 'GET',
  path: '/api/imports/:id/rows',
  access: 'intake.read_rows',
  summary: 'What becomes of each row of an import, and why.',
  params: Id,
  query: Paging.extend({ verdict: Verdict.optional(), kind: z.string().max(40).optional() }),
  reply: pageOf(ImportRow),
});

export const downloadRefused = endpoint({
  method: 'GET',
  path: '/api/imports/:id/refused',
  access: 'intake.read_rows',
  summary: 'The refused rows of an import as CSV: sheet, line, column, reason.',
  params: Id,
  reply: File,
  types: ['text/csv'],
});

export const applyImport = endpoint({
  method: 'POST',
  path: '/api/imports/:id/apply',
  access: 'intake.write',
  summary: 'Keeps what an import found. Rows that were refused stay out.',
  params: Id,
  body: z.object({
    /** `end`: what the tables should hold and do not has ended. */
    missing: z.enum(['keep', 'end']).default('keep'),
    /** Yes to changing or ending more than goes without asking. */
    accept: z.boolean().default(false),
  }),
  reply: ImportRun,
  refuses: [
    'intake.not_ready',
    'intake.busy',
    'intake.outdated',
    'intake.accept_first',
    'intake.nothing_to_do',
    'access.prove_again',
  ],
});

export const cancelImport = endpoint({
  method: 'POST',
  path: '/api/imports/:id/cancel',
  access: 'intake.write',
  summary: 'Stops an import. What it has kept so far stays.',
  params: Id,
  reply: ImportRun,
  refuses: ['intake.not_ready'],
});
