import { Readable } from 'node:stream';
import { z } from 'zod';
import type { Context } from '#platform/context.ts';
import type { Anteroom } from '#platform/http/route.ts';

/** A stretch of bytes, from one until before another. */
export interface Stretch {
  from: number;
  to: number;
}

/** Reads a stretch of a file; what is read while it is sent has a transaction of its own each time. */
export type ReadStretch = (ctx: Context, stretch: Stretch) => Promise<Uint8Array>;

/** How a file is sent that is shown where it stands (`showFile`): its tag, and whether all of it, a part or nothing comes. */
interface Showing {
  tag: string;
  status: 200 | 206 | 304;
  range?: string;
  /** How many bytes come in all, and what of them follows on the first. */
  length: number;
  rest: Stretch & { read: ReadStretch };
}

/** Bytes of a file that are held at once, however large it is and however slow whoever takes it. */
export const heldBytes = 1_048_576;

/** A reply that is a file: to keep, or where it says how, to show. */
export class FileReply {
  readonly name: string;
  readonly type: string;
  readonly body: Uint8Array;
  readonly showing: Showing | undefined;

  constructor(name: string, type: string, body: Uint8Array, showing?: Showing) {
    this.name = name;
    this.type = type;
    this.body = body;
    this.showing = showing;
  }

  /** All of it; of what is longer than is held at once, no more is read than is taken. */
  whole(transaction: Anteroom['transaction']): Uint8Array | Readable {
    const { body, showing } = this;
    if (!showing || body.length === showing.length) return body;
    const { from, to, read } = showing.rest;
    const pieces = async function* (): AsyncGenerator<Uint8Array> {
      if (body.length > 0) yield body;
      for (let at = from; at < to; at += heldBytes) {
        const stretch = { from: at, to: Math.min(to, at + heldBytes) };
        yield await transaction((ctx) => read(ctx, stretch));
      }
    };
    return Readable.from(pieces());
  }
}

/** The reply schema of an endpoint that answers with a file. */
export const File = z.instanceof(FileReply);

/** The body of an endpoint that takes a file as application/octet-stream; a browser sends it as a Blob. */
export const Bytes: z.ZodType<Uint8Array, Uint8Array | Blob> = z.custom<Uint8Array>(
  (body) => body instanceof Uint8Array,
);
