import { mostBytes } from './limits.ts';
import { refusal } from './refusals.ts';

/** What a file is used as. */
export type Sort = 'picture' | 'voice' | 'video' | 'document';

/** A type of file we keep, told by how it begins. */
export interface Kind {
  sort: Sort;
  /** As it is served, where it is kept as it came. */
  type: string;
  extension: string;
}

const of = (sort: Sort, type: string, extension: string): Kind => ({ sort, type, extension });

const office = 'application/vnd.openxmlformats-officedocument';

/** Documents that are archives, by the part that makes them so. */
export const officeKinds: Readonly<Record<string, Kind>> = {
  'word/document.xml': of('document', `${office}.wordprocessingml.document`, 'docx'),
  'xl/workbook.xml': of('document', `${office}.spreadsheetml.sheet`, 'xlsx'),
  'ppt/presentation.xml': of('document', `${office}.presentationml.presentation`, 'pptx'),
};

const marks: readonly (readonly [at: number, mark: string, kind: Kind])[] = [
  [0, '\xff\xd8\xff', of('picture', 'image/jpeg', 'jpg')],
  [0, '\x89PNG\r\n\x1a\n', of('picture', 'image/png', 'png')],
  [8, 'WEBP', of('picture', 'image/webp', 'webp')],
  [0, 'GIF87a', of('picture', 'image/gif', 'gif')],
  [0, 'GIF89a', of('picture', 'image/gif', 'gif')],
  [0, '%PDF-', of('document', 'application/pdf', 'pdf')],
  [0, 'PK\x03\x04', of('document', 'application/zip', 'zip')],
  [0, 'OggS', of('voice', 'audio/ogg', 'ogg')],
  [0, '\x1a\x45\xdf\xa3', of('voice', 'audio/webm', 'webm')],
  [0, 'ID3', of('voice', 'audio/mpeg', 'mp3')],
  [4, 'ftypM4A', of('voice', 'audio/mp4', 'm4a')],
  [4, 'ftyp', of('video', 'video/mp4', 'mp4')],
];

/** What a file is, told by its first bytes and never by its name; none where it is nothing we keep. */
export function kindOf(bytes: Uint8Array): Kind | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16)).toString('latin1');
  const found = marks.find(([at, mark]) => head.startsWith(mark, at));
  if (found) return found[2];
  // MPEG audio without a tag begins with its first frame: eleven bits, and a layer.
  return bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2 ? of('voice', 'audio/mpeg', 'mp3') : undefined;
}

/** The type of a file that is of a sort, by what it may be used as, and not too large for it; refused otherwise. */
export function assertSort(bytes: Uint8Array, sort: Sort): Kind {
  const kind = kindOf(bytes);
  // Sound may lie in the same box as a film.
  const isOf = kind?.sort === sort || (sort === 'voice' && kind?.type === 'video/mp4');
  if (!kind || !isOf) throw refusal('media.unknown_type');
  if (bytes.length > mostBytes[sort]) throw refusal('media.too_large', { megabytes: mostBytes[sort] / 1_000_000 });
  return kind;
}
