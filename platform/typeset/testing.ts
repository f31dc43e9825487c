import { inflateSync } from 'node:zlib';

/** What stands on each page of a PDF that was typeset here, as whoever copies it out of the page gets it. */
export function textOfPdf(pdf: Uint8Array): string[] {
  const objects = new Map(
    [...latin(pdf).matchAll(/(\d+) 0 obj\n(.*?)endobj/gs)].map(([, id = '', body = '']) => [id, body]),
  );
  const at = (id = ''): string => objects.get(id) ?? '';
  return [...objects.values()]
    .filter((body) => /\/Type \/Page\n/.test(body))
    .map((page) => {
      const fonts = new Map(
        [...page.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = '', id]) => [
          name,
          charactersOf(streamOf(at(/\/ToUnicode (\d+)/.exec(at(id))?.[1]))),
        ]),
      );
      return shownIn(streamOf(at(/\/Contents (\d+)/.exec(page)?.[1])), fonts);
    });
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

function streamOf(body: string): string {
  const [head = '', stream = ''] = body.split(/stream\r?\n(.*)\nendstream/s);
  return head.includes('/FlateDecode') ? latin(inflateSync(Buffer.from(stream, 'latin1'))) : stream;
}

/** What each glyph of a font stands for. */
const charactersOf = (map: string): Map<number, string> =>
  new Map(
    [...map.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gm)].map(([, glyph = '', utf16 = '']) => [
      Number.parseInt(glyph, 16),
      Buffer.from(utf16, 'hex').swap16().toString('utf16le'),
    ]),
  );

/** Brackets stand bare in a string of PDF where they come in pairs. */
const inPairs = (depth: number): string =>
  depth === 0 ? String.raw`(?:\\.|[^\\()])*` : String.raw`(?:\\.|[^\\()]|\(${inPairs(depth - 1)}\))*`;
/** A font that is chosen, and what is shown in it: strings with spaces between, or one. */
const shows = new RegExp(String.raw`\/(f\d+) [\d.]+ Tf|(\[.*?\]) TJ|(\(${inPairs(4)}\)|<[0-9A-Fa-f]+>) Tj`, 'gs');
const strings = new RegExp(String.raw`\((${inPairs(4)})\)|<([0-9A-Fa-f]+)>`, 'gs');

function shownIn(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let [text, font] = ['', ''];
  for (const [, chosen, spaced, shown = spaced ?? ''] of content.matchAll(shows)) {
    if (chosen) font = chosen;
    for (const [, escaped, hex = ''] of shown.matchAll(strings)) {
      const bytes = escaped === undefined ? Buffer.from(hex, 'hex') : Buffer.from(plain(escaped), 'latin1');
      for (let glyph = 0; glyph < bytes.length; glyph += 2)
        text += fonts.get(font)?.get(bytes.readUInt16BE(glyph)) ?? '\uFFFD';
    }
  }
  return text;
}

const named: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const plain = (escaped: string): string =>
  escaped.replace(/\\(\d{3}|.)/gs, (_, code: string) =>
    code.length === 3 ? String.fromCharCode(Number.parseInt(code, 8)) : (named[code] ?? code),
  );
