import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';
import { File } from '#platform/http/file-reply.ts';
import { Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

/** What of a notice is put on paper: what one signed oneself, all that was signed, or slips to sign it by hand. */
export const PrintoutSort = z.enum(['own', 'signatures', 'slips']);
export type PrintoutSort = z.infer<typeof PrintoutSort>;

/** A notice on paper somebody asked for; there is nothing of it any more after `until`. */
export const Printout = z.object({
  id: z.uuid(),
  sort: PrintoutSort,
  /** Of one's own: for which child, or for himself. */
  about: z.uuid().nullable(),
  /** The class it is of; null for everybody who got it. */
  className: z.string().nullable(),
  /** Of slips: those who have answered have one too. */
  everybody: z.boolean(),
  state: z.enum(['waiting', 'ready', 'failed']),
  madeAt: Moment,
  until: Moment,
});
export type Printout = z.infer<typeof Printout>;

const Id = z.object({ id: z.uuid() });

export const askOwnPrintout = endpoint({
  method: 'POST',
  path: '/api/notices/:id/receipt/printout',
  access: 'messages.ask_own_printout',
  summary:
    'Has what the caller signed, for one child or himself, made as a PDF: what it said, and that and when he did.',
  params: Id,
  body: z.object({ about: z.uuid() }),
  reply: Printout,
  refuses: ['messages.nothing_to_print'],
});

export const askPrintout = endpoint({
  method: 'POST',
  path: '/api/notices/:id/printouts',
  access: 'messages.ask_printout',
  summary:
    'Has what was signed of a notice the caller sent, or slips to sign it by hand, made as a PDF, of one class or of all.',
  params: Id,
  body: z.object({
    sort: PrintoutSort.exclude(['own']),
    class: z.uuid().nullable(),
    everybody: z.boolean().default(false),
  }),
  reply: Printout,
  refuses: ['messages.nothing_to_print', 'messages.too_much_to_print'],
});

export const listPrintouts = endpoint({
  method: 'GET',
  path: '/api/printouts',
  access: 'messages.list_printouts',
  summary: 'What the caller had made of a notice within a day, the newest first.',
  query: Paging.extend({ notice: z.uuid() }),
  reply: pageOf(Printout),
});

export const fetchPrintout = endpoint({
  method: 'GET',
  path: '/api/printouts/:id/file',
  access: 'messages.fetch_printout',
  summary: 'The PDF, for whoever asked for it alone, within a day.',
  params: Id,
  reply: File,
  types: ['application/pdf'],
  refuses: ['messages.no_printout'],
});
