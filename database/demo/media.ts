import { hash } from 'node:crypto';
import { bytesOfHash } from '#modules/messages/server/pictures/rules/nearest.ts';
import { checkVoice } from '#platform/media/check-recording.ts';
import { cleanPicture } from '#platform/media/clean-picture.ts';
import { drawXylophone } from './drawn.ts';
import { playMelody } from './played.ts';
import type { Rows } from './rows-of.ts';

/** A file as it is kept, and what its row says of it. */
interface Made {
  name: string;
  bytes: Uint8Array;
  thumb: Uint8Array | null;
  type: string;
  width: number | null;
  height: number | null;
  seconds: number | null;
  hash: Buffer | null;
}

/** What a world shows, looked through as whatever somebody sends is. */
export type Media = Readonly<Record<'picture' | 'voice', Made>>;

/** The bytes of a file, to be sealed as it is loaded. */
export interface FileOfWorld {
  id: string;
  bytes: Uint8Array;
}

/** Draws a picture and plays a melody; a process of its own looks the picture through, as ever. */
export async function makeMedia(): Promise<Media> {
  const { screen, thumb, hash: known } = await cleanPicture(drawXylophone());
  const { bytes, type, seconds } = checkVoice(playMelody());
  const picture = { name: '木琴.png', type: 'image/webp', thumb: thumb.bytes, seconds: null, hash: bytesOfHash(known) };
  const sound = { thumb: null, width: null, height: null, hash: null };
  return {
    picture: { ...screen, ...picture },
    voice: { name: '小星星.mp3', bytes, type, seconds: Math.ceil(seconds), ...sound },
  };
}

/** An attachment that was sent, for whatever has it. */
export interface Sent {
  attachment: string;
  sha256: Buffer;
}

const bytesOf = (buffer: Buffer): string => `\\x${buffer.toString('hex')}`;

/** Somebody has sent a file himself; gives undefined in a world without any. */
export type Send = (sort: keyof Media, by: string, daysAgo: number) => Sent | undefined;

/** Sends files of a world, and keeps their bytes in `files`. */
export const sender =
  (rows: Rows, media: Media | undefined, files: FileOfWorld[]): Send =>
  (sort, uploader, daysAgo) => {
    if (!media) return undefined;
    const made_at = rows.daysAgo(daysAgo);
    const { bytes, thumb, hash: known, ...told } = media[sort];
    const keep = (of: Uint8Array): string => {
      const id = rows.id(made_at);
      files.push({ id, bytes: of });
      return id;
    };
    const [attachment, sha256] = [rows.id(made_at), hash('sha256', bytes, 'buffer')];
    rows.add('messages.attachment', {
      id: attachment,
      uploader,
      sort,
      ...told,
      size: bytes.length,
      file: keep(bytes),
      thumb: thumb && keep(thumb),
      sha256: bytesOf(sha256),
      hash: known && bytesOf(known),
      made_at,
    });
    return { attachment, sha256 };
  };
