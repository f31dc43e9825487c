import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';
import { Bytes, File } from '#platform/http/file-reply.ts';

export const AttachmentSort = z.enum(['picture', 'voice', 'video', 'document']);
export type AttachmentSort = z.infer<typeof AttachmentSort>;

/** A file on its way, or there: its uploader's alone until he attaches it. */
export const Upload = z.object({
  id: z.uuid(),
  sort: AttachmentSort,
  name: z.string(),
  /** How many of its bytes have come. */
  come: z.number().int(),
  size: z.number().int(),
  /** It was looked through and may be attached. */
  isReady: z.boolean(),
});
export type Upload = z.infer<typeof Upload>;

/** A file as it comes with what it is attached to. */
export const Attachment = z.object({
  id: z.uuid(),
  sort: AttachmentSort,
  /** What its sender called it, to himself and to staff, and of a document; to others of what sort it is. */
  name: z.string(),
  size: z.number().int(),
  /** What is to be seen on a picture, in words. */
  alt: z.string(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  seconds: z.number().int().nullable(),
});
export type Attachment = z.infer<typeof Attachment>;

/** What somebody attaches to what he writes. */
export const Attached = z.object({ id: z.uuid(), alt: z.string().trim().max(200).default('') });
export type Attached = z.infer<typeof Attached>;

/** Bytes sent at once, at most. */
export const mostPieceBytes = 262_144;

const Id = z.object({ id: z.uuid() });

export const beginUpload = endpoint({
  method: 'POST',
  path: '/api/attachments',
  access: 'attachments.begin',
  summary: 'Begins to send a file under an id of the sender’s; said again it tells how much of it has come.',
  body: z.object({
    id: z.uuid(),
    sort: AttachmentSort,
    name: z.string().trim().min(1).max(120),
    size: z.number().int().min(1).max(30_000_000),
  }),
  reply: Upload,
  refuses: ['media.too_large', 'messages.too_much_today', 'messages.other_upload', 'messages.picture_listed'],
});

export const sendPiece = endpoint({
  method: 'PUT',
  path: '/api/attachments/:id/bytes',
  access: 'attachments.send',
  summary: 'Sends a piece of a file, 256 KB at most; tells how much has come, from where to go on.',
  params: Id,
  query: z.object({ at: z.coerce.number().int().min(0).default(0) }),
  body: Bytes,
  reply: Upload,
  refuses: ['request.too_large', 'messages.upload_over'],
});

export const finishUpload = endpoint({
  method: 'POST',
  path: '/api/attachments/:id/finish',
  access: 'attachments.finish',
  summary: 'Has a file that has come looked through, and made ready to be attached; what is refused is gone.',
  params: Id,
  reply: Upload,
  refuses: [
    'messages.upload_not_whole',
    'media.unknown_type',
    'media.damaged',
    'media.too_large',
    'media.too_many_pixels',
    'media.too_slow',
    'media.busy',
    'media.two_in_one',
    'media.too_long',
    'media.not_playable',
    'media.more_than_seen',
    'media.encrypted',
    'media.active',
    'media.inflates_too_far',
    'messages.picture_listed',
  ],
});

export const dropUpload = endpoint({
  method: 'DELETE',
  path: '/api/attachments/:id',
  access: 'attachments.drop',
  summary: 'Lets a file go that is not attached to anything.',
  params: Id,
  reply: z.object({}),
  refuses: ['messages.is_attached'],
});

const office = 'application/vnd.openxmlformats-officedocument';

/** What is kept, by its media type, with how the name of such a file ends. */
export const fileEndings: Readonly<Record<string, string>> = {
  'image/webp': '.webp',
  'audio/ogg': '.ogg',
  'audio/webm': '.webm',
  'audio/mpeg': '.mp3',
  'audio/mp4': '.m4a',
  'video/mp4': '.mp4',
  'application/pdf': '.pdf',
  [`${office}.wordprocessingml.document`]: '.docx',
  [`${office}.spreadsheetml.sheet`]: '.xlsx',
  [`${office}.presentationml.presentation`]: '.pptx',
};

export const showAttachment = endpoint({
  method: 'GET',
  path: '/api/attachments/:id/file',
  access: 'attachments.show',
  summary: 'What is attached, or a stretch of it, to whoever reads what it is attached to.',
  params: Id,
  query: z.object({ as: z.enum(['screen', 'thumb']).default('screen') }),
  reply: File,
  types: Object.keys(fileEndings),
  statuses: [200, 206, 304],
  refuses: ['request.no_such_part'],
});
