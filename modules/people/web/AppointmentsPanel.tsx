import { Button, DatePicker, Form, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import {
  type Appointment,
  appoint,
  endAppointment,
  extendAppointment,
  listAppointments,
} from '#modules/people/contract/appointment.ts';
import { appointmentWords } from '#modules/people/web/appointment-words.ts';
import { OrganisationSelect } from '#modules/people/web/OrganisationSelect.tsx';
import { countyDay } from '#platform/browser/county-day.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Panel, Row, Stack } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

const dayOf = (day: Dayjs | null | undefined): string | null => day?.format('YYYY-MM-DD') ?? null;
const tomorrow = (): Dayjs => dayjs(countyDay()).add(1, 'day');

/** Who holds an office in the county and until when. Officers of departments are appointed here; officials are not. */
export function AppointmentsPanel(): ReactNode {
  const t = useWords(appointmentWords);
  const [{ offices }, setAddress] = useAddress({ offices: '1' });
  const held = useRead(listAppointments, { query: { page: offices } });
  const toast = useUndoToast();
  const extend = useAct(extendAppointment);
  const end = useAct(endAppointment, {
    onDone: ({ id, name }) => {
      const until = held.data?.items.find((one) => one.id === id)?.until ?? null;
      toast(t('ended', { name }), () => extend.mutateAsync({ params: { id }, body: { until } }));
    },
  });
  const columns = useColumns({
    onEnd: (id) => end.mutate({ params: { id } }),
    onExtend: (id, until) => extend.mutate({ params: { id }, body: { until } }),
  });
  const failed = end.error ?? extend.error;
  return (
    <Panel note={t('note')} title={t('title')}>
      {failed && <ErrorState error={failed} />}
      <Stack>
        <DataTable
          columns={columns}
          error={held.error}
          onRetry={() => void held.refetch()}
          label={t('title')}
          onPage={(next) => setAddress({ offices: String(next) })}
          page={Number(offices)}
          rowKey="id"
          rows={held.data?.items}
          total={held.data?.total ?? 0}
          unit={t('unit')}
        />
        <AppointForm />
      </Stack>
    </Panel>
  );
}

function useColumns(acts: {
  onEnd: (id: string) => void;
  onExtend: (id: string, until: string | null) => void;
}): Columns<Appointment> {
  const t = useWords(appointmentWords);
  const language = useLanguage();
  return [
    { title: t('name'), dataIndex: 'name' },
    { title: t('office'), dataIndex: 'title' },
    { title: t('from'), render: (_, { from }) => formatDate(language, from) },
    {
      title: t('until'),
      render: (_, { id, name, office, until }) =>
        office === 'department' ? (
          <DatePicker
            aria-label={`${name} ${t('until')}`}
            minDate={tomorrow()}
            onChange={(day: Dayjs | null) => acts.onExtend(id, dayOf(day))}
            placeholder={t('noEnd')}
            value={until === null ? null : dayjs(until)}
          />
        ) : until === null ? (
          t('noEnd')
        ) : (
          formatDate(language, until)
        ),
    },
    {
      key: 'acts',
      render: (_, { id, office }) =>
        office === 'department' && (
          <Button onClick={() => acts.onEnd(id)} size="small">
            {t('end')}
          </Button>
        ),
    },
  ];
}

function AppointForm(): ReactNode {
  const t = useWords(appointmentWords);
  const toast = useUndoToast();
  const [form] = Form.useForm<{ name: string; org: string; until?: Dayjs | null }>();
  const act = useAct(appoint, {
    onDone: ({ name }) => {
      toast(t('appointed', { name }));
      form.resetFields();
    },
  });
  return (
    <Form
      form={form}
      layout="vertical"
      onFinish={({ name, org, until }) => act.mutate({ body: { name, org, until: dayOf(until) } })}
    >
      {act.error && <ErrorState error={act.error} />}
      <Row>
        <Form.Item label={t('name')} name="name" rules={[{ required: true, min: 2, message: t('nameFirst') }]}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item label={t('department')} name="org" rules={[{ required: true, message: t('departmentFirst') }]}>
          <OrganisationSelect kind="department" label={t('department')} placeholder={t('chooseDepartment')} />
        </Form.Item>
        <Form.Item label={t('until')} name="until">
          <DatePicker minDate={tomorrow()} placeholder={t('noEnd')} />
        </Form.Item>
      </Row>
      <Button htmlType="submit" loading={act.isPending}>
        {t('appoint')}
      </Button>
    </Form>
  );
}
