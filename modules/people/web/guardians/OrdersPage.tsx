import { Button, Popconfirm } from 'antd';
import type { ReactNode } from 'react';
import { liftOrder, listOrders, type Order } from '#modules/people/contract/order.ts';
import { guardianWords } from '#modules/people/web/guardians/guardian-words.ts';
import { OrderForm } from '#modules/people/web/guardians/OrderForm.tsx';
import { formatDate } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Page, Stack } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** The court orders that keep guardians from pupils: for the safeguarding lead alone. */
export function OrdersPage(): ReactNode {
  const t = useWords(guardianWords);
  const toast = useUndoToast();
  const [{ page }, setAddress] = useAddress({ page: '1' });
  const orders = useRead(listOrders, { query: { page } });
  const lift = useAct(liftOrder, {
    onDone: () => {
      toast(t('lifted'));
      void orders.refetch();
    },
  });
  const holding = orders.data?.items.filter(({ state }) => state === 'holding').length;
  const columns = useColumns((id) => lift.mutate({ params: { id } }));
  return (
    <Page
      subtitle={t('ordersNote')}
      title={
        holding === undefined ? t('orders') : holding === 0 ? t('ordersNone') : t('ordersTitle', { count: holding })
      }
    >
      {lift.error && <ErrorState error={lift.error} />}
      <Stack>
        <DataTable
          columns={columns}
          empty={<EmptyState note={t('ordersEmptyNote')} title={t('ordersEmpty')} />}
          error={orders.error}
          label={t('orders')}
          onPage={(next) => setAddress({ page: String(next) })}
          onRetry={() => void orders.refetch()}
          page={Number(page)}
          rowKey="id"
          rows={orders.data?.items}
          total={orders.data?.total ?? 0}
          unit={t('orderUnit')}
        />
        <OrderForm onEntered={() => void orders.refetch()} />
      </Stack>
    </Page>
  );
}

function useColumns(onLift: (id: string) => void): Columns<Order> {
  const t = useWords(guardianWords);
  const language = useLanguage();
  return [
    { title: t('pupil'), dataIndex: 'pupilName' },
    { title: t('guardian'), dataIndex: 'guardianName' },
    { title: t('kind'), render: (_, { kind }) => t(`kind.${kind}`) },
    { title: t('document'), className: 'ly-table-text', dataIndex: 'document' },
    { title: t('from'), render: (_, { from }) => formatDate(language, from) },
    { title: t('to'), render: (_, { until }) => (until === null ? t('noEnd') : formatDate(language, until)) },
    {
      title: t('state'),
      render: (_, { state }) => (
        <Mark tone={state === 'holding' ? 'accent' : state === 'coming' ? 'info' : 'plain'}>{t(`order.${state}`)}</Mark>
      ),
    },
    { title: t('enteredBy'), dataIndex: 'enteredBy' },
    {
      key: 'acts',
      render: (_, { id, state }) =>
        state !== 'over' && (
          <Popconfirm
            cancelText={t('keep')}
            description={t('liftNote')}
            okText={t('lift')}
            onConfirm={() => onLift(id)}
            title={t('lift')}
          >
            <Button size="small">{t('lift')}</Button>
          </Popconfirm>
        ),
    },
  ];
}
