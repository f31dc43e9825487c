import { Button, Popconfirm } from 'antd';
import type { ReactNode } from 'react';
import { askHoldEnd, endHold, type Hold, listHolds, renewHold } from '#modules/people/contract/hold.ts';
import { HoldForm } from '#modules/people/web/holds/HoldForm.tsx';
import { holdWords } from '#modules/people/web/holds/hold-words.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Page, Row, Stack } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** The legal holds on pupils of the school: for the safeguarding leads alone. */
export function HoldsPage(): ReactNode {
  const t = useWords(holdWords);
  const language = useLanguage();
  const toast = useUndoToast();
  const [{ page }, setAddress] = useAddress({ page: '1' });
  const holds = useRead(listHolds, { query: { page } });
  const done = (text: string): void => {
    toast(text);
    void holds.refetch();
  };
  const renew = useAct(renewHold, {
    onDone: ({ until }) => done(t('renewed', { until: formatDate(language, until) })),
  });
  const ask = useAct(askHoldEnd, { onDone: () => done(t('askedDone')) });
  const end = useAct(endHold, { onDone: () => done(t('ended')) });
  const failed = renew.error ?? ask.error ?? end.error;
  const columns = useColumns({
    onRenew: (id, until) => renew.mutate({ params: { id }, body: { until } }),
    onAsk: (id) => ask.mutate({ params: { id } }),
    onEnd: (id) => end.mutate({ params: { id } }),
  });
  const holding = holds.data?.items.filter(({ state }) => state !== 'over').length ?? 0;
  return (
    <Page subtitle={t('note')} title={holding === 0 ? t('title') : t('some', { count: holding })}>
      {failed && <ErrorState error={failed} />}
      <Stack>
        <DataTable
          columns={columns}
          empty={<EmptyState note={t('emptyNote')} title={t('empty')} />}
          error={holds.error}
          label={t('title')}
          onPage={(next) => setAddress({ page: String(next) })}
          onRetry={() => void holds.refetch()}
          page={Number(page)}
          rowKey="id"
          rows={holds.data?.items}
          total={holds.data?.total ?? 0}
          unit={t('unit')}
        />
        <HoldForm onLaid={() => void holds.refetch()} />
      </Stack>
    </Page>
  );
}

interface Acts {
  onRenew: (id: string, until: string) => void;
  onAsk: (id: string) => void;
  onEnd: (id: string) => void;
}

function useColumns(acts: Acts): Columns<Hold> {
  const t = useWords(holdWords);
  const language = useLanguage();
  return [
    { title: t('pupil'), dataIndex: 'pupilName' },
    {
      title: t('document'),
      className: 'ly-table-text',
      render: (_, { document, reason }) => (
        <>
          {document}
          <div className="ly-muted ly-small">{reason}</div>
        </>
      ),
    },
    {
      title: t('laidBy'),
      render: (_, { laidBy, laidAt }) => (
        <>
          {laidBy}
          <div className="ly-muted ly-small">{formatDate(language, laidAt)}</div>
        </>
      ),
    },
    { title: t('until'), render: (_, { until }) => formatDate(language, until) },
    {
      title: t('state'),
      render: (_, { state, endAskedBy }) => (
        <>
          <Mark tone={state === 'holding' ? 'accent' : state === 'ending' ? 'info' : 'plain'}>
            {t(`state.${state}`)}
          </Mark>
          {state === 'ending' && endAskedBy !== null && (
            <div className="ly-muted ly-small">{t('asked', { name: endAskedBy })}</div>
          )}
        </>
      ),
    },
    { key: 'acts', render: (_, hold) => hold.state !== 'over' && <HoldActs {...acts} hold={hold} /> },
  ];
}

function HoldActs({
  hold: { id, renewableTo, state, mayEnd },
  onRenew,
  onAsk,
  onEnd,
}: Acts & { hold: Hold }): ReactNode {
  const t = useWords(holdWords);
  const language = useLanguage();
  return (
    <Row>
      {renewableTo !== null && (
        <Button onClick={() => onRenew(id, renewableTo)} size="small">
          {t('renew', { until: formatDate(language, renewableTo) })}
        </Button>
      )}
      {(state === 'holding' || mayEnd) && (
        <Popconfirm
          cancelText={t('keep')}
          description={t(mayEnd ? 'endNote' : 'askEndNote')}
          okText={t(mayEnd ? 'end' : 'askEnd')}
          onConfirm={() => (mayEnd ? onEnd : onAsk)(id)}
          title={t(mayEnd ? 'end' : 'askEnd')}
        >
          <Button size="small">{t(mayEnd ? 'end' : 'askEnd')}</Button>
        </Popconfirm>
      )}
    </Row>
  );
}
