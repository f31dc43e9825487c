import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';
import { File } from '#platform/http/file-reply.ts';
import { Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

export const ExportFormat = z.enum(['xlsx', 'csv', 'zip']);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** What it is for. */
export const ExportCategory = z.enum(['teaching', 'safety', 'service', 'report', 'other']);
export type ExportCategory = z.infer<typeof ExportCategory>;

export const ExportState = z.enum(['waiting', 'making', 'ready', 'refused', 'cancelled', 'failed', 'lapsed', 'over']);
export type ExportState = z.infer<typeof ExportState>;

/** A kind of file the caller may ask for, in the role he acts in. */
export const ExportKindTold = z.object({
  id: z.string(),
  title: z.string(),
  note: z.string(),
  ofClass: z.enum(['only', 'perhaps', 'never']),
  formats: z.array(ExportFormat),
  /** None where it is a set of files. `sensitive` ones wait for a second person. */
  columns: z.array(z.object({ name: z.string(), title: z.string(), sensitive: z.boolean() })),
});
export type ExportKindTold = z.infer<typeof ExportKindTold>;

export const listExportKinds = endpoint({
  method: 'GET',
  path: '/api/exports/kinds',
  access: 'exports.list_kinds',
  summary:
    'Which files the caller may ask for in the role he acts in, what is left of his month, and when his device may do so.',
  reply: z.object({
    items: z.array(ExportKindTold),
    left: z.object({ files: z.number().int(), pupils: z.number().int() }),
    /** Above so many pupils a second person approves it. */
    freePupils: z.number().int(),
    /** From when on this device may ask, approve and fetch; null where it may. */
    deviceFrom: Moment.nullable(),
  }),
});

/** What somebody asked to have as a file, and what became of it. */
export const Export = z.object({
  id: z.uuid(),
  /** What stands in the file too. */
  number: z.string(),
  title: z.string(),
  /** The class it is of; null for the whole organisation. */
  className: z.string().nullable(),
  columns: z.array(z.string()),
  format: ExportFormat,
  category: ExportCategory,
  reason: z.string(),
  pupils: z.number().int(),
  sensitive: z.boolean(),
  /** Who asked, and in which role. */
  askedBy: z.string(),
  askedAs: z.string(),
  askedAt: Moment,
  decidedBy: z.string().nullable(),
  state: ExportState,
  /** Rows read so far. */
  done: z.number().int(),
  /** Until when somebody may approve it, or he may fetch it; null once it is over. */
  until: Moment.nullable(),
  /** How often he may still fetch it. */
  fetchesLeft: z.number().int(),
});
export type Export = z.infer<typeof Export>;

export const askExport = endpoint({
  method: 'POST',
  path: '/api/exports',
  access: 'exports.ask',
  summary:
    'Asks for a file. Above fifty pupils, or with a sensitive column, it waits for a second person, else it is made at once.',
  body: z.object({
    kind: z.string().regex(/^[a-z]+\.[a-z_]{1,40}$/),
    class: z.uuid().nullable(),
    columns: z.array(z.string().max(40)).max(40),
    format: ExportFormat,
    category: ExportCategory,
    reason: z.string().trim().min(10).max(500),
  }),
  reply: Export,
  refuses: [
    'exports.new_device',
    'exports.over_quota',
    'exports.no_such_file',
    'people.lent_asks_nothing',
    'access.prove_again',
  ],
});

export const listExports = endpoint({
  method: 'GET',
  path: '/api/exports',
  access: 'exports.list',
  summary: 'What the caller asked for, the newest first.',
  query: Paging,
  reply: pageOf(Export),
});

export const listWaitingExports = endpoint({
  method: 'GET',
  path: '/api/exports/waiting',
  access: 'exports.list_waiting',
  summary: 'What others asked for and the caller may approve.',
  query: Paging,
  reply: pageOf(Export),
});

const Id = z.object({ id: z.uuid() });
const whereDecided = [
  'exports.own',
  'exports.decided',
  'exports.new_device',
  'people.lent_decides_nothing',
  'people.in_office_today',
  'access.prove_again',
];

export const approveExport = endpoint({
  method: 'POST',
  path: '/api/exports/:id/approval',
  access: 'exports.approve',
  summary: 'Approves what another asked for; the file is then made in what he may see that day.',
  params: Id,
  reply: Export,
  refuses: whereDecided,
});

export const refuseExport = endpoint({
  method: 'POST',
  path: '/api/exports/:id/refusal',
  access: 'exports.refuse',
  summary: 'Refuses what another asked for.',
  params: Id,
  reply: Export,
  refuses: whereDecided,
});

export const cancelExport = endpoint({
  method: 'DELETE',
  path: '/api/exports/:id',
  access: 'exports.cancel',
  summary: 'Takes back what one asked for: it is not made, or what was made is shredded.',
  params: Id,
  reply: Export,
  refuses: ['exports.decided'],
});

export const fetchExport = endpoint({
  method: 'GET',
  path: '/api/exports/:id/file',
  access: 'exports.fetch',
  summary: 'The file, for whoever asked for it alone: three times within 24 hours, then it is shredded.',
  params: Id,
  reply: File,
  types: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv', 'application/zip'],
  refuses: ['exports.no_file', 'exports.new_device', 'access.prove_again'],
});
