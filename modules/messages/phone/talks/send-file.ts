import type { AttachmentSort } from '#modules/messages/contract/attachment.ts';
import { call } from '#phone/api/call.ts';
import { sendInPieces } from '#platform/browser/send-in-pieces.ts';
import type { Sending } from '#platform/browser/use-sending-files.ts';

/** A piece that breaks off is sent again: on a bad network small ones arrive. */
const pieceBytes = 65_536;

/** What a phone sends with a message. */
export type FileSort = Extract<AttachmentSort, 'picture' | 'voice'>;

/** Sends files from a phone. */
export const sendingFiles: Sending<FileSort> = {
  send: ({ id, name, sort, size }, content, { signal, onCome }) => {
    const params = { id };
    return sendInPieces(
      content,
      pieceBytes,
      {
        begin: () => call('messages.beginUpload', { body: { id, sort, name, size } }, { signal }),
        piece: (at, body) => call('messages.sendPiece', { params, query: { at: String(at) }, body }, { signal }),
        finish: () => call('messages.finishUpload', { params }, { signal }),
      },
      onCome,
    );
  },
  drop: (id) => call('messages.dropUpload', { params: { id } }),
};
