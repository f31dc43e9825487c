import { copiedFile } from '#modules/messages/server/attachments/copied-file.ts';
import { attachmentsToCopy } from '#modules/messages/server/conversations/store/message-attachment-store.ts';
import { isReadBy } from '#modules/messages/server/conversations/store/message-store.ts';
import { actsFor, givesFiles, pupilFacts } from '#modules/people/server/public.ts';

// Of talks about the child what both sides sent goes into his guardian's copy; of the group of his class what he sent himself: what others
// sent there is about other children. A pupil's own talk is his alone.
givesFiles(async (ctx, { pupil, person }) => {
  if (!(await actsFor(ctx, person, pupil))) return [];
  const [child] = await pupilFacts(ctx, [pupil]);
  const rows = await attachmentsToCopy(ctx, { guardian: person, child: pupil, class: child?.class ?? null });
  return rows
    .filter((row) => isReadBy(row, person))
    .map((row) => {
      const textKey = row.writer === person ? 'messages.copy.sent' : 'messages.copy.got';
      return copiedFile(row, { at: row.written_at, textKey, data: {} });
    });
});
