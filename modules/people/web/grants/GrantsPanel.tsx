import { Button, Popconfirm } from 'antd';
import { type ReactNode, useState } from 'react';
import { endGrant, type Grant, listGrants } from '#modules/people/contract/grant.ts';
import { ChangeGrant } from '#modules/people/web/grants/ChangeGrant.tsx';
import { grantWords } from '#modules/people/web/grants/grant-words.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Panel, Row } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** Who of the staff holds what, and until when. */
export function GrantsPanel(): ReactNode {
  const t = useWords(grantWords);
  const toast = useUndoToast();
  const [{ held }, setAddress] = useAddress({ held: '1' });
  const [changing, setChanging] = useState<Grant>();
  const grants = useRead(listGrants, { query: { page: held } });
  const end = useAct(endGrant, { onDone: () => toast(t('ended')) });
  const columns = useColumns({ onEnd: (id) => end.mutate({ params: { id } }), onChange: setChanging });
  return (
    <Panel title={t('role')}>
      {end.error && <ErrorState error={end.error} />}
      {changing && <ChangeGrant grant={changing} onClose={() => setChanging(undefined)} />}
      <DataTable
        columns={columns}
        error={grants.error}
        label={t('role')}
        onPage={(next) => setAddress({ held: String(next) })}
        onRetry={() => void grants.refetch()}
        page={Number(held)}
        rowKey="id"
        rows={grants.data?.items}
        total={grants.data?.total ?? 0}
        unit={t('grantUnit')}
      />
    </Panel>
  );
}

function useColumns(acts: { onEnd: (id: string) => void; onChange: (grant: Grant) => void }): Columns<Grant> {
  const t = useWords(grantWords);
  const language = useLanguage();
  return [
    { title: t('name'), dataIndex: 'name' },
    {
      title: t('role'),
      render: (_, { title, bySecond, lentBy }) => (
        <>
          {title} {bySecond && <Mark tone="info">{t('bySecond')}</Mark>}{' '}
          {lentBy && <Mark>{t('lentBy', { name: lentBy })}</Mark>}
        </>
      ),
    },
    {
      title: t('period'),
      render: (_, { from, until }) => (
        <>
          {formatDate(language, from)}
          <div className="ly-muted ly-small">
            {until === null ? t('open') : t('until', { until: formatDate(language, until) })}
          </div>
        </>
      ),
    },
    {
      key: 'acts',
      render: (_, grant) =>
        grant.mayChange && (
          <Row>
            <Button onClick={() => acts.onChange(grant)} size="small">
              {t('change')}
            </Button>
            <Popconfirm
              cancelText={t('keep')}
              description={t('endNote')}
              okText={t('end')}
              onConfirm={() => acts.onEnd(grant.id)}
              title={t('endAsk', { name: grant.name })}
            >
              <Button size="small">{t('end')}</Button>
            </Popconfirm>
          </Row>
        ),
    },
  ];
}
