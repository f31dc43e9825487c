import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { listListedWords, type ListedWord } from '#modules/messages/contract/listed-word.ts';
import { listedWords } from '#modules/messages/web/moderation/listed-words.ts';
import { AddWord, EndWord } from '#modules/messages/web/moderation/WordDialogs.tsx';
import { WordTrial } from '#modules/messages/web/moderation/WordTrial.tsx';
import { moderationWords } from '#modules/messages/web/moderation/moderation-words.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Page, Stack } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** The words a school, or the county, has messages held for: listed, tried and taken off. */
export function ListedWordsPage(): ReactNode {
  const t = useWords(listedWords);
  const [page, setPage] = useState(1);
  const [opened, setOpened] = useState<ListedWord | 'new'>();
  const list = useRead(listListedWords, { query: { page: String(page) } });
  const close = (): void => setOpened(undefined);
  const columns = useColumns(setOpened);
  const add = (
    <Button onClick={() => setOpened('new')} type="primary">
      {t('add')}
    </Button>
  );
  return (
    <Page actions={add} subtitle={t('note')} title={t('title')}>
      <Stack>
        <WordTrial />
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
      {opened === 'new' && <AddWord onClose={close} />}
      {opened !== undefined && opened !== 'new' && <EndWord onClose={close} word={opened} />}
    </Page>
  );
}

function useColumns(onEnd: (word: ListedWord) => void): Columns<ListedWord> {
  const t = useWords(listedWords);
  const m = useWords(moderationWords);
  const language = useLanguage();
  return [
    { title: t('words'), render: (_, { words }) => words },
    { title: t('category'), render: (_, { category }) => m(`category.${category}`) },
    { title: t('weight'), render: (_, { weight }) => t(`weight.${weight}`) },
    { title: t('from'), render: (_, { from }) => from },
    {
      title: t('addedBy'),
      render: (_, { addedBy: name, addedAt, reason }) => t('by', { name, at: formatDate(language, addedAt), reason }),
    },
    {
      title: t('state'),
      render: (_, word) =>
        word.endedAt === null ? (
          <Mark tone="accent">{t('inForce')}</Mark>
        ) : (
          t('by', { name: word.endedBy ?? '', at: formatDate(language, word.endedAt), reason: word.endReason ?? '' })
        ),
    },
    {
      title: t('acts'),
      render: (_, word) =>
        word.mayEnd && (
          <Button aria-label={t('endOf', { words: word.words })} onClick={() => onEnd(word)} size="small">
            {t('end')}
          </Button>
        ),
    },
  ];
}
