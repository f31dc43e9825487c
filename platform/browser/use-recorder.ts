import { useEffect, useRef, useState } from 'react';

/** A recording is at most so many seconds long; the server takes 120. */
export const mostSeconds = 119;

/** Enough for speech, and some 400 KB for the longest. */
const bitsPerSecond = 24_000;

/** What the server knows how to look through, the smallest first. */
const types = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];

/** `without` a microphone, or `refused` it. */
export type RecorderState = 'still' | 'asking' | 'recording' | 'refused' | 'without';

/** Whether this browser can record at all: not on a page without HTTPS. */
export const mayRecord = (): boolean =>
  'MediaRecorder' in globalThis && navigator.mediaDevices !== undefined && typeOf() !== undefined;

const typeOf = (): string | undefined => types.find((type) => MediaRecorder.isTypeSupported(type));

/** Records what somebody says, until he stops or its longest is reached; `stop(false)` forgets it. What is recorded when the screen is left is forgotten. */
export function useRecorder(onDone: (recorded: Blob) => void): {
  state: RecorderState;
  seconds: number;
  start: () => void;
  stop: (keeps: boolean) => void;
} {
  const [state, setState] = useState<RecorderState>('still');
  const [seconds, setSeconds] = useState(0);
  const running = useRef<(keeps: boolean) => void>(undefined);
  const isLeft = useRef(false);
  useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
      running.current?.(false);
    };
  }, []);
  const start = async (): Promise<void> => {
    setState('asking');
    const heard = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(whyNot);
    // Whoever was asked for the microphone may have left meanwhile.
    if (isLeft.current) return typeof heard === 'string' ? undefined : endOf(heard);
    if (typeof heard === 'string') return setState(heard);
    setSeconds(0);
    setState('recording');
    running.current = record(heard, setSeconds, (recorded) => {
      running.current = undefined;
      setState('still');
      if (recorded) onDone(recorded);
    });
  };
  return { state, seconds, start: () => void start(), stop: (keeps) => running.current?.(keeps) };
}

const whyNot = (error: unknown): 'refused' | 'without' =>
  error instanceof DOMException && error.name === 'NotFoundError' ? 'without' : 'refused';

/** The mark of the microphone goes out. */
const endOf = (heard: MediaStream): void => heard.getTracks().forEach((track) => track.stop());

/** Records what is heard, and gives how to stop that. */
function record(
  heard: MediaStream,
  onSecond: (seconds: number) => void,
  onEnd: (recorded: Blob | undefined) => void,
): (keeps: boolean) => void {
  const recorder = new MediaRecorder(heard, { mimeType: typeOf() ?? '', audioBitsPerSecond: bitsPerSecond });
  const parts: Blob[] = [];
  let isKept = false;
  const began = Date.now();
  const stop = (keeps: boolean): void => {
    isKept = keeps;
    if (recorder.state !== 'inactive') recorder.stop();
  };
  const clock = setInterval(() => {
    const seconds = Math.floor((Date.now() - began) / 1_000);
    onSecond(seconds);
    if (seconds >= mostSeconds) stop(true);
  }, 250);
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
  recorder.addEventListener('stop', () => {
    clearInterval(clock);
    endOf(heard);
    onEnd(isKept ? new Blob(parts, { type: recorder.mimeType.split(';')[0] ?? '' }) : undefined);
  });
  recorder.start();
  return stop;
}
