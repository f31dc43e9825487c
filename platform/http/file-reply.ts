import { z } from 'zod';

/** A reply that is a file to keep, not data to show. */
export class FileReply {
  readonly name: string;
  readonly type: string;
  readonly body: Uint8Array;

  constructor(name: string, type: string, body: Uint8Array) {
    this.name = name;
    this.type = type;
    this.body = body;
  }
}

/** The reply schema of an endpoint that answers with a file. */
export const File = z.instanceof(FileReply);

/** The body of an endpoint that takes a file as application/octet-stream; a browser sends it as a Blob. */
export const Bytes: z.ZodType<Uint8Array, Uint8Array | Blob> = z.custom<Uint8Array>(
  (body) => body instanceof Uint8Array,
);
