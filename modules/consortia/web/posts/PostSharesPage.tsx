import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import {
  agreePostShare,
  declinePostShare,
  endPostShare,
  listPostShares,
  type PostShare,
  type PostShareAct,
} from '#modules/consortia/contract/post-share.ts';
import { postWords } from '#modules/consortia/web/post-words.ts';
import { AskPostDialog } from '#modules/consortia/web/posts/AskPostDialog.tsx';
import { useCategories, useSchedule } from '#modules/resources/web/public.tsx';
import { useSession } from '#web/api/session.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Page, Row } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** Hours of posts the reader’s school shares, or that he is asked for himself. */
export function PostSharesPage(): ReactNode {
  const t = useWords(postWords);
  const { role } = useSession().role;
  const [isAsking, setAsking] = useState(false);
  const [address, setAddress] = useAddress({ page: '1' });
  const read = useRead(listPostShares, { query: { page: address.page } });
  const total = read.data?.total ?? 0;
  return (
    <Page
      actions={
        role === 'school_leader' && (
          <Button onClick={() => setAsking(true)} type="primary">
            {t('ask')}
          </Button>
        )
      }
      subtitle={t('subtitle')}
      title={total === 0 ? t('titleNone') : t('title', { count: total })}
    >
      <DataTable
        columns={useColumns()}
        empty={<EmptyState note={t('emptyNote')} title={t('empty')} />}
        error={read.error}
        label={t('titleNone')}
        onPage={(next) => setAddress({ page: String(next) })}
        onRetry={() => void read.refetch()}
        page={Number(address.page)}
        rowKey="id"
        rows={read.data?.items}
        total={total}
        unit={t('unit')}
      />
      {isAsking && <AskPostDialog onClose={() => setAsking(false)} />}
    </Page>
  );
}

function useColumns(): Columns<PostShare> {
  const t = useWords(postWords);
  const { nameOf } = useCategories();
  const schedule = useSchedule();
  return [
    { title: t('teacher'), key: 'teacher', className: 'ly-table-text', render: (_, { teacher }) => teacher.name },
    {
      title: t('category'),
      key: 'category',
      className: 'ly-table-text',
      render: (_, { category, resource }) => {
        const name = nameOf(category);
        return resource ? <Link to={`/resources/${resource}`}>{name}</Link> : name;
      },
    },
    {
      title: t('hours'),
      key: 'hours',
      render: (_, { hours, postHours }) => t('hoursOf', { hours, all: postHours }),
    },
    { title: t('when'), key: 'when', className: 'ly-table-text', render: (_, one) => schedule(one.schedule) },
    {
      title: t('state'),
      key: 'state',
      render: (_, { state }) => (
        <Mark tone={state === 'agreed' ? 'good' : state === 'asked' ? 'accent' : 'plain'}>{t(`is.${state}`)}</Mark>
      ),
    },
    { title: t('act'), key: 'act', render: (_, share) => <Acts share={share} /> },
  ];
}

function Acts({ share }: { share: PostShare }): ReactNode {
  const t = useWords(postWords);
  const toast = useUndoToast();
  const done = { onDone: () => toast(t('done')) };
  const acts = {
    agree: useAct(agreePostShare, done),
    decline: useAct(declinePostShare, done),
    end: useAct(endPostShare, done),
  };
  const error = acts.agree.error ?? acts.decline.error ?? acts.end.error;
  const press = (act: PostShareAct): void => acts[act].mutate({ params: { id: share.id }, body: {} });
  return (
    <>
      {error && <ErrorState error={error} />}
      <Row>
        {share.may.map((act) => (
          <Button
            aria-label={`${t(`do.${act}`)} ${share.teacher.name}`}
            key={act}
            onClick={() => press(act)}
            size="small"
          >
            {t(`do.${act}`)}
          </Button>
        ))}
      </Row>
    </>
  );
}
