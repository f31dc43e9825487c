/** What makes a browser or a reader take a file for a page, a program or a paper. */
const foreign = /<script|<!doctype html|<html[ >]|<svg[ >]|<\?php|<iframe|%PDF-[12]\.|javascript:/i;

/**
 * Whether a picture or a recording is something else as well: a page, a script, a paper or an archive, at its end or in what it says
 * of itself. Phones put a short film behind a picture: that is none of these.
 */
export function hidesAnother(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return foreign.test(text) || isArchive(bytes);
}

const [endLength, longestComment] = [22, 65_535];

/** Whether it ends as an archive does (APPNOTE 6.3.9), which is read from its end and may begin anywhere. */
function isArchive(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < tail.length - endLength - longestComment || end < 0 || end + endLength > tail.length) return false;
  const directory = end - tail.readUInt32LE(end + 12);
  return directory >= 0 && tail.toString('latin1', directory, directory + 4) === 'PK\x01\x02';
}
