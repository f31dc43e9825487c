import { Button, Popconfirm } from 'antd';
import { type ReactNode, useState } from 'react';
import { type Leaving, listLeavings, withdrawLeaving } from '#modules/people/contract/leaving.ts';
import { AnswerLeaving } from '#modules/people/web/classes/AnswerLeaving.tsx';
import { classWords } from '#modules/people/web/classes/class-words.ts';
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

/** What the reader answers, and how. */
type Answering = { leaving: Leaving; answer: 'enrol' | 'refuse' };

/** Pupils who leave the school, are away, or whom another one asks it to take. */
export function LeavingsPanel(): ReactNode {
  const t = useWords(classWords);
  const toast = useUndoToast();
  const [{ leavings: page }, setAddress] = useAddress({ leavings: '1' });
  const [answering, setAnswering] = useState<Answering>();
  const { data, error, refetch } = useRead(listLeavings, { query: { page } });
  const withdraw = useAct(withdrawLeaving, { onDone: () => toast(t('withdrawn')) });
  const columns = useColumns(setAnswering, (id) => withdraw.mutate({ params: { id } }));
  return (
    <Panel title={t('leavings')}>
      {withdraw.error && <ErrorState error={withdraw.error} />}
      {answering && <AnswerLeaving {...answering} onClose={() => setAnswering(undefined)} />}
      <DataTable
        columns={columns}
        empty={<EmptyState note={t('noLeavingsNote')} title={t('noLeavings')} />}
        error={error}
        label={t('leavings')}
        onPage={(next) => setAddress({ leavings: String(next) })}
        onRetry={() => void refetch()}
        page={Number(page)}
        rowKey="id"
        rows={data?.items}
        total={data?.total ?? 0}
        unit={t('leavingUnit')}
      />
    </Panel>
  );
}

function useColumns(onAnswer: (answering: Answering) => void, onWithdraw: (id: string) => void): Columns<Leaving> {
  const t = useWords(classWords);
  const language = useLanguage();
  return [
    { title: t('name'), render: (_, { pupilName }) => pupilName ?? t('someone') },
    { title: t('what'), render: (_, { kind, from, to }) => t(`what.${kind}`, { from, to: to ?? '' }) },
    { title: t('asked'), render: (_, { askedAt }) => formatDate(language, askedAt) },
    {
      title: t('state'),
      render: (_, { kind, state, reason }) => (
        <>
          <Mark tone={state === 'waiting' ? 'accent' : 'plain'}>
            {t(state === 'away' && kind === 'suspended' ? 'state.suspended' : `state.${state}`)}
          </Mark>
          {reason && <div className="ly-muted ly-small">{t('reason', { reason })}</div>}
        </>
      ),
    },
    {
      key: 'acts',
      render: (_, leaving) => (
        <Row>
          {leaving.mayEnrol && (
            <Button onClick={() => onAnswer({ leaving, answer: 'enrol' })} size="small">
              {t(leaving.kind === 'transfer' ? 'take' : 'back')}
            </Button>
          )}
          {leaving.mayEnrol && leaving.kind === 'transfer' && (
            <Button onClick={() => onAnswer({ leaving, answer: 'refuse' })} size="small">
              {t('refuse')}
            </Button>
          )}
          {leaving.mayWithdraw && (
            <Popconfirm
              cancelText={t('cancel')}
              okText={t('withdraw')}
              onConfirm={() => onWithdraw(leaving.id)}
              title={t('withdrawAsk')}
            >
              <Button size="small">{t('withdraw')}</Button>
            </Popconfirm>
          )}
        </Row>
      ),
    },
  ];
}
