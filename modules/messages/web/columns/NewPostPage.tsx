import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { listColumns } from '#modules/messages/contract/column.ts';
import { writePost } from '#modules/messages/contract/post.ts';
import { PostForm, type SaidPost } from '#modules/messages/web/columns/PostForm.tsx';
import { writingWords } from '#modules/messages/web/columns/writing-words.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page } from '#web/ui/Page.tsx';
import { useGo } from '#web/ui/use-address.ts';
import { useWords } from '#web/ui/use-words.ts';

/** Begins a post for a column one writes for. */
export function NewPostPage(): ReactNode {
  const t = useWords(writingWords);
  const go = useGo();
  const { data, error, refetch } = useRead(listColumns, {});
  const act = useAct(writePost, { onDone: ({ id }) => go(`/posts/${id}/writing`) });
  const mine = (data?.items ?? []).filter(({ mayWrite, isOpen }) => mayWrite && isOpen);
  const column = (
    <Form.Item label={t('inColumn')} name="column" rules={[{ required: true, message: t('columnFirst') }]}>
      <Select
        options={mine.map(({ id, name, readers }) => ({
          value: id,
          label: t('columnFor', { name, readers: t(`readers.${readers}`) }),
        }))}
      />
    </Form.Item>
  );
  return (
    <Page narrow subtitle={t('writeNote')} title={t('write')}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingShape shape="list" />}
      {data && mine.length === 0 && <EmptyState note={t('noColumnNote')} title={t('noColumn')} />}
      {mine.length > 0 && (
        <PostForm
          doing={act}
          initial={{}}
          more={column}
          onSay={(said) => act.mutate({ body: said as SaidPost & { column: string } })}
        />
      )}
    </Page>
  );
}
