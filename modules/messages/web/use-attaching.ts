import { useEffect, useRef, useState } from 'react';
import { type AttachmentSort, dropUpload } from '#modules/messages/contract/attachment.ts';
import { sendUpload, sortOf } from '#modules/messages/web/send-upload.ts';
import { call } from '#web/api/call.ts';

/** A file somebody wants to attach, and how far it is. */
export interface AttachingFile {
  id: string;
  name: string;
  sort: AttachmentSort;
  size: number;
  /** How many of its bytes have come. */
  come: number;
  isReady: boolean;
  /** Why it did not come, or was not taken. */
  problem?: unknown;
}

export interface Attaching {
  files: readonly AttachingFile[];
  add: (file: File) => void;
  /** Begins again where it was cut off. */
  again: (id: string) => void;
  drop: (id: string) => void;
}

type Change = (changed: (all: readonly AttachingFile[]) => readonly AttachingFile[]) => void;

/** Sends the files somebody chooses, side by side. What is on its way when the page is left goes no further. */
export function useAttaching(): Attaching {
  const [files, setFiles] = useState<readonly AttachingFile[]>([]);
  const { begin, stop } = useSending(setFiles);
  return {
    files,
    add: (file) => {
      const id = crypto.randomUUID();
      const one = { id, name: file.name, sort: sortOf(file), size: file.size, come: 0, isReady: false };
      setFiles((all) => [...all, one]);
      begin(id, file);
    },
    again: (id) => begin(id),
    drop: (id) => {
      stop(id);
      setFiles((all) => all.filter((one) => one.id !== id));
      const isThere = files.some((one) => one.id === id && one.come > 0 && one.problem === undefined);
      // What does not hear of it goes by itself after a day.
      if (isThere) call(dropUpload, { params: { id } }).catch(() => undefined);
    },
  };
}

/** Sends each file until it is there, stopped, or cannot go on. */
function useSending(setFiles: Change): { begin: (id: string, file?: File) => void; stop: (id: string) => void } {
  const running = useRef(new Map<string, { file: File; stop: AbortController }>());
  useEffect(() => {
    const all = running.current;
    return () => {
      for (const { stop } of all.values()) stop.abort();
    };
  }, []);
  const send = async (id: string, file: File): Promise<void> => {
    const change = (changed: Partial<AttachingFile>): void =>
      setFiles((all) => all.map((one) => (one.id === id ? { ...one, ...changed } : one)));
    const stop = new AbortController();
    running.current.set(id, { file, stop });
    change({ problem: undefined });
    try {
      await sendUpload(id, file, { signal: stop.signal, onCome: (come) => change({ come }) });
      change({ isReady: true });
    } catch (problem) {
      if (!stop.signal.aborted) change({ problem });
    }
  };
  return {
    begin: (id, file = running.current.get(id)?.file) => {
      if (file) void send(id, file);
    },
    stop: (id) => running.current.get(id)?.stop.abort(),
  };
}
