import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import type { Sort } from '#platform/media/kind-of.ts';
import { filmOf, mp3Of, oggOf } from '#standards/media/testing.ts';
import { bombIn } from './archives.ts';
import type { HostileFile, HostileFiles } from './hostile-file.ts';
import { bytes, picture, run } from './others.ts';

const as = (sort: Sort, refused: string, make: () => Uint8Array): HostileFile => ({ make, refused, sort });

/** A PNG of so many pixels a side, all of one shade, packed into a thousandth. */
const flat = (side: number): Uint8Array => {
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data.length, 0);
    head.write(type, 4, 'latin1');
    return Buffer.concat([head, data, Buffer.alloc(4)]);
  };
  const start = Buffer.from(picture(side));
  start[24] = 8;
  return Buffer.concat([
    start,
    chunk('IDAT', deflateSync(Buffer.alloc(side * (side + 1)))),
    chunk('IEND', Buffer.of()),
  ]);
};

/** What somebody could attach to a notice. */
export const attached: HostileFiles = {
  'hundred-megapixels.png': as('picture', 'media.too_many_pixels', () => flat(10_000)),
  'more-pixels-than-bytes.png': as('picture', 'media.damaged', () => picture(60_000)),
  'head-alone.png': as('picture', 'media.damaged', () => picture(100)),
  'drawing.jpg': as('picture', 'media.unknown_type', () =>
    bytes(`<svg xmlns="http://www.w3.org/2000/svg">${run}</svg>`),
  ),
  'page.jpg': as('picture', 'media.unknown_type', () => bytes(`<!DOCTYPE html>${run}`)),
  'picture-and-script.gif': as('picture', 'media.two_in_one', () => bytes('GIF89a/*', [1, 0, 1, 0, 0], `*/=1;${run}`)),
  'picture-and-archive.jpg': as('picture', 'media.two_in_one', () =>
    Buffer.concat([bytes([0xff, 0xd8, 0xff, 0xe0]), zipSync({ 'a.js': strToU8('1') })]),
  ),
  'picture-and-paper.png': as('picture', 'media.two_in_one', () => Buffer.concat([picture(10), bytes('%PDF-1.7')])),
  'no-picture.webp': as('picture', 'media.damaged', () => bytes('RIFF', [4, 0, 0, 0], 'WEBP', 'VP8 ')),
  'page.mp3': as('voice', 'media.two_in_one', () => Buffer.concat([mp3Of(2), bytes(run)])),
  'streams.ogg': as('voice', 'media.damaged', () => oggOf(3, true)),
  'boxes-in-boxes.mp4': as('video', 'media.damaged', () =>
    bytes([0, 0, 0, 8], 'ftyp', [0, 0, 0, 9], 'moov', [0xff, 0xff, 0xff, 0xff], 'trak'),
  ),
  'where-it-was.mp4': as('video', 'media.more_than_seen', () =>
    filmOf([
      ['vide', 'avc1'],
      ['meta', 'gpmd'],
    ]),
  ),
  'script.pdf': as('document', 'media.active', () => bytes('%PDF-1.7\n<</S/JavaScript/JS(app.alert(1))>>\n%%EOF')),
  'paper-and-archive.pdf': as('document', 'media.two_in_one', () =>
    Buffer.concat([bytes('%PDF-1.7\n%%EOF\n'), zipSync({ 'a.js': strToU8('1') })]),
  ),
  'bomb.docx': as('document', 'media.inflates_too_far', () =>
    bombIn({ 'word/document.xml': strToU8('<w/>') }, 'a', 400),
  ),
  'macros.docx': as('document', 'media.active', () =>
    zipSync({ 'word/document.xml': strToU8('<w/>'), 'word/vbaProject.bin': strToU8('') }),
  ),
};
