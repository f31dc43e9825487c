/** Text in memory that threads share: a large one is handed over as fast as a small one. */
export type SharedText = Uint8Array<SharedArrayBuffer>;

export function shareText(text: string): SharedText {
  const bytes = new SharedArrayBuffer(Buffer.byteLength(text));
  Buffer.from(bytes).write(text);
  return new Uint8Array(bytes);
}

export const textOf = ({ buffer, byteOffset, byteLength }: SharedText): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString();
