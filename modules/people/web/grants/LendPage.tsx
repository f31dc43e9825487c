import { Button, DatePicker, Form } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { endLending, lendRole, type Lending, listLendings } from '#modules/people/contract/grant.ts';
import { grantWords } from '#modules/people/web/grants/grant-words.ts';
import { StaffSelect } from '#modules/people/web/grants/StaffSelect.tsx';
import { countyDay } from '#platform/browser/county-day.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Mark, type Tone } from '#web/ui/Mark.tsx';
import { Page, Panel, Row, Stack } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** Who goes on leave lends the role he acts in to a colleague, for some days. */
export function LendPage(): ReactNode {
  const t = useWords(grantWords);
  const lendings = useRead(listLendings, {});
  const toast = useUndoToast();
  const end = useAct(endLending, { onDone: () => toast(t('tookBack')) });
  const columns = useColumns((id) => end.mutate({ params: { id } }));
  const { mayLend = true, days = 30 } = lendings.data ?? {};
  return (
    <Page narrow subtitle={t('lendNote', { days })} title={t('lendTitle')}>
      {end.error && <ErrorState error={end.error} />}
      <Stack>
        <Panel title={t('lendHere')}>
          <DataTable
            columns={columns}
            empty={<EmptyState note={t('lendNoneNote')} title={t('lendNone')} />}
            error={lendings.error}
            label={t('lendHere')}
            onRetry={() => void lendings.refetch()}
            rowKey="id"
            rows={lendings.data?.items}
            unit={t('lendUnit')}
          />
        </Panel>
        {mayLend ? <LendForm days={days} /> : <p className="ly-muted">{t('lent')}</p>}
      </Stack>
    </Page>
  );
}

const tones: Record<Lending['state'], Tone> = { coming: 'info', now: 'good', waiting: 'accent' };

function useColumns(onEnd: (id: string) => void): Columns<Lending> {
  const t = useWords(grantWords);
  const language = useLanguage();
  return [
    { title: t('colleague'), dataIndex: 'name' },
    {
      title: t('period'),
      render: (_, { from, until }) => (
        <>
          {formatDate(language, from)}
          <div className="ly-muted ly-small">{t('until', { until: formatDate(language, until) })}</div>
        </>
      ),
    },
    { title: t('state'), render: (_, { state }) => <Mark tone={tones[state]}>{t(`lending.${state}`)}</Mark> },
    {
      key: 'acts',
      render: (_, { id }) => (
        <Button onClick={() => onEnd(id)} size="small">
          {t('takeBack')}
        </Button>
      ),
    },
  ];
}

interface Said {
  person: string;
  from: Dayjs;
  until: Dayjs;
}

function LendForm({ days }: { days: number }): ReactNode {
  const t = useWords(grantWords);
  const toast = useUndoToast();
  const [form] = Form.useForm<Said>();
  const from = Form.useWatch('from', form);
  const act = useAct(lendRole, {
    onDone: ({ how }) => {
      toast(t(how === 'waiting' ? 'lendAsked' : 'lendDone'));
      form.resetFields();
    },
  });
  const day = (at: Dayjs): string => at.format('YYYY-MM-DD');
  const first = from ?? dayjs(countyDay());
  return (
    <Panel title={t('lend')}>
      {act.error && <ErrorState error={act.error} />}
      <Form
        form={form}
        layout="vertical"
        onFinish={(said) => act.mutate({ body: { person: said.person, from: day(said.from), until: day(said.until) } })}
      >
        <Row>
          <Form.Item label={t('colleague')} name="person" rules={[{ required: true, message: t('colleagueFirst') }]}>
            <StaffSelect label={t('colleague')} />
          </Form.Item>
          <Form.Item
            initialValue={dayjs(countyDay())}
            label={t('from')}
            name="from"
            rules={[{ required: true, message: t('dayFirst') }]}
          >
            <DatePicker allowClear={false} minDate={dayjs(countyDay())} />
          </Form.Item>
          <Form.Item label={t('to')} name="until" rules={[{ required: true, message: t('dayFirst') }]}>
            <DatePicker maxDate={first.add(days, 'day')} minDate={first.add(1, 'day')} />
          </Form.Item>
        </Row>
        <Button htmlType="submit" loading={act.isPending} type="primary">
          {t('lend')}
        </Button>
      </Form>
    </Panel>
  );
}
