import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';
import { File } from '#platform/http/file-reply.ts';
import { Day } from '#platform/http/moment.ts';

/**
 * What came of deleting what a family asked to. `hidden`: nobody reads it any more, and it can be taken back before `until`;
 * `done`: it is gone, and the certificate says so; `nothing`: there was nothing that could go, and the certificate says why.
 */
export const Erasure = z.object({
  state: z.enum(['working', 'hidden', 'done', 'nothing', 'taken_back']),
  until: Day.nullable(),
  /** How much could not be put back, since what it stood on was let go of meanwhile. */
  lost: z.number().int(),
});
export type Erasure = z.infer<typeof Erasure>;

const Id = z.object({ id: z.uuid() });

export const takeBackErasure = endpoint({
  method: 'POST',
  path: '/api/requests/:id/erasure/take-back',
  access: 'people.take_back_erasure',
  summary: 'Has what was hidden put back as it was, within seven days of hiding it.',
  params: Id,
  reply: Erasure,
  refuses: ['people.erasure_over'],
});

export const downloadCertificateJson = endpoint({
  method: 'GET',
  path: '/api/requests/:id/erasure/json',
  access: 'people.download_certificate',
  summary: 'The certificate of an erasure: what is gone, what stays and why; signed, `lianyu audit paper` verifies it.',
  params: Id,
  reply: File,
  types: ['application/octet-stream'],
  refuses: ['people.no_certificate'],
});

export const downloadCertificatePdf = endpoint({
  method: 'GET',
  path: '/api/requests/:id/erasure/pdf',
  access: 'people.download_certificate',
  summary: 'The same to read and print.',
  params: Id,
  reply: File,
  types: ['application/pdf'],
  refuses: ['people.no_certificate'],
});
