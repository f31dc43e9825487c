import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readIsoMedia, withoutTelling } from './iso-media.ts';
import { readMpegAudio, withoutTags } from './mpeg-audio.ts';
import { readOgg } from './ogg.ts';
import { BrokenContainer } from './recording.ts';
import { filmOf, mp3Of, oggOf } from './testing.ts';
import { readWebm } from './webm.ts';

const vector = (name: string): Buffer => readFileSync(new URL(`vectors/${name}`, import.meta.url));

test('what a browser recorded without saying how long it is has the length of its last block, or of its pieces', () => {
  const voice = readWebm(vector('voice.webm'));
  expect(voice).toMatchObject({ sound: ['A_OPUS'], picture: [], other: 0 });
  expect(voice.seconds).toBeCloseTo(1.4, 0.5);
  const film = readIsoMedia(vector('film.mp4'));
  expect(film).toMatchObject({ sound: [], picture: ['avc1'], other: 0 });
  expect(film.seconds).toBeCloseTo(1.4, 0.5);
});

test('a film, a voice in Ogg and one of MP3 say what is in them and how long it is', () => {
  const tracks = [['vide', 'avc1'] as const, ['soun', 'mp4a'] as const, ['meta', 'mebx'] as const];
  expect(readIsoMedia(filmOf(tracks, { seconds: 90 }))).toEqual({
    picture: ['avc1'],
    sound: ['mp4a'],
    other: 1,
    seconds: 90,
  });
  expect(readOgg(oggOf(7))).toEqual({ picture: [], sound: ['opus'], other: 0, seconds: 7 });
  expect(readMpegAudio(mp3Of(100)).seconds).toBeCloseTo((100 * 1_152) / 44_100, 6);
});

test('what a film or a recording tells of itself is gone, and all else is where it was', () => {
  const place = '+25.0400+102.7100/';
  const film = filmOf([['vide', 'avc1']], { told: place });
  const plain = withoutTelling(film);
  expect(film.includes(place)).toBe(true);
  expect(Buffer.from(plain).includes(place)).toBe(false);
  expect([plain.length, readIsoMedia(plain)]).toEqual([film.length, readIsoMedia(film)]);
  const song = mp3Of(3, '云岭 Yunling');
  expect(Buffer.from(withoutTags(song))).toEqual(mp3Of(3));
});

test('wherever it is cut, a container is read or called broken, and nothing else is thrown', () => {
  const readers = [
    [readWebm, vector('voice.webm')],
    [readIsoMedia, vector('film.mp4')],
    [readIsoMedia, filmOf([['vide', 'avc1']])],
    [readOgg, oggOf(2)],
    [readMpegAudio, mp3Of(4)],
  ] as const;
  let broken = 0;
  for (const [read, bytes] of readers)
    for (let length = 0; length < bytes.length; length += Math.ceil(bytes.length / 60))
      try {
        read(bytes.subarray(0, length));
      } catch (error) {
        expect(error instanceof BrokenContainer || error instanceof RangeError).toBe(true);
        broken += 1;
      }
  expect(broken).toBeGreaterThan(200);
  expect(() => readOgg(oggOf(2, true))).toThrow('a second stream');
});
