import { Refusal } from '#platform/errors.ts';
import { FileReply } from '#platform/http/file-reply.ts';
import type { Answer } from '#platform/http/route.ts';

/** A stretch of bytes, from one until before another. */
export interface Stretch {
  from: number;
  to: number;
}

/** What a browser says of a file it asks for: what of it it has, and which stretch it wants (RFC 9110, 13 and 14). */
export interface WantedFile {
  known: string | undefined;
  range: string | undefined;
  onlyIf: string | undefined;
}

/** A file that is shown where it stands: a picture, or what is played. */
export interface Shown {
  name: string;
  type: string;
  size: number;
  /** What tells these bytes from all others: they never change under it. */
  tag: string;
}

/** The answer that shows a file, of which no more is read than was asked for: nothing where the browser has it already. */
export async function showFile(
  { wanted: { known, range, onlyIf } }: Pick<Answer, 'wanted'>,
  { name, type, size, tag }: Shown,
  read: (stretch: Stretch) => Promise<Uint8Array>,
): Promise<FileReply> {
  const named = `"${tag}"`;
  if (known?.split(',').some((one) => one.trim().replace(/^W\//, '') === named))
    return new FileReply(name, type, Buffer.of(), { tag: named, status: 304 });
  const stretch = onlyIf === undefined || onlyIf === named ? stretchOf(range, size) : undefined;
  const body = await read(stretch ?? { from: 0, to: size });
  if (!stretch) return new FileReply(name, type, body, { tag: named, status: 200 });
  const { from, to } = stretch;
  return new FileReply(name, type, body, { tag: named, status: 206, range: `bytes ${from}-${to - 1}/${size}` });
}

/** The one stretch a range names; none where it is several, or nothing that is understood: then all is sent. */
function stretchOf(range: string | undefined, size: number): Stretch | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size : Math.min(size, Number(last) + 1);
  if (from >= to) throw new Refusal('request.no_such_part', { size });
  return { from, to };
}
