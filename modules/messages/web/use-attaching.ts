import {
  type AttachmentSort,
  beginUpload,
  dropUpload,
  finishUpload,
  mostPieceBytes,
  sendPiece,
} from '#modules/messages/contract/attachment.ts';
import { sendInPieces } from '#platform/browser/send-in-pieces.ts';
import {
  type Sending,
  type SendingFiles,
  type SentFile,
  useSendingFiles,
} from '#platform/browser/use-sending-files.ts';
import { call } from '#web/api/call.ts';

export type AttachingFile = SentFile<AttachmentSort>;

export type Attaching = Omit<SendingFiles<AttachmentSort>, 'add'> & { add: (file: File) => string };

/** The longest name the server keeps. */
const longestName = 120;

/** What a file is sent as: the browser’s word for it says where it is looked through, and no more. */
const sortOf = ({ type }: File): AttachmentSort =>
  type.startsWith('image/')
    ? 'picture'
    : type.startsWith('audio/')
      ? 'voice'
      : type.startsWith('video/')
        ? 'video'
        : 'document';

const sending: Sending<AttachmentSort> = {
  send: ({ id, name, sort, size }, content, { signal, onCome }) => {
    const params = { id };
    return sendInPieces(
      content,
      mostPieceBytes,
      {
        begin: () => call(beginUpload, { body: { id, sort, name, size } }, { signal }),
        piece: (at, body) => call(sendPiece, { params, query: { at: String(at) }, body }, { signal }),
        finish: () => call(finishUpload, { params }, { signal }),
      },
      onCome,
    );
  },
  drop: (id) => call(dropUpload, { params: { id } }),
};

/** Sends the files somebody attaches to what he writes. */
export function useAttaching(): Attaching {
  const { add, ...rest } = useSendingFiles(sending);
  return { ...rest, add: (file) => add(file, { name: file.name.slice(-longestName), sort: sortOf(file) }) };
}
