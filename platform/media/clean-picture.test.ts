import sharp, { type Sharp } from 'sharp';
import { strToU8, zipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { bitsApart } from '#standards/media/difference-hash.ts';
import { cleanPicture } from './clean-picture.ts';

/** A picture nobody took: grey noise, so that no part of it is like another. */
const noise = (width: number, height: number): Sharp =>
  sharp({
    create: { width, height, channels: 3, background: '#888888', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
  });
const codeOf = (bytes: Uint8Array): Promise<unknown> =>
  cleanPicture(bytes).then(
    () => 'kept',
    (error: unknown) => (error as { code?: string }).code ?? error,
  );

test('a photograph loses where, when and by what it was taken, and stands as it was held', async () => {
  // Taken on its side: the left half is black, and shown the upper one is.
  const half = await sharp({ create: { width: 800, height: 1_200, channels: 3, background: '#000000' } })
    .png()
    .toBuffer();
  const taken = await sharp({ create: { width: 1_600, height: 1_200, channels: 3, background: '#ffffff' } })
    .composite([{ input: half, left: 0, top: 0 }])
    .withExif({
      IFD0: { Make: 'Yunling Phone' },
      IFD3: { GPSLatitude: '25/1 2/1 3/1', GPSLatitudeRef: 'N' },
    })
    .withIccProfile('p3')
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect((await sharp(taken).metadata()).exif?.toString('latin1')).toContain('Yunling Phone');
  const { screen, thumb } = await cleanPicture(taken);
  expect([screen.width, screen.height]).toEqual([960, 1_280]);
  for (const { bytes } of [screen, thumb]) {
    const { format, exif, icc, xmp } = await sharp(bytes).metadata();
    expect({ format, exif, icc, xmp }).toEqual({ format: 'webp', exif: undefined, icc: undefined, xmp: undefined });
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('Yunling');
  }
  const shade = async (top: number): Promise<number> =>
    (await sharp(screen.bytes).extract({ left: 400, top, width: 1, height: 1 }).raw().toBuffer())[0] ?? -1;
  expect([await shade(100), await shade(1_180)]).toEqual([0, 255]);
});

test('a thumb comes with the text on a slow line, and a page somebody copied stays to be read', async () => {
  const { screen, thumb } = await cleanPicture(await noise(1_200, 3_600).jpeg().toBuffer());
  expect([screen.width, Math.round(screen.height / screen.width)]).toEqual([1_080, 3]);
  expect(thumb.bytes.length).toBeLessThanOrEqual(3_072);
  // Nothing is harder to pack than noise that is not made smaller.
  const hard = await cleanPicture(await noise(240, 180).png().toBuffer());
  expect(hard.thumb.bytes.length).toBeLessThanOrEqual(3_072);
  const small = await cleanPicture(await noise(40, 30).png().toBuffer());
  expect([small.screen.width, small.thumb.width]).toEqual([40, 40]);
});

test('what can be seen through stands on white, and of what moves the first picture is kept', async () => {
  const clear = await sharp({ create: { width: 20, height: 20, channels: 4, background: '#00000000' } })
    .webp()
    .toBuffer();
  const frames = Buffer.concat([Buffer.alloc(20 * 20 * 3, 255), Buffer.alloc(20 * 20 * 3, 0)]);
  const moving = await sharp(frames, { raw: { width: 20, height: 40, channels: 3, pageHeight: 20 } })
    .gif({ loop: 0 })
    .toBuffer();
  for (const bytes of [clear, moving]) {
    const { screen } = await cleanPicture(bytes);
    const { pages, height } = await sharp(screen.bytes).metadata();
    expect([pages ?? 1, height]).toEqual([1, 20]);
    expect((await sharp(screen.bytes).raw().toBuffer())[0]).toBe(255);
  }
});

test('packed anew and made smaller a picture is known again, and another is not', async () => {
  const scene = async (): Promise<Buffer> => {
    const blocks = await noise(6, 5).png().toBuffer();
    return sharp(blocks).resize(900, 600, { fit: 'fill', kernel: 'cubic' }).png().toBuffer();
  };
  const [bytes, other] = [await scene(), await scene()];
  const again = await sharp(bytes).resize(450).jpeg({ quality: 70 }).toBuffer();
  const hashes = await Promise.all([bytes, again, other].map(async (each) => (await cleanPicture(each)).hash));
  const [first = 0n, second = 0n, third = 0n] = hashes;
  expect(bitsApart(first, second)).toBeLessThanOrEqual(10);
  expect(bitsApart(first, third)).toBeGreaterThan(16);
});

test('what is no whole picture, is something else too, or is too large is refused', async () => {
  const jpeg = await noise(300, 200).jpeg().toBuffer();
  const png = await noise(30, 20).png().toBuffer();
  const tooMany = await sharp({ create: { width: 6_000, height: 5_000, channels: 3, background: '#888888' } })
    .png()
    .toBuffer();
  const interlaced = await sharp({ create: { width: 4_000, height: 3_000, channels: 3, background: '#888888' } })
    .png({ progressive: true })
    .toBuffer();
  const refused = {
    cut: await codeOf(jpeg.subarray(0, jpeg.length / 2)),
    empty: await codeOf(new Uint8Array()),
    text: await codeOf(strToU8('not a picture')),
    drawing: await codeOf(strToU8('<svg xmlns="http://www.w3.org/2000/svg"/>')),
    archive: await codeOf(Buffer.concat([png, zipSync({ a: strToU8('a') })])),
    page: await codeOf(Buffer.concat([jpeg, strToU8('<script>alert(1)</script>')])),
    tooMany: await codeOf(tooMany),
    interlaced: await codeOf(interlaced),
    tooLarge: await codeOf(Buffer.concat([jpeg, Buffer.alloc(12_000_000)])),
  };
  expect(refused).toEqual({
    cut: 'media.damaged',
    empty: 'media.unknown_type',
    text: 'media.unknown_type',
    drawing: 'media.unknown_type',
    archive: 'media.two_in_one',
    page: 'media.two_in_one',
    tooMany: 'media.too_many_pixels',
    interlaced: 'media.too_many_pixels',
    tooLarge: 'media.too_large',
  });
});

test('a picture that takes too long is let go, and no more wait in line than there is room for', async () => {
  const bytes = await noise(20, 20).png().toBuffer();
  await expect(cleanPicture(bytes, { longest: 1 })).rejects.toMatchObject({ code: 'media.too_slow' });
  const stop = new AbortController();
  const all = Array.from({ length: 53 }, () => cleanPicture(bytes, { signal: stop.signal }));
  await expect(all[52]).rejects.toMatchObject({ code: 'media.busy' });
  stop.abort(new Error('enough'));
  const others = await Promise.allSettled(all);
  expect(others.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(50);
  expect((await cleanPicture(bytes)).screen.width).toBe(20);
});

test('nothing of the server’s variables reaches the process that reads a picture', async () => {
  const bytes = await noise(20, 20).png().toBuffer();
  // Whatever got it would end at once.
  vi.stubEnv('NODE_OPTIONS', '--import=data:text/javascript,process.exit(1)');
  try {
    expect((await cleanPicture(bytes)).screen.width).toBe(20);
  } finally {
    vi.unstubAllEnvs();
  }
});
