import sharp, { type Sharp } from 'sharp';
import { mostPixels, mostPixelsWhole } from './limits.ts';

/** A size of a picture, as WebP. */
export interface Rendition {
  bytes: Uint8Array;
  width: number;
  height: number;
}

/** What came of a picture: its sizes, and nine by eight of its shades for `differenceHash`. */
export interface Cleaned {
  screen: Rendition;
  thumb: Rendition;
  shades: Uint8Array;
}

export type Word = { cleaned: Cleaned } | { refused: 'media.damaged' | 'media.too_many_pixels' };

/** Pixels of the longer side on a screen; of what is much longer than wide, a page or a talk somebody copied, of the shorter. */
const [screenSide, pageSide] = [1_280, 1_080];
/** WebP has no side longer than that, and a phone no memory for more pixels. */
const [longestSide, mostShown] = [16_000, 8_000_000];
const thumbSide = 240;
/** A thumb comes with the text on a slow line. */
const mostThumbBytes = 3_072;

// Only the readers of what a camera or a screen makes; none of drawings, papers or files that name others.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Nsgif'].flatMap((kind) => [
    `VipsForeignLoad${kind}Buffer`,
    `VipsForeignLoad${kind}`,
  ]),
});
sharp.cache(false);
sharp.concurrency(1);

const opened = (bytes: Uint8Array): Sharp =>
  sharp(bytes, { limitInputPixels: mostPixels, failOn: 'warning', sequentialRead: true });

/** How far a picture is made smaller so that what is written in it stays to be read. */
function shareShown(width: number, height: number): number {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const isPage = long > 2 * short;
  const share = isPage ? pageSide / short : screenSide / long;
  return Math.min(1, share, longestSide / long, Math.sqrt(mostShown / (width * height)));
}

/** Turned as it was held, on white, and with nothing of where, when and by what it was taken: what is not asked for is left out. */
async function render(bytes: Uint8Array): Promise<Cleaned> {
  const { width, height, autoOrient, format, isProgressive } = await opened(bytes).metadata();
  const isReadWhole = isProgressive || format === 'gif';
  if (isReadWhole && width * height > mostPixelsWhole) throw new Error('beyond the pixel limit of what is read whole');
  const share = shareShown(width, height);
  const plain = await opened(bytes)
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .resize(Math.max(1, Math.round(autoOrient.width * share)), Math.max(1, Math.round(autoOrient.height * share)), {
      fit: 'fill',
    })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const again = (): Sharp => sharp(plain.data, { raw: plain.info });
  return {
    screen: await webpOf(again(), 80),
    thumb: await thumbOf(again),
    shades: await again().resize(9, 8, { fit: 'fill' }).greyscale().raw().toBuffer(),
  };
}

async function webpOf(picture: Sharp, quality: number): Promise<Rendition> {
  const { data, info } = await picture.webp({ quality }).toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}

async function thumbOf(again: () => Sharp): Promise<Rendition> {
  const small = (side: number): Sharp => again().resize(side, side, { fit: 'inside', withoutEnlargement: true });
  for (const quality of [60, 40, 20]) {
    const thumb = await webpOf(small(thumbSide), quality);
    if (thumb.bytes.length <= mostThumbBytes) return thumb;
  }
  return webpOf(small(thumbSide / 2), 20);
}

const answer = async (bytes: Uint8Array): Promise<Word> => {
  try {
    return { cleaned: await render(bytes) };
  } catch (error) {
    return { refused: /pixel limit/i.test(String(error)) ? 'media.too_many_pixels' : 'media.damaged' };
  }
};

process.once(
  'message',
  (bytes: Uint8Array) => void answer(bytes).then((word) => process.send?.(word, () => process.disconnect())),
);
