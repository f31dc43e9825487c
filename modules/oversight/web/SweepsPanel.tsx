import { Button, Popconfirm } from 'antd';
import type { ReactNode } from 'react';
import { beginSweep, countDue, stopSweep, type SweepRun } from '#modules/oversight/contract/retention.ts';
import { retentionWords } from '#modules/oversight/web/retention-words.ts';
import { formatDateTime, formatNumber } from '#platform/i18n/format.ts';
import { useSession } from '#web/api/session.ts';
import { useAct } from '#web/api/use-act.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Panel, Row } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

interface SweepsPanelProps {
  runs: readonly SweepRun[] | undefined;
  /** Whether what is due was counted: before, nobody sweeps. */
  isCounted: boolean;
  error: Error | null;
  onRetry: () => void;
}

/** The last sweeps and counts; who keeps the system begins and stops them, an official has counted. */
export function SweepsPanel({ runs, isCounted, error, onRetry }: SweepsPanelProps): ReactNode {
  const t = useWords(retentionWords);
  const toast = useUndoToast();
  const mayEnd = useSession().role.role === 'system_admin';
  const count = useAct(countDue, { onDone: () => toast(t('counting')) });
  const begin = useAct(beginSweep, { onDone: () => toast(t('begun')) });
  const stop = useAct(stopSweep, { onDone: () => toast(t('stopping')) });
  const running = runs?.filter(({ isUnderWay }) => isUnderWay) ?? [];
  const refused = count.error ?? begin.error ?? stop.error;
  const action = (
    <Row>
      {!running.some(({ isDry }) => isDry) && (
        <Button loading={count.isPending} onClick={() => count.mutate({})}>
          {t('count')}
        </Button>
      )}
      {mayEnd && isCounted && running.every(({ isDry, byNight }) => isDry || byNight) && (
        <Popconfirm
          cancelText={t('cancel')}
          description={t('sure')}
          okText={t('begin')}
          onConfirm={() => begin.mutate({})}
          title={t('sureTitle')}
        >
          <Button loading={begin.isPending}>{t('begin')}</Button>
        </Popconfirm>
      )}
      {mayEnd && running.some(({ isDry }) => !isDry) && (
        <Button loading={stop.isPending} onClick={() => stop.mutate({})}>
          {t('stop')}
        </Button>
      )}
    </Row>
  );
  return (
    <Panel action={action} title={t('sweeps')}>
      {refused && <ErrorState error={refused} />}
      <DataTable
        columns={useColumns()}
        empty={<EmptyState title={t('noSweeps')} />}
        error={error}
        label={t('sweeps')}
        onRetry={onRetry}
        rowKey="id"
        rows={runs}
        unit={t('sweepUnit')}
      />
    </Panel>
  );
}

const tones = { running: 'info', cutOff: 'warn', stopped: 'warn', done: 'good' } as const;

const stateOf = ({ endedAt, isStopped, isUnderWay }: SweepRun): keyof typeof tones =>
  isUnderWay ? 'running' : endedAt === null ? 'cutOff' : isStopped ? 'stopped' : 'done';

function useColumns(): Columns<SweepRun> {
  const t = useWords(retentionWords);
  const language = useLanguage();
  return [
    { title: t('began'), render: (_, { beganAt }) => formatDateTime(language, beganAt) },
    { title: t('what'), render: (_, { isDry, byNight }) => t(isDry ? 'isCount' : byNight ? 'isNight' : 'isSweep') },
    {
      title: t('state'),
      render: (_, run) => <Mark tone={tones[stateOf(run)]}>{t(stateOf(run))}</Mark>,
    },
    {
      title: t('gone'),
      align: 'right',
      render: (_, { gone }) => (gone === null ? t('few') : formatNumber(language, gone)),
    },
  ];
}
