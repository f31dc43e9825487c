import {
  type AttachmentSort,
  beginUpload,
  finishUpload,
  mostPieceBytes,
  sendPiece,
} from '#modules/messages/contract/attachment.ts';
import { call } from '#web/api/call.ts';

/** The longest name the server keeps. */
const longestName = 120;

/** What a file is sent as: the browser’s word for it says where it is looked through, and no more. */
export const sortOf = ({ type }: File): AttachmentSort =>
  type.startsWith('image/') ? 'picture' : type.startsWith('audio/') ? 'voice' : 'document';

/** Sends a file in pieces, from where an earlier try was cut off, and has it looked through. */
export async function sendUpload(
  id: string,
  file: File,
  { signal, onCome }: { signal: AbortSignal; onCome: (come: number) => void },
): Promise<void> {
  const params = { id };
  const said = { id, sort: sortOf(file), name: file.name.slice(-longestName), size: file.size };
  const begun = await call(beginUpload, { body: said }, { signal });
  if (begun.isReady) return;
  let { come } = begun;
  while (come < file.size) {
    onCome(come);
    const body = new Blob([file.slice(come, come + mostPieceBytes)], { type: 'application/octet-stream' });
    ({ come } = await call(sendPiece, { params, query: { at: String(come) }, body }, { signal }));
  }
  onCome(come);
  await call(finishUpload, { params }, { signal });
}
