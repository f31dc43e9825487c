import { copiedFile } from '#modules/messages/server/attachments/copied-file.ts';
import { attachmentsGot } from '#modules/messages/server/notices/store/notice-attachment-store.ts';
import { actsFor, givesFiles } from '#modules/people/server/public.ts';

// What came with notices about the child goes into his family's copy, as long as it is shown.
givesFiles(async (ctx, { pupil, person }) => {
  if (!(await actsFor(ctx, person, pupil))) return [];
  const rows = await attachmentsGot(ctx, { person, about: pupil });
  return rows.map((row) =>
    copiedFile(row, { at: row.reached_at, textKey: 'messages.copy.notice', data: { title: row.title } }),
  );
});
