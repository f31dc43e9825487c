import { readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { filmOf, mp3Of, oggOf } from '#standards/media/testing.ts';
import { checkVideo, checkVoice } from './check-recording.ts';

const vector = (name: string): Buffer =>
  readFileSync(new URL(`../../standards/media/vectors/${name}`, import.meta.url));
const codeOf = (check: () => unknown): unknown => {
  try {
    check();
    return 'kept';
  } catch (error) {
    return (error as { code?: string }).code ?? error;
  }
};
const [picture, sound] = [['vide', 'avc1'] as const, ['soun', 'mp4a'] as const];

test('what browsers and phones record is kept, by what it is and never by its name', () => {
  const types = [vector('voice.webm'), oggOf(5), mp3Of(20, 'x'), filmOf([sound]), filmOf([sound], { brand: 'M4A ' })];
  expect(types.map((bytes) => checkVoice(bytes).type)).toEqual([
    'audio/webm',
    'audio/ogg',
    'audio/mpeg',
    'audio/mp4',
    'audio/mp4',
  ]);
  for (const film of [vector('film.mp4'), filmOf([picture, sound], { seconds: 179 })])
    expect(checkVideo(film).type).toBe('video/mp4');
});

test('a film has lost where it was taken', () => {
  const { bytes } = checkVideo(filmOf([picture], { told: '+25.0400+102.7100/' }));
  expect(Buffer.from(bytes).includes('+25.04')).toBe(false);
});

test('what is too long, no voice, not to be played, or more than can be seen and heard is refused', () => {
  const refused = {
    longVoice: codeOf(() => checkVoice(oggOf(121))),
    longFilm: codeOf(() => checkVideo(filmOf([picture], { seconds: 181 }))),
    filmAsVoice: codeOf(() => checkVoice(filmOf([picture, sound]))),
    voiceAsFilm: codeOf(() => checkVideo(filmOf([sound]))),
    otherCodec: codeOf(() => checkVideo(filmOf([['vide', 'hvc1']]))),
    otherSound: codeOf(() => checkVoice(filmOf([['soun', 'alac']]))),
    places: codeOf(() => checkVideo(filmOf([picture, ['meta', 'mebx']]))),
    cut: codeOf(() => checkVoice(vector('voice.webm').subarray(0, 1_000))),
    page: codeOf(() => checkVoice(Buffer.concat([mp3Of(3), strToU8('<script>1</script>')]))),
    paper: codeOf(() => checkVoice(strToU8('%PDF-1.7'))),
    large: codeOf(() => checkVoice(Buffer.concat([oggOf(1), Buffer.alloc(3_000_000)]))),
  };
  expect(refused).toEqual({
    longVoice: 'media.too_long',
    longFilm: 'media.too_long',
    filmAsVoice: 'media.not_playable',
    voiceAsFilm: 'media.not_playable',
    otherCodec: 'media.not_playable',
    otherSound: 'media.not_playable',
    places: 'media.more_than_seen',
    cut: 'media.damaged',
    page: 'media.two_in_one',
    paper: 'media.unknown_type',
    large: 'media.too_large',
  });
});
