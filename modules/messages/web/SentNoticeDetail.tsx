import { type ReactNode, useState } from 'react';
import { listConversations } from '#modules/messages/contract/conversation.ts';
import { listOpenReceipts, type OpenReceipt, type SentNotice } from '#modules/messages/contract/notice.ts';
import { AttachmentList } from '#modules/messages/web/AttachmentList.tsx';
import { NoticeBody } from '#modules/messages/web/NoticeBody.tsx';
import { SentNoticeActs } from '#modules/messages/web/SentNoticeActs.tsx';
import { SentPrintouts } from '#modules/messages/web/SentPrintouts.tsx';
import { TalksTable } from '#modules/messages/web/talks/TalksTable.tsx';
import { words } from '#modules/messages/web/words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useSession } from '#web/api/session.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Stack } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** What a notice says, what became of it, and who has not yet done what it asks: that its sender alone sees. */
export function SentNoticeDetail({ notice }: { notice: SentNotice }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  // The bureau is told how many, and nobody's name.
  const mayReadNames = useSession().role.role !== 'official';
  const { body, level, urgentReason, onBehalf, decidedBy, decidedReason, recalledAt, recallReason, state } = notice;
  const { attachments, isNamed } = notice;
  return (
    <Stack>
      <NoticeBody text={body} />
      <AttachmentList attachments={attachments} />
      <SentNoticeActs notice={notice} />
      {urgentReason && <p>{t('urgentBecause', { reason: urgentReason })}</p>}
      {onBehalf && <p>{t('onBehalf', { name: onBehalf })}</p>}
      {decidedBy && state !== 'refused' && <p>{t('decidedBy', { name: decidedBy })}</p>}
      {decidedReason && <p>{t('decidedBecause', { name: decidedBy ?? '', reason: decidedReason })}</p>}
      {recalledAt && <p>{t('recalledAt', { at: formatDateTime(language, recalledAt), reason: recallReason ?? '' })}</p>}
      {mayReadNames && <AnswersTable id={notice.id} />}
      {['sending', 'sent'].includes(state) && mayReadNames && isNamed && <OpenTable id={notice.id} />}
      {['sending', 'sent', 'recalled'].includes(state) && mayReadNames && level !== 'read' && (
        <SentPrintouts notice={notice} />
      )}
    </Stack>
  );
}

/** What guardians wrote back, each about one child. */
function AnswersTable({ id }: { id: string }): ReactNode {
  const t = useWords(words);
  const [page, setPage] = useState(1);
  const talks = useRead(listConversations, { query: { notice: id, page: String(page) } });
  if (talks.data?.total === 0) return null;
  return <TalksTable label={t('answers')} onPage={setPage} page={page} talks={talks} unit={t('answersUnit')} />;
}

interface Numbered extends OpenReceipt {
  number: number;
}

function OpenTable({ id }: { id: string }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const [page, setPage] = useState(1);
  const open = useRead(listOpenReceipts, { params: { id }, query: { page: String(page) } });
  const columns: Columns<Numbered> = [
    {
      title: t('name'),
      render: (_, { person, child }) => (child === null ? person : t('ofChild', { name: person, child })),
    },
    { title: t('reachedAt'), render: (_, { reachedAt }) => formatDateTime(language, reachedAt) },
    {
      title: t('readAt'),
      render: (_, { readAt }) => (readAt === null ? t('unread') : formatDateTime(language, readAt)),
    },
  ];
  return (
    <DataTable
      columns={columns}
      empty={<EmptyState note={t('openNoneNote')} title={t('openNone')} />}
      error={open.error}
      label={t('open')}
      onPage={setPage}
      onRetry={() => void open.refetch()}
      page={page}
      rowKey="number"
      rows={open.data?.items.map((one, number) => ({ ...one, number }))}
      total={open.data?.total ?? 0}
      unit={t('openUnit')}
    />
  );
}
