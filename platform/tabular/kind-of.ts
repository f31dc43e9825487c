import { refusal } from './refusals.ts';

/** What a file is, told by its bytes and never by its name. */
export type Kind = 'xlsx' | 'xls' | 'csv';

const looked = 4_096;
const begins = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((byte, at) => bytes[at] === byte);

/** Tells the kind of a file, or refuses it: empty, or none of the three (`data.found` names a web page or XML). */
export function kindOf(bytes: Uint8Array): Kind {
  if (bytes.length === 0) throw refusal('tabular.empty_file');
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'xlsx';
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'xls';
  if (begins(bytes, 0xff, 0xfe) || begins(bytes, 0xfe, 0xff)) return 'csv';
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, looked));
  // Some systems export a web page and call it .xls.
  if (/^[\s\xef\xbb\xbf]*<(!doctype|html|\?xml|table|meta|svg)/i.test(start.toString('latin1'))) {
    throw refusal('tabular.unknown_type', { found: 'web page' });
  }
  const isBinary = start.some(
    (byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d,
  );
  if (isBinary || start.toString('latin1').startsWith('%PDF')) throw refusal('tabular.unknown_type');
  return 'csv';
}
