import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';
import { File } from '#platform/http/file-reply.ts';
import { Moment } from '#platform/http/moment.ts';

/** A copy somebody asked for of what is kept about a child; there is nothing of it any more after `until`. */
export const DataCopy = z.object({
  state: z.enum(['waiting', 'ready', 'failed', 'expired']),
  madeAt: Moment,
  until: Moment,
  /** Of each archive of the files that came with notices and messages, its bytes. */
  archives: z.array(z.number().int()),
});
export type DataCopy = z.infer<typeof DataCopy>;

const Id = z.object({ id: z.uuid() });

export const readCopy = endpoint({
  method: 'GET',
  path: '/api/children/:id/copy',
  access: 'people.read_copy',
  summary: 'What became of the copy the caller asked for of what is kept about the child.',
  params: Id,
  reply: z.object({ copy: DataCopy.nullable() }),
});

export const askCopy = endpoint({
  method: 'POST',
  path: '/api/children/:id/copy',
  access: 'people.ask_copy',
  summary: 'Asks for a copy of what is kept about the child, as JSON and PDF; it takes the place of the one before.',
  params: Id,
  reply: DataCopy,
});

export const downloadCopyJson = endpoint({
  method: 'GET',
  path: '/api/children/:id/copy/json',
  access: 'people.download_copy',
  summary: 'The copy the caller asked for, for machines: values as they are kept, and what each column and code means.',
  params: Id,
  reply: File,
  types: ['application/octet-stream'],
  refuses: ['people.no_copy'],
});

export const downloadCopyPdf = endpoint({
  method: 'GET',
  path: '/api/children/:id/copy/pdf',
  access: 'people.download_copy',
  summary: 'The copy the caller asked for, to read and print.',
  params: Id,
  reply: File,
  types: ['application/pdf'],
  refuses: ['people.no_copy'],
});

export const downloadCopyFiles = endpoint({
  method: 'GET',
  path: '/api/children/:id/copy/files',
  access: 'people.download_copy',
  summary: 'One archive of the copy the caller asked for: files he sent and got with notices and messages.',
  params: Id,
  query: z.object({ archive: z.coerce.number().int().min(1).max(1_000).default(1) }),
  reply: File,
  types: ['application/zip'],
  refuses: ['people.no_copy'],
});
