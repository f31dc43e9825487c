import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';

export const ColumnKind = z.enum(['school_news', 'family', 'resources', 'activities', 'own']);
export type ColumnKind = z.infer<typeof ColumnKind>;

/** Who reads a column: anybody, whoever signs in, the people of its school, or a class with its guardians. */
export const ColumnReaders = z.enum(['public', 'county', 'school', 'class']);
export type ColumnReaders = z.infer<typeof ColumnReaders>;

/** In which roles one may write for a column. */
export const WriterRole = z.enum(['homeroom', 'teacher', 'counsellor', 'school_leader', 'official']);
export type WriterRole = z.infer<typeof WriterRole>;

const Said = z.object({
  name: z.string().trim().min(2).max(20),
  writers: z.array(WriterRole).min(1).max(5),
});

export const Column = Said.extend({
  id: z.uuid(),
  kind: ColumnKind,
  readers: ColumnReaders,
  /** Whose it is: a school’s, or the county’s. */
  from: z.string(),
  isOpen: z.boolean(),
  followers: z.number().int(),
  isFollowed: z.boolean(),
  mayWrite: z.boolean(),
  mayKeep: z.boolean(),
});
export type Column = z.infer<typeof Column>;

export const listColumns = endpoint({
  method: 'GET',
  path: '/api/columns',
  access: 'messages.list_columns',
  summary: 'The columns the caller reads or writes for.',
  reply: z.object({ items: z.array(Column) }),
});

export const openColumn = endpoint({
  method: 'POST',
  path: '/api/columns',
  access: 'messages.open_column',
  summary: 'Opens a column: a leader for the school or one class of it, an official for the county.',
  body: Said.extend({
    kind: ColumnKind,
    readers: ColumnReaders,
    /** Whose guardians read it; null unless it is for a class. */
    class: z.uuid().nullable(),
  }),
  reply: Column,
  refuses: ['messages.other_readers', 'messages.too_many_columns'],
});

const Id = z.object({ id: z.uuid() });

export const changeColumn = endpoint({
  method: 'PUT',
  path: '/api/columns/:id',
  access: 'messages.change_column',
  summary: 'Renames a column, says who writes for it, and closes it or opens it again.',
  params: Id,
  body: Said.extend({ isOpen: z.boolean() }),
  reply: Column,
});

export const followColumn = endpoint({
  method: 'PUT',
  path: '/api/columns/:id/following',
  access: 'messages.follow_column',
  summary: 'Whether the caller hears of what is new in a column.',
  params: Id,
  body: z.object({ follows: z.boolean() }),
  reply: Column,
});
