import { strToU8, zipSync } from 'fflate';

/** An archive of texts, and of bytes as they are, by name, at once; the same content gives the same bytes. */
export const zipBytes = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      // What comes as bytes is packed already: pictures, recordings.
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : ([content, { level: 0 }] as const),
      ]),
    ),
    { mtime: new Date(1980, 0, 1) },
  );
