/** Where one file goes: it is begun, sent by pieces and finished; each says how much of it has come. */
export interface Destination {
  begin: () => Promise<{ come: number; isReady: boolean }>;
  piece: (at: number, bytes: Blob) => Promise<{ come: number }>;
  finish: () => Promise<unknown>;
}

/** Sends a file in pieces of so many bytes, from where an earlier try was cut off. */
export async function sendInPieces(
  file: Blob,
  pieceBytes: number,
  { begin, piece, finish }: Destination,
  onCome: (come: number) => void,
): Promise<void> {
  const begun = await begin();
  if (begun.isReady) return;
  let { come } = begun;
  while (come < file.size) {
    onCome(come);
    const bytes = new Blob([file.slice(come, come + pieceBytes)], { type: 'application/octet-stream' });
    ({ come } = await piece(come, bytes));
  }
  onCome(come);
  await finish();
}
