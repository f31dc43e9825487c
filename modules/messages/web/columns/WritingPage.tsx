import { Button } from 'antd';
import type { ReactNode } from 'react';
import { listOwnPosts, listWaitingPosts, type PostLine } from '#modules/messages/contract/post.ts';
import { PostStateMark } from '#modules/messages/web/columns/PostStateMark.tsx';
import { writingWords } from '#modules/messages/web/columns/writing-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useSession } from '#web/api/session.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { Page, Panel, Stack } from '#web/ui/Page.tsx';
import { useAddress, useGo } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

const reviewers = ['school_leader', 'official'];

/** What waits for the reader’s review first, then what he has written. */
export function WritingPage(): ReactNode {
  const t = useWords(writingWords);
  const go = useGo();
  const isReviewer = reviewers.includes(useSession().role.role);
  return (
    <Page
      actions={
        <Button onClick={() => go('/writing/new')} type="primary">
          {t('write')}
        </Button>
      }
      subtitle={t('writingNote')}
      title={t('writing')}
    >
      <Stack>
        {isReviewer && <PostsPanel from={listWaitingPosts} name="waiting" />}
        <PostsPanel from={listOwnPosts} name="ownPosts" />
      </Stack>
    </Page>
  );
}

function PostsPanel(given: {
  name: 'waiting' | 'ownPosts';
  from: typeof listWaitingPosts | typeof listOwnPosts;
}): ReactNode {
  const t = useWords(writingWords);
  const language = useLanguage();
  const [{ [given.name]: page }, setAddress] = useAddress({ waiting: '1', ownPosts: '1' });
  const read = useRead(given.from, { query: { page } });
  const columns: Columns<PostLine> = [
    {
      title: t('post'),
      className: 'ly-table-text',
      render: (_, { id, title }) => <Link to={`/posts/${id}/writing`}>{title}</Link>,
    },
    { title: t('state'), render: (_, { state }) => <PostStateMark state={state} /> },
    {
      title: t('from'),
      className: 'ly-table-text',
      render: (_, { from, columnName }) => t('fromWhom', { from, column: columnName }),
    },
    { title: t('writtenBy'), render: (_, { writtenBy }) => writtenBy },
    { title: t('changedAt'), render: (_, { changedAt }) => formatDateTime(language, changedAt) },
  ];
  return (
    <Panel title={t(given.name)}>
      <DataTable
        columns={columns}
        empty={<EmptyState note={t(`${given.name}NoneNote`)} title={t(`${given.name}None`)} />}
        error={read.error}
        label={t(given.name)}
        onPage={(next) => setAddress({ [given.name]: String(next) })}
        onRetry={() => void read.refetch()}
        page={Number(page)}
        rowKey="id"
        rows={read.data?.items}
        total={read.data?.total ?? 0}
        unit={t('unit')}
      />
    </Panel>
  );
}
