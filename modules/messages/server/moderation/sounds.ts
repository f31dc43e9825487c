import { pinyin } from 'pinyin-pro';
import type { SoundOfWords, SoundsOf } from '#engines/moderation/find-words.ts';

const han = /^\p{Script=Han}$/u;

/** The sounds a Chinese character may have, without tones. */
const soundsOf: SoundsOf = (character) =>
  han.test(character) ? pinyin(character, { toneType: 'none', multiple: true, type: 'array' }) : [];

const soundOfWords: SoundOfWords = (words) => pinyin(words, { toneType: 'none', type: 'array', nonZh: 'spaced' });

/** How Chinese sounds, by pinyin-pro. */
export const sounds = { of: soundsOf, ofWords: soundOfWords };
