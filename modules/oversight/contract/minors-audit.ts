import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';
import { File } from '#platform/http/file-reply.ts';
import { Moment } from '#platform/http/moment.ts';

/** The audit of one year's minors' data somebody asked for; there is nothing of it any more after `until`. */
export const Pack = z.object({
  id: z.uuid(),
  year: z.number().int(),
  state: z.enum(['making', 'ready', 'failed', 'cancelled', 'over']),
  /** How many of its steps are done. */
  done: z.number().int(),
  steps: z.number().int(),
  madeAt: Moment,
  until: Moment,
});
export type Pack = z.infer<typeof Pack>;

const Id = z.object({ id: z.uuid() });

export const listPacks = endpoint({
  method: 'GET',
  path: '/api/minors-audits',
  access: 'oversight.list_packs',
  summary: 'The last audits of minors’ data that were asked for, the newest first.',
  reply: z.object({ items: z.array(Pack) }),
});

export const askPack = endpoint({
  method: 'POST',
  path: '/api/minors-audits',
  access: 'oversight.ask_pack',
  summary:
    'Has the audit of a year’s minors’ data made, as JSON and PDF (未成年人网络保护条例 art. 37); counts alone, none of fewer than ten children.',
  body: z.object({ year: z.number().int().min(2020).max(2200) }),
  reply: Pack,
  refuses: ['oversight.year_to_come'],
});

export const cancelPack = endpoint({
  method: 'POST',
  path: '/api/minors-audits/:id/cancel',
  access: 'oversight.ask_pack',
  summary: 'Stops making it before its next step.',
  params: Id,
  reply: Pack,
  refuses: ['oversight.pack_made'],
});

export const downloadPackJson = endpoint({
  method: 'GET',
  path: '/api/minors-audits/:id/json',
  access: 'oversight.download_pack',
  summary: 'The audit for machines, signed: `lianyu audit paper` verifies it.',
  params: Id,
  reply: File,
  types: ['application/octet-stream'],
  refuses: ['oversight.no_pack'],
});

export const downloadPackPdf = endpoint({
  method: 'GET',
  path: '/api/minors-audits/:id/pdf',
  access: 'oversight.download_pack',
  summary: 'The audit to read and print, in Chinese.',
  params: Id,
  reply: File,
  types: ['application/pdf'],
  refuses: ['oversight.no_pack'],
});
