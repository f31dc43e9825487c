import { inflateSync } from 'node:zlib';
import { Refusal } from '#platform/errors.ts';
import { bytesOf, type Part, partsOf, sizeOf } from '#platform/tabular/zip-parts.ts';
import { assertSort, type Kind, officeKinds } from './kind-of.ts';
import { mostInflated } from './limits.ts';
import { type MediaCode, refusal } from './refusals.ts';

/** A paper: PDF, or Word, Excel or PowerPoint as of 2007. It is kept as it came; what is refused is what would act when it is opened. */
export async function checkDocument(bytes: Uint8Array, most = mostInflated): Promise<Pick<Kind, 'type' | 'extension'>> {
  const { type, extension } = assertSort(bytes, 'document');
  if (extension === 'zip') return checkOffice(bytes, most);
  checkPdf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), most);
  return { type, extension };
}

/** Names in a PDF (ISO 32000-2) of what acts, is hidden in it, or needs a password. */
const acting = /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData)(?![A-Za-z])/;

function checkPdf(file: Buffer, most: number): void {
  const text = file.toString('latin1');
  if (!/%%EOF\s*$/.test(text.slice(-1_024)))
    throw refusal(text.includes('%%EOF') ? 'media.two_in_one' : 'media.damaged');
  const said = plainNames([text, ...objectsIn(file, text, most)].join('\n'));
  if (/\/Encrypt(?![A-Za-z])/.test(said)) throw refusal('media.encrypted');
  if (acting.test(said)) throw refusal('media.active');
}

/** Names may be written by the numbers of their letters. */
const plainNames = (text: string): string =>
  text.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** What stands in packed streams of objects, where names can be too. */
function objectsIn(file: Buffer, text: string, most: number): string[] {
  let left = most;
  return [...text.matchAll(/\/ObjStm[^]{0,300}?stream\r?\n/g)].map((found) => {
    try {
      const packed = file.subarray(found.index + found[0].length);
      const objects = inflateSync(packed, { maxOutputLength: left });
      left -= objects.length;
      return objects.toString('latin1');
    } catch (error) {
      const isBomb = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' || left <= 0;
      throw refusal(isBomb ? 'media.inflates_too_far' : 'media.damaged', {}, error);
    }
  });
}

/** Parts that act, or hold what does. */
const actingPart = /vbaProject|\/macrosheets\/|\/activeX\/|\/embeddings\/.*\.(bin|exe|js|vbs)$|externalLinks\//i;
/** What is fetched when it is opened; a link somebody has to touch is none of it. */
const fetched = /TargetMode="External"/i;
const lookedAt = /\.rels$|^\[Content_Types\]\.xml$/i;

async function checkOffice(bytes: Uint8Array, most: number): Promise<Pick<Kind, 'type' | 'extension'>> {
  try {
    const parts = partsOf(bytes);
    const kind = parts.map(({ name }) => officeKinds[name]).find((found) => found !== undefined);
    if (parts.some(({ name }) => name === 'EncryptedPackage')) throw refusal('media.encrypted');
    if (!kind) throw refusal('media.unknown_type');
    if (parts.some(({ name }) => actingPart.test(name))) throw refusal('media.active');
    await checkParts(parts, most);
    return { type: kind.type, extension: kind.extension };
  } catch (error) {
    throw error instanceof Refusal ? inOurWords(error) : error;
  }
}

async function checkParts(parts: readonly Part[], most: number): Promise<void> {
  let left = most;
  for (const part of parts) {
    const size = await sizeOf(part, left);
    if ((left -= size) < 0) throw refusal('media.inflates_too_far');
    if (!lookedAt.test(part.name)) continue;
    const text = Buffer.from(bytesOf(part, size)).toString('utf8');
    const links = text.match(/<Relationship\b[^>]*>/g) ?? [];
    const isFetching = links.some((link) => fetched.test(link) && !/relationships\/hyperlink"/.test(link));
    if (isFetching || /macroEnabled/i.test(text)) throw refusal('media.active');
  }
}

const known: Readonly<Record<string, MediaCode>> = {
  'tabular.encrypted': 'media.encrypted',
  'tabular.damaged': 'media.damaged',
};

/** What is said of archives is said of tables. */
const inOurWords = (error: Refusal): Refusal => {
  const code = known[error.code];
  return code ? refusal(code, {}, error) : error;
};
