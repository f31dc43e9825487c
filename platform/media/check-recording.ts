import { readIsoMedia, withoutTelling } from '#standards/media/iso-media.ts';
import { readMpegAudio, withoutTags } from '#standards/media/mpeg-audio.ts';
import { readOgg } from '#standards/media/ogg.ts';
import { BrokenContainer, type Recording } from '#standards/media/recording.ts';
import { readWebm } from '#standards/media/webm.ts';
import { hidesAnother } from './hides-another.ts';
import { assertSort, type Kind } from './kind-of.ts';
import { mostSeconds } from './limits.ts';
import { refusal } from './refusals.ts';

/** A recording that may be played: as it came, without what its container tells of it. */
export interface CheckedRecording {
  bytes: Uint8Array;
  type: string;
  extension: string;
  seconds: number;
}

interface Container {
  read: (bytes: Uint8Array) => Recording;
  plain?: (bytes: Uint8Array) => Uint8Array;
  sound: readonly string[];
}

const isoMedia: Container = { read: readIsoMedia, plain: withoutTelling, sound: ['mp4a'] };

const containers: Readonly<Record<string, Container>> = {
  'audio/ogg': { read: readOgg, sound: ['opus'] },
  'audio/webm': { read: readWebm, sound: ['A_OPUS'] },
  'audio/mpeg': { read: readMpegAudio, plain: withoutTags, sound: ['mp3'] },
  'audio/mp4': isoMedia,
  'video/mp4': isoMedia,
};

/** Sound alone, as browsers and phones record it: Opus in WebM or Ogg, AAC in MP4, MP3; two minutes at most. Nothing in it is decoded. */
export function checkVoice(bytes: Uint8Array): CheckedRecording {
  const kind = assertSort(bytes, 'voice');
  const { recording, checked } = check(bytes, kind, 'voice');
  if (recording.picture.length > 0) throw refusal('media.not_playable');
  return { ...checked, ...(kind.type === 'video/mp4' && { type: 'audio/mp4', extension: 'm4a' }) };
}

/** A film every phone plays: H.264, with AAC or silent, in MP4; three minutes at most. Nothing in it is decoded. */
export function checkVideo(bytes: Uint8Array): CheckedRecording {
  const { recording, checked } = check(bytes, assertSort(bytes, 'video'), 'video');
  if (recording.picture.length !== 1 || !['avc1', 'avc3'].includes(recording.picture[0] ?? ''))
    throw refusal('media.not_playable');
  return checked;
}

function check(
  bytes: Uint8Array,
  { type, extension }: Kind,
  sort: 'voice' | 'video',
): { recording: Recording; checked: CheckedRecording } {
  if (hidesAnother(bytes)) throw refusal('media.two_in_one');
  const { read, plain, sound } = containers[type] ?? isoMedia;
  try {
    const kept = plain ? plain(bytes) : bytes;
    const recording = read(kept);
    if (recording.other > 0) throw refusal('media.more_than_seen');
    if (recording.sound.some((codec) => !sound.includes(codec))) throw refusal('media.not_playable');
    if (sort === 'voice' && recording.sound.length !== 1) throw refusal('media.not_playable');
    if (recording.seconds > mostSeconds[sort]) throw refusal('media.too_long', { seconds: mostSeconds[sort] });
    return { recording, checked: { bytes: kept, type, extension, seconds: recording.seconds } };
  } catch (error) {
    // Numbers that point beyond the end are a container's own way of being broken.
    if (error instanceof BrokenContainer || error instanceof RangeError) throw refusal('media.damaged', {}, error);
    throw error;
  }
}
