import { Button, Popconfirm } from 'antd';
import type { ReactNode } from 'react';
import { answerAsking, type Asking, listAskings, withdrawAsking } from '#modules/people/contract/asking.ts';
import { AskForPupil } from '#modules/people/web/askings/AskForPupil.tsx';
import { askingWords } from '#modules/people/web/askings/asking-words.ts';
import { RefuseAsking } from '#modules/people/web/askings/RefuseAsking.tsx';
import { formatDate } from '#platform/i18n/format.ts';
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

/** What a school asks and is asked for, or what waits for the county. */
export function AskingsPanel({ isCounty = false }: { isCounty?: boolean }): ReactNode {
  const t = useWords(askingWords);
  const [{ askings: page }, setAddress] = useAddress({ askings: '1' });
  const { data, error, refetch } = useRead(listAskings, { query: { page } });
  const columns = useColumns(isCounty);
  const title = t(isCounty ? 'countyTitle' : 'title');
  return (
    <Panel title={title}>
      <p className="ly-muted">{t(isCounty ? 'countyNote' : 'note')}</p>
      <DataTable
        columns={columns}
        empty={<EmptyState title={t('none')} />}
        error={error}
        {...(isCounty ? {} : { filters: <AskForPupil /> })}
        label={title}
        onPage={(next) => setAddress({ askings: String(next) })}
        onRetry={() => void refetch()}
        page={Number(page)}
        rowKey="id"
        rows={data?.items}
        total={data?.total ?? 0}
        unit={t('unit')}
      />
    </Panel>
  );
}

function useColumns(isCounty: boolean): Columns<Asking> {
  const t = useWords(askingWords);
  const language = useLanguage();
  return [
    { title: t('who'), render: (_, { name }) => name ?? t('hidden') },
    {
      title: t('what'),
      render: (_, { from, to, why }) => (
        <>
          {t('moves', { from: from ?? t(isCounty ? 'noPupil' : 'unknown'), to })}
          <div className="ly-muted ly-small">{t('whyTold', { why })}</div>
        </>
      ),
    },
    { title: t('due'), render: (_, { dueOn }) => formatDate(language, dueOn) },
    {
      title: t('state'),
      render: (_, { state, reason }) => (
        <>
          <Mark tone={state === 'asked' || state === 'county' ? 'accent' : 'plain'}>{t(`state.${state}`)}</Mark>
          {reason && <div className="ly-muted ly-small">{t('reason', { reason })}</div>}
        </>
      ),
    },
    { key: 'acts', render: (_, asking) => <Acts asking={asking} /> },
  ];
}

function Acts({ asking: { id, mayAgree, mayAnswer, mayWithdraw } }: { asking: Asking }): ReactNode {
  const t = useWords(askingWords);
  const toast = useUndoToast();
  const agree = useAct(answerAsking, { onDone: () => toast(t('agreed')) });
  const withdraw = useAct(withdrawAsking, { onDone: () => toast(t('withdrawn')) });
  const error = agree.error ?? withdraw.error;
  return (
    <>
      {error && <ErrorState error={error} />}
      <Row>
        {mayAgree && (
          <Popconfirm
            cancelText={t('cancel')}
            okText={t('agree')}
            onConfirm={() => agree.mutate({ params: { id }, body: { agree: true, reason: null } })}
            title={t('agreeAsk')}
          >
            <Button size="small">{t('agree')}</Button>
          </Popconfirm>
        )}
        {mayAnswer && <RefuseAsking id={id} />}
        {mayWithdraw && (
          <Button onClick={() => withdraw.mutate({ params: { id } })} size="small">
            {t('withdraw')}
          </Button>
        )}
      </Row>
    </>
  );
}
