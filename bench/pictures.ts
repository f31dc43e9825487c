import { readdirSync, readFileSync } from 'node:fs';
import sharp, { type Sharp } from 'sharp';
import { cleanPicture } from '#platform/media/clean-picture.ts';
import { longestMs, mostBytes, mostPixels, mostPixelsWhole } from '#platform/media/limits.ts';
import type { Figure } from './matching.ts';

type Size = readonly [width: number, height: number];

/** As many pixels as the limits let in: as wide as high, and five times as high. */
const square = (pixels: number): Size => [Math.floor(Math.sqrt(pixels)), Math.floor(Math.sqrt(pixels))];
const page = (pixels: number): Size => [Math.floor(Math.sqrt(pixels / 5)), Math.floor(Math.sqrt(pixels * 5))];

/** Flat patches, as a drawing has them: in every format a file small enough to be taken. */
async function scene([width, height]: Size): Promise<Sharp> {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const small = await sharp({ create: { width: 60, height: 60, channels: 3, background: '#888888', noise } })
    .png()
    .toBuffer();
  return sharp(small).resize(width, height, { fit: 'fill', kernel: 'nearest' });
}

const pictures: Readonly<Record<string, () => Promise<Buffer>>> = {
  JPEG: async () => (await scene(square(mostPixels))).jpeg().toBuffer(),
  'JPEG, five times as high': async () => (await scene(page(mostPixels))).jpeg().toBuffer(),
  PNG: async () => (await scene(square(mostPixels))).png().toBuffer(),
  WebP: async () => (await scene(square(mostPixels))).webp().toBuffer(),
  'JPEG, progressive': async () => (await scene(square(mostPixelsWhole))).jpeg({ progressive: true }).toBuffer(),
  'PNG, interlaced': async () => (await scene(square(mostPixelsWhole))).png({ progressive: true }).toBuffer(),
  'PNG, interlaced, of 16 bits and clear': async () =>
    (await scene(square(mostPixelsWhole)))
      .ensureAlpha(0.5)
      .toColourspace('rgb16')
      .png({ progressive: true })
      .toBuffer(),
  GIF: async () => (await scene(square(mostPixelsWhole))).gif({ effort: 1 }).toBuffer(),
};

/** What the process that reads a picture holds at most, and how long it takes, at the limits on pixels; on Linux. */
export async function* figures(): AsyncGenerator<Figure> {
  for (const [name, make] of Object.entries(pictures)) {
    const bytes = await make();
    const start = performance.now();
    const watch = watchChild();
    const outcome = await cleanPicture(bytes).then(
      () => 'made',
      (error: { code?: string }) => error.code ?? 'failed',
    );
    const ms = Math.round(performance.now() - start);
    const peak = { figure: `picture: ${name}`, value: watch.stop(), unit: 'MB', aim: 200 };
    yield { ...peak, outcome, ms, mostMs: longestMs, bytes: bytes.length, mostBytes: mostBytes.picture };
  }
}

/** The most memory any process ever held that this one has started meanwhile, in megabytes, asked for every five milliseconds. */
function watchChild(): { stop: () => number } {
  let most = 0;
  const look = setInterval(() => (most = Math.max(most, ...childrenOf(process.pid).map(peakOf))), 5);
  return {
    stop: () => {
      clearInterval(look);
      return Math.round(most / 1_024);
    },
  };
}

const childrenOf = (pid: number): string[] =>
  readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
  );

function peakOf(pid: string): number {
  try {
    return Number(/^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    // It ended meanwhile.
    return 0;
  }
}
