import { fork } from 'node:child_process';
import { differenceHash } from '#standards/media/difference-hash.ts';
import { Lanes } from '#platform/threads/lanes.ts';
import { hidesAnother } from './hides-another.ts';
import { assertSort } from './kind-of.ts';
import { longestMs, picturesAtOnce, picturesInLine } from './limits.ts';
import type { Cleaned, Word } from './picture-child.ts';
import { refusal } from './refusals.ts';

/** A picture that may be shown: in sizes, and what it is told from others by. */
export interface CleanPicture extends Pick<Cleaned, 'screen' | 'thumb'> {
  hash: bigint;
}

/** How long it is waited for, in milliseconds, and who may stop it. */
interface Watching {
  signal?: AbortSignal;
  longest?: number;
}

const lanes = new Lanes(picturesAtOnce, picturesInLine, 'media.busy');

/**
 * A picture nobody vouches for, made anew from its pixels: JPEG, PNG, WebP, or the first of a GIF’s. It is read in a process of
 * its own, which has no key and no variable of the server’s and is ended when it takes too long: readers of pictures are large, and break.
 */
export async function cleanPicture(
  bytes: Uint8Array,
  { signal, longest = longestMs }: Watching = {},
): Promise<CleanPicture> {
  assertSort(bytes, 'picture');
  if (hidesAnother(bytes)) throw refusal('media.two_in_one');
  return lanes.run(async () => {
    const { screen, thumb, shades } = await inChild(bytes, longest, signal);
    return { screen, thumb, hash: differenceHash(shades) };
  }, signal);
}

const file = new URL('./picture-child.ts', import.meta.url);

async function inChild(bytes: Uint8Array, longest: number, signal?: AbortSignal): Promise<Cleaned> {
  const { promise, resolve, reject } = Promise.withResolvers<Word>();
  const late = AbortSignal.timeout(longest);
  const child = fork(file, {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {},
    execArgv: ['--max-old-space-size=64', '--no-warnings'],
    signal: signal ? AbortSignal.any([signal, late]) : late,
    killSignal: 'SIGKILL',
  });
  child.once('message', resolve);
  child.once('error', (error) => reject(late.aborted ? refusal('media.too_slow', {}, error) : error));
  child.once('exit', () => reject(refusal('media.damaged')));
  child.send(bytes, (error) => error && reject(refusal('media.damaged', {}, error)));
  const word = await promise;
  if ('refused' in word) throw refusal(word.refused);
  return word.cleaned;
}
