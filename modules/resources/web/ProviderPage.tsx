import { Button, DatePicker, Descriptions, Form, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { type Provider, readProvider, renewVetting } from '#modules/resources/contract/provider.ts';
import { useTowns } from '#modules/resources/web/use-towns.ts';
import { VettingMark } from '#modules/resources/web/VettingMark.tsx';
import { words } from '#modules/resources/web/words.ts';
import { countyDay } from '#platform/browser/county-day.ts';
import { formatDate, formatDateTime } from '#platform/i18n/format.ts';
import type { Reply } from '#platform/http/endpoint.ts';
import { useSession } from '#web/api/session.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page, Panel, Row, Stack } from '#web/ui/Page.tsx';
import { useParam } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

type Vettings = Reply<typeof readProvider>['vettings'];

/** One provider: until when it is vetted, and who looked at it when, on what document. */
export function ProviderPage(): ReactNode {
  const id = useParam('id');
  const t = useWords(words);
  const isOfficial = useSession().role.role === 'official';
  const read = useRead(readProvider, { params: { id } });
  if (read.error) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <LoadingShape shape="form" />;
  const provider = read.data;
  return (
    <Page
      narrow
      subtitle={`${t(`providerKind.${provider.kind}`)} · ${provider.code ?? t('noCode')}`}
      title={provider.name}
    >
      <Stack>
        <Panel>
          <Facts provider={provider} />
        </Panel>
        {isOfficial && (
          <Panel note={t('renewNote')} title={t('renew')}>
            <RenewForm id={id} />
          </Panel>
        )}
        <Panel title={t('vettings')}>
          <Vettings vettings={provider.vettings} />
        </Panel>
      </Stack>
    </Page>
  );
}

function Facts({ provider }: { provider: Provider }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const town = useTowns();
  const until = provider.vettedUntil === null ? '' : formatDate(language, provider.vettedUntil);
  const limit = provider.monthlyLimit === null ? t('noLimit') : t('limit', { count: provider.monthlyLimit });
  const items = [
    {
      key: 'vetting',
      label: t('vettedUntil'),
      children: (
        <Row>
          {until} <VettingMark vetting={provider.vetting} />
        </Row>
      ),
    },
    { key: 'town', label: t('town'), children: town.nameOf(provider.town) },
    { key: 'resources', label: t('offered'), children: t('resourceCount', { count: provider.resources }) },
    { key: 'limit', label: t('limitLabel'), children: limit },
  ];
  return <Descriptions column={1} items={items} size="small" />;
}

function RenewForm({ id }: { id: string }): ReactNode {
  const t = useWords(words);
  const toast = useUndoToast();
  const [form] = Form.useForm<{ until: Dayjs; document: string }>();
  const renew = useAct(renewVetting, {
    onDone: () => {
      toast(t('renewed'));
      form.resetFields();
    },
  });
  const must = (message: string): object[] => [{ required: true, message }];
  return (
    <Form
      form={form}
      initialValues={{ until: dayjs(countyDay()).add(1, 'year') }}
      layout="vertical"
      onFinish={({ until, document }) =>
        renew.mutate({ params: { id }, body: { until: until.format('YYYY-MM-DD'), document } })
      }
    >
      {renew.error && <ErrorState error={renew.error} />}
      <Row>
        <Form.Item label={t('until')} name="until" rules={must(t('until'))}>
          <DatePicker allowClear={false} maxDate={dayjs(countyDay()).add(1, 'year')} />
        </Form.Item>
        <Form.Item label={t('document')} name="document" rules={must(t('document'))}>
          <Input maxLength={60} placeholder={t('documentExample')} style={{ inlineSize: '18rem' }} />
        </Form.Item>
      </Row>
      <Button htmlType="submit" loading={renew.isPending} type="primary">
        {t('renew')}
      </Button>
    </Form>
  );
}

function Vettings({ vettings }: { vettings: Vettings }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const columns: Columns<Vettings[number]> = [
    { title: t('until'), render: (_, one) => formatDate(language, one.until) },
    { title: t('document'), className: 'ly-table-text', dataIndex: 'document' },
    { title: t('by'), dataIndex: 'by' },
    { title: t('at'), render: (_, one) => formatDateTime(language, one.at) },
  ];
  if (vettings.length === 0) return <p className="ly-muted">{t('noVettings')}</p>;
  return <DataTable columns={columns} label={t('vettings')} rowKey="id" rows={vettings} unit={t('unitVettings')} />;
}
