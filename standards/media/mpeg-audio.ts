import { BrokenContainer, type Recording } from './recording.ts';

/** Thousands of bits a second of layer III (ISO/IEC 11172-3, 13818-3), by what a frame says. */
const bitrates = {
  first: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  second: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
const rates = [44_100, 48_000, 32_000];

/** What an MP3 holds, its frames added up. It begins and ends with frames: tags are taken off before (`withoutTags`). O(n). */
export function readMpegAudio(bytes: Uint8Array): Recording {
  let [at, seconds] = [0, 0];
  while (at < bytes.length) {
    const frame = frameAt(bytes, at);
    seconds += frame.seconds;
    at += frame.size;
  }
  if (at !== bytes.length || seconds === 0) throw new BrokenContainer('a frame is cut off');
  return { sound: ['mp3'], picture: [], other: 0, seconds };
}

function frameAt(bytes: Uint8Array, at: number): { size: number; seconds: number } {
  const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
  const version = (b >> 3) & 3;
  const isLayer3 = a === 0xff && (b & 0xe6) === 0xe2 && version !== 1;
  const kilobits = (version === 3 ? bitrates.first : bitrates.second)[c >> 4] ?? 0;
  // Half the rate in the second version, a quarter in what comes after it.
  const rate = (rates[(c >> 2) & 3] ?? 0) / ({ 3: 1, 2: 2, 0: 4 }[version] ?? 1);
  if (!isLayer3 || kilobits === 0 || rate === 0) throw new BrokenContainer('no frame');
  const samples = version === 3 ? 1_152 : 576;
  const size = Math.floor((samples / 8) * ((kilobits * 1_000) / rate)) + ((c >> 1) & 1);
  return { size, seconds: samples / rate };
}

/** The frames alone, without what ID3 says of who, what and where, before them or behind. */
export function withoutTags(bytes: Uint8Array): Uint8Array {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((view[at] ?? 0) & 0x7f), 0);
  const from = view.toString('latin1', 0, 3) === 'ID3' ? 10 + size : 0;
  const isTagged = view.toString('latin1', view.length - 128, view.length - 125) === 'TAG';
  return bytes.subarray(from, isTagged ? view.length - 128 : view.length);
}
