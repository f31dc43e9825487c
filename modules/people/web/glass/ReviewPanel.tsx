import { Button, Popconfirm } from 'antd';
import type { ReactNode } from 'react';
import { deferGlass, type Glass, listGlass, reviewGlass } from '#modules/people/contract/glass.ts';
import { glassWords } from '#modules/people/web/glass/glass-words.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import { formatDate, formatDateTime } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Panel, Row } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import '../people.css';

/** What was opened at the school; what waits for a review stands first. */
export function ReviewPanel(): ReactNode {
  const t = useWords(glassWords);
  const toast = useUndoToast();
  const [{ page }, setAddress] = useAddress({ page: '1' });
  const all = useRead(listGlass, { query: { page } });
  const review = useAct(reviewGlass, { onDone: () => toast(t('reviewed')) });
  const defer = useAct(deferGlass, { onDone: () => toast(t('deferDone')) });
  const failed = review.error ?? defer.error;
  const columns = useColumns({
    onReview: (id, verdict) => review.mutate({ params: { id }, body: { verdict } }),
    onDefer: ({ id, openedAt }) =>
      defer.mutate({ params: { id }, body: { until: addDays(dayOf(new Date(openedAt)), 30) } }),
  });
  return (
    <Panel title={t('reviews')}>
      {failed && <ErrorState error={failed} />}
      <DataTable
        columns={columns}
        empty={<EmptyState note={t('noneNote')} title={t('none')} />}
        error={all.error}
        label={t('reviews')}
        onPage={(next) => setAddress({ page: String(next) })}
        onRetry={() => void all.refetch()}
        page={Number(page)}
        rowKey="id"
        rows={all.data?.items}
        total={all.data?.total ?? 0}
        unit={t('reviewUnit')}
      />
    </Panel>
  );
}

function useColumns(acts: {
  onReview: (id: string, verdict: 'justified' | 'unjustified') => void;
  onDefer: (glass: Glass) => void;
}): Columns<Glass> {
  const t = useWords(glassWords);
  const language = useLanguage();
  return [
    { title: t('pupil'), dataIndex: 'pupilName' },
    {
      title: t('who'),
      render: (_, { name, title, openedAt }) => (
        <>
          {name} · {title}
          <div className="ly-muted ly-small">{formatDateTime(language, openedAt)}</div>
        </>
      ),
    },
    {
      title: t('category'),
      render: (_, { category, reason }) => (
        <>
          {t(`category.${category}`)}
          <div className="ly-muted ly-small glass-reason">{reason}</div>
        </>
      ),
    },
    {
      title: t('state'),
      render: (_, { verdict, reviewBy, deferredUntil }) => (
        <>
          {verdict === null ? (
            <Mark tone="accent">{t('reviewBy', { at: formatDateTime(language, reviewBy) })}</Mark>
          ) : (
            <Mark tone={verdict === 'justified' ? 'good' : 'bad'}>
              {t(verdict === 'justified' ? 'wasJustified' : 'wasUnjustified')}
            </Mark>
          )}
          {deferredUntil !== null && (
            <div className="ly-muted ly-small">{t('deferred', { until: formatDate(language, deferredUntil) })}</div>
          )}
        </>
      ),
    },
    { key: 'acts', render: (_, glass) => <Acts {...acts} glass={glass} /> },
  ];
}

function Acts(given: {
  glass: Glass;
  onReview: (id: string, verdict: 'justified' | 'unjustified') => void;
  onDefer: (glass: Glass) => void;
}): ReactNode {
  const t = useWords(glassWords);
  const { glass, onReview, onDefer } = given;
  return (
    <Row>
      {glass.mayReview &&
        (['justified', 'unjustified'] as const).map((verdict) => (
          <Button key={verdict} onClick={() => onReview(glass.id, verdict)} size="small">
            {t(verdict)}
          </Button>
        ))}
      {glass.mayDefer && glass.deferredUntil === null && (
        <Popconfirm
          cancelText={t('keep')}
          description={t('deferNote')}
          okText={t('defer')}
          onConfirm={() => onDefer(glass)}
          title={t('deferAsk')}
        >
          <Button size="small">{t('defer')}</Button>
        </Popconfirm>
      )}
    </Row>
  );
}
