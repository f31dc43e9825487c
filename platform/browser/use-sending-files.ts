import { useEffect, useRef, useState } from 'react';
import { smallerPicture } from '#platform/browser/smaller-picture.ts';

/** A file somebody chose, and how far it is. */
export interface SentFile<Sort extends string = string> {
  id: string;
  name: string;
  sort: Sort;
  size: number;
  /** How many of its bytes have come. */
  come: number;
  isReady: boolean;
  /** Why it did not come, or was not taken. */
  problem?: unknown;
}

export interface SendingFiles<Sort extends string = string> {
  files: readonly SentFile<Sort>[];
  /** Begins to send one, and gives its id. */
  add: (content: Blob, as: { name: string; sort: Sort }) => string;
  /** Begins again where it was cut off. */
  again: (id: string) => void;
  drop: (id: string) => void;
  /** Forgets them, as they have gone with what they were for. */
  clear: () => void;
}

/** How a file is sent, and let go of. */
export interface Sending<Sort extends string> {
  send: (
    file: SentFile<Sort>,
    content: Blob,
    how: { signal: AbortSignal; onCome: (come: number) => void },
  ) => Promise<void>;
  drop: (id: string) => Promise<unknown>;
}

/** Sends the files somebody chooses, side by side, pictures as small as they are kept. What is on its way when the page is left goes no further. */
export function useSendingFiles<Sort extends string>({ send, drop }: Sending<Sort>): SendingFiles<Sort> {
  const [files, setFiles] = useState<readonly SentFile<Sort>[]>([]);
  const { begin, again, stop } = useRunning(send, setFiles);
  return {
    files,
    add: (content, { name, sort }) => {
      const file = { id: crypto.randomUUID(), name, sort, size: content.size, come: 0, isReady: false };
      setFiles((all) => [...all, file]);
      begin(file, content);
      return file.id;
    },
    again: (id) => {
      const file = files.find((one) => one.id === id);
      if (file) again(file);
    },
    drop: (id) => {
      stop(id);
      setFiles((all) => all.filter((one) => one.id !== id));
      const isThere = files.some((one) => one.id === id && one.come > 0 && one.problem === undefined);
      // What does not hear of it goes by itself after a day.
      if (isThere) drop(id).catch(() => undefined);
    },
    clear: () => setFiles([]),
  };
}

/** Sends each file until it is there, stopped, or cannot go on. */
function useRunning<Sort extends string>(
  send: Sending<Sort>['send'],
  setFiles: (changed: (all: readonly SentFile<Sort>[]) => readonly SentFile<Sort>[]) => void,
) {
  const drawn = useRef(Promise.resolve(new Blob()));
  const running = useRef(new Map<string, { content: Promise<Blob>; stop: AbortController }>());
  useEffect(() => {
    const all = running.current;
    return () => {
      for (const { stop } of all.values()) stop.abort();
    };
  }, []);
  const run = async (file: SentFile<Sort>, content: Promise<Blob>): Promise<void> => {
    const change = (changed: Partial<SentFile<Sort>>): void =>
      setFiles((all) => all.map((one) => (one.id === file.id ? { ...one, ...changed } : one)));
    const stop = new AbortController();
    running.current.set(file.id, { content, stop });
    change({ problem: undefined });
    try {
      const sent = await content;
      const { size } = sent;
      change({ size });
      await send({ ...file, size }, sent, { signal: stop.signal, onCome: (come) => change({ come }) });
      change({ isReady: true });
    } catch (problem) {
      if (!stop.signal.aborted) change({ problem });
    }
  };
  return {
    begin: (file: SentFile<Sort>, content: Blob): void => {
      // One after another: each takes as much memory as it has pixels while it is drawn.
      drawn.current = drawn.current.then(() => smallerPicture(content));
      void run(file, drawn.current);
    },
    again: (file: SentFile<Sort>): void => {
      const was = running.current.get(file.id);
      if (was) void run(file, was.content);
    },
    stop: (id: string): void => running.current.get(id)?.stop.abort(),
  };
}
