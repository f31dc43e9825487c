import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { FileReply, heldBytes, type ReadStretch, type Stretch } from '#platform/http/file-reply.ts';
import type { Answer } from '#platform/http/route.ts';

/** What a browser says of a file it asks for: what of it it has, and which stretch it wants (RFC 9110, 13 and 14). */
export interface WantedFile {
  known: string | undefined;
  range: string | undefined;
  onlyIf: string | undefined;
  /** It asks what there is, and for none of it. */
  isHead: boolean;
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
  ctx: Context,
  { wanted: { known, range, onlyIf, isHead } }: Pick<Answer, 'wanted'>,
  { name, type, size, tag }: Shown,
  read: ReadStretch,
): Promise<FileReply> {
  const named = `"${tag}"`;
  const none = { from: size, to: size, read };
  if (known?.split(',').some((one) => one.trim().replace(/^W\//, '') === named))
    return new FileReply(name, type, Buffer.of(), { tag: named, status: 304, length: 0, rest: none });
  const stretch = onlyIf === undefined || onlyIf === named ? stretchOf(range, size) : undefined;
  const { from, to } = stretch ?? { from: 0, to: size };
  const held = Math.min(to, from + heldBytes);
  const body = isHead ? Buffer.of() : await read(ctx, { from, to: held });
  return new FileReply(name, type, body, {
    tag: named,
    length: to - from,
    rest: isHead ? none : { from: held, to, read },
    ...(stretch ? { status: 206, range: `bytes ${from}-${to - 1}/${size}` } : { status: 200 }),
  });
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
