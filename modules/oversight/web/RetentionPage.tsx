import { Button } from 'antd';
import type { ReactNode } from 'react';
import { beginSweep, readRetention, type RetentionRule, stopSweep } from '#modules/oversight/contract/retention.ts';
import { retentionWords } from '#modules/oversight/web/retention-words.ts';
import { formatDateTime, formatNumber } from '#platform/i18n/format.ts';
import { useSession } from '#web/api/session.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Page, Panel, Row, Stack } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** How long each kind of record is kept, what the next sweep would let go, and what the last ones did. */
export function RetentionPage(): ReactNode {
  const t = useWords(retentionWords);
  const read = useRead(readRetention, {}, { everyMs: 15_000 });
  const rows = read.data?.items;
  const isConfirmed = rows?.every((rule) => rule.isConfirmed) ?? true;
  return (
    <Page subtitle={t('note')} title={t('title')}>
      <Stack>
        {!isConfirmed && (
          <p>
            <Mark tone="warn">{t('unconfirmed')}</Mark> <span className="ly-muted">{t('unconfirmedNote')}</span>
          </p>
        )}
        <Sweeps error={read.error} onRetry={() => void read.refetch()} runs={read.data?.runs} />
        <Panel title={t('rules')}>
          <DataTable
            columns={useColumns()}
            error={read.error}
            label={t('rules')}
            onRetry={() => void read.refetch()}
            rowKey="id"
            rows={rows}
            unit={t('ruleUnit')}
          />
        </Panel>
      </Stack>
    </Page>
  );
}

function useColumns(): Columns<RetentionRule> {
  const t = useWords(retentionWords);
  const language = useLanguage();
  const period = ({ years, days, ends }: RetentionRule): string => {
    if (years !== null) return t('years', { count: years });
    if (days !== null) return days === 0 ? t('atOnce') : t('days', { count: days });
    return ends === 'stay' ? t('always') : '';
  };
  return [
    { title: t('kind'), dataIndex: 'title' },
    { title: t('period'), render: (_, rule) => period(rule) },
    { title: t('since'), dataIndex: 'since' },
    { title: t('ends'), render: (_, { ends }) => t(`ends.${ends}`) },
    {
      title: t('due'),
      align: 'right',
      render: (_, { due, isFew }) => (isFew ? t('few') : due === null ? '' : formatNumber(language, due)),
    },
    { title: t('basis'), render: (_, { basis }) => <span className="ly-muted">{basis}</span> },
  ];
}

interface Run {
  id: string;
  beganAt: string;
  endedAt: string | null;
  isStopped: boolean;
  gone: number | null;
}

function Sweeps({
  runs,
  error,
  onRetry,
}: {
  runs: readonly Run[] | undefined;
  error: Error | null;
  onRetry: () => void;
}): ReactNode {
  const t = useWords(retentionWords);
  const language = useLanguage();
  const toast = useUndoToast();
  const mayAct = useSession().role.role === 'system_admin';
  const begin = useAct(beginSweep, { onDone: () => toast(t('begun')) });
  const stop = useAct(stopSweep, { onDone: () => toast(t('stopping')) });
  const isRunning = runs?.some(({ endedAt }) => endedAt === null) ?? false;
  const action = mayAct && (
    <Button
      loading={begin.isPending || stop.isPending}
      onClick={() => (isRunning ? stop.mutate({}) : begin.mutate({}))}
    >
      {t(isRunning ? 'stop' : 'begin')}
    </Button>
  );
  const tell = ({ endedAt, isStopped }: Run) => (endedAt === null ? 'running' : isStopped ? 'stopped' : 'done');
  return (
    <Panel action={action} title={t('sweeps')}>
      {(begin.error ?? stop.error) && <ErrorState error={(begin.error ?? stop.error) as Error} />}
      <DataTable
        columns={[
          { title: t('began'), render: (_, { beganAt }) => formatDateTime(language, beganAt) },
          {
            title: t('state'),
            render: (_, run) => (
              <Row>
                <Mark tone={tones[tell(run)]}>{t(tell(run))}</Mark>
              </Row>
            ),
          },
          {
            title: t('gone'),
            align: 'right',
            render: (_, { gone }) => (gone === null ? t('few') : formatNumber(language, gone)),
          },
        ]}
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

const tones = { running: 'info', stopped: 'warn', done: 'good' } as const;
