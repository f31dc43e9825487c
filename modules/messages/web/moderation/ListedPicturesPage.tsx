import { Button, Form, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { endListedPicture, listListedPictures, type ListedPicture } from '#modules/messages/contract/listed-picture.ts';
import { AppealedPictures } from '#modules/messages/web/moderation/AppealedPictures.tsx';
import { pictureWords } from '#modules/messages/web/moderation/picture-words.ts';
import { formatDate, formatNumber } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Page, Stack } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** The pictures that must not go round, and those of whom somebody says that they are others. */
export function ListedPicturesPage(): ReactNode {
  const t = useWords(pictureWords);
  const [page, setPage] = useState(1);
  const [ending, setEnding] = useState<string>();
  const list = useRead(listListedPictures, { query: { page: String(page) } });
  const columns = useColumns(setEnding);
  return (
    <Page subtitle={t('note')} title={t('title')}>
      <Stack>
        <AppealedPictures />
        <DataTable
          columns={columns}
          empty={<EmptyState note={t('noneNote')} title={t('none')} />}
          error={list.error}
          label={t('title')}
          onPage={setPage}
          onRetry={() => void list.refetch()}
          page={page}
          rowKey="id"
          rows={list.data?.items}
          total={list.data?.total ?? 0}
          unit={t('unit')}
        />
      </Stack>
      {ending !== undefined && <EndPicture id={ending} onClose={() => setEnding(undefined)} />}
    </Page>
  );
}

function useColumns(onEnd: (id: string) => void): Columns<ListedPicture> {
  const t = useWords(pictureWords);
  const language = useLanguage();
  return [
    {
      title: t('addedBy'),
      render: (_, { addedBy: name, addedAt, reason }) => t('by', { name, at: formatDate(language, addedAt), reason }),
    },
    { title: t('verdict'), render: (_, { verdict }) => t(`verdict.${verdict}`) },
    { title: t('from'), render: (_, { from }) => from },
    { title: t('refused'), render: (_, { refused }) => t('times', { count: formatNumber(language, refused) }) },
    {
      title: t('state'),
      render: (_, { endedAt, endedBy, endReason }) =>
        endedAt === null ? (
          <Mark tone="accent">{t('inForce')}</Mark>
        ) : (
          t('by', { name: endedBy ?? '', at: formatDate(language, endedAt), reason: endReason ?? '' })
        ),
    },
    {
      title: t('acts'),
      render: (_, { id, mayEnd, reason }) =>
        mayEnd && (
          <Button aria-label={`${t('end')} ${reason}`} onClick={() => onEnd(id)} size="small">
            {t('end')}
          </Button>
        ),
    },
  ];
}

function EndPicture({ id, onClose }: { id: string; onClose: () => void }): ReactNode {
  const t = useWords(pictureWords);
  const toast = useUndoToast();
  const end = useAct(endListedPicture, {
    onDone: () => {
      toast(t('ended'));
      onClose();
    },
  });
  return (
    <FormDialog<{ reason: string }>
      about={`end picture ${id}`}
      act={t('end')}
      doing={end}
      keep={t('keep')}
      note={t('endNote')}
      onClose={onClose}
      onSay={(body) => end.mutate({ params: { id }, body })}
      title={t('endTitle')}
    >
      <Form.Item
        label={t('reason')}
        name="reason"
        rules={[{ required: true, min: 4, whitespace: true, message: t('reasonFirst') }]}
      >
        <Input maxLength={300} />
      </Form.Item>
    </FormDialog>
  );
}
