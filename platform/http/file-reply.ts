import { z } from 'zod';

/** How a file is sent that is shown where it stands (`showFile`): its tag, and whether all of it, a part or nothing comes. */
interface Showing {
  tag: string;
  status: 200 | 206 | 304;
  range?: string;
}

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
}

/** The reply schema of an endpoint that answers with a file. */
export const File = z.instanceof(FileReply);

/** The body of an endpoint that takes a file as application/octet-stream; a browser sends it as a Blob. */
export const Bytes: z.ZodType<Uint8Array, Uint8Array | Blob> = z.custom<Uint8Array>(
  (body) => body instanceof Uint8Array,
);
