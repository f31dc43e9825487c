import { Button, Popconfirm } from 'antd';
import { type ReactNode, useState } from 'react';
import { cancelExport, type Export, fetchExport, listExports } from '#modules/exports/contract/export.ts';
import { WhatFor, WhatIsIt } from '#modules/exports/web/ExportFacts.tsx';
import { exportWords } from '#modules/exports/web/export-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { useSave } from '#web/api/use-save.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Mark, type Tone } from '#web/ui/Mark.tsx';
import { Panel, Row } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import './exports.css';

const tones: Readonly<Partial<Record<Export['state'], Tone>>> = {
  waiting: 'accent',
  making: 'info',
  ready: 'good',
  failed: 'bad',
};

/** How often it is looked whether a file is made, while one is. */
const everyMs = 3_000;

/** What the reader asked for, with the file as long as there is one. */
export function OwnPanel(): ReactNode {
  const t = useWords(exportWords);
  const toast = useUndoToast();
  const [{ own }, setAddress] = useAddress({ own: '1' });
  const [isMaking, setIsMaking] = useState(false);
  const found = useRead(listExports, { query: { page: own } }, isMaking ? { everyMs } : {});
  const makes = found.data?.items.some(({ state }) => state === 'making') ?? false;
  if (makes !== isMaking) setIsMaking(makes);
  const save = useSave(fetchExport);
  const cancel = useAct(cancelExport, { onDone: () => toast(t('cancelled')) });
  const failed = save.error ?? cancel.error;
  const columns = useColumns({
    onFetch: (id) => save.mutate({ params: { id } }),
    onCancel: (id) => cancel.mutate({ params: { id } }),
  });
  return (
    <Panel title={t('own')}>
      {failed && <ErrorState error={failed} />}
      <DataTable
        columns={columns}
        empty={<EmptyState note={t('noneOwnNote')} title={t('noneOwn')} />}
        error={found.error}
        label={t('own')}
        onPage={(next) => setAddress({ own: String(next) })}
        onRetry={() => void found.refetch()}
        page={Number(own)}
        rowKey="id"
        rows={found.data?.items}
        total={found.data?.total ?? 0}
        unit={t('exportUnit')}
      />
    </Panel>
  );
}

function useColumns(acts: { onFetch: (id: string) => void; onCancel: (id: string) => void }): Columns<Export> {
  const t = useWords(exportWords);
  const language = useLanguage();
  return [
    { title: t('what'), render: (_, one) => <WhatIsIt one={one} /> },
    { title: t('why'), className: 'ly-table-text', render: (_, one) => <WhatFor one={one} /> },
    { title: t('askedAt'), render: (_, { askedAt }) => formatDateTime(language, askedAt) },
    { title: t('state'), render: (_, one) => <State one={one} /> },
    {
      key: 'acts',
      render: (_, { id, state }) => (
        <Row>
          {state === 'ready' && (
            <Button onClick={() => acts.onFetch(id)} size="small" type="primary">
              {t('fetch')}
            </Button>
          )}
          {['waiting', 'making', 'ready'].includes(state) && (
            <Popconfirm
              cancelText={t('keep')}
              okText={t('cancel')}
              onConfirm={() => acts.onCancel(id)}
              title={t(state === 'ready' ? 'shredAsk' : 'cancelAsk')}
            >
              <Button size="small">{t(state === 'ready' ? 'shred' : 'cancel')}</Button>
            </Popconfirm>
          )}
        </Row>
      ),
    },
  ];
}

/** How it stands, until when, and by whom. */
function State({ one: { state, done, until, fetchesLeft, decidedBy } }: { one: Export }): ReactNode {
  const t = useWords(exportWords);
  const language = useLanguage();
  const at = until === null ? '' : formatDateTime(language, until);
  const told = {
    waiting: t('untilApproved', { at }),
    making: t('rowsRead', { count: done }),
    ready: t('untilFetched', { at, count: fetchesLeft }),
  };
  return (
    <div className="exports-state">
      <Mark tone={tones[state] ?? 'plain'}>{t(`state.${state}`)}</Mark>
      <div className="ly-muted ly-small">{state in told && told[state as keyof typeof told]}</div>
      {decidedBy && <div className="ly-muted ly-small">{t('decidedBy', { name: decidedBy })}</div>}
    </div>
  );
}
