import { Button, DatePicker, Form } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { askGrant, type GrantedRole } from '#modules/people/contract/grant.ts';
import { bySecond, RoleFields } from '#modules/people/web/grants/RoleFields.tsx';
import { grantWords } from '#modules/people/web/grants/grant-words.ts';
import { StaffSelect } from '#modules/people/web/grants/StaffSelect.tsx';
import { countyDay } from '#platform/browser/county-day.ts';
import { useAct } from '#web/api/use-act.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Panel, Row } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Said {
  person: string;
  role: GrantedRole;
  class?: string;
  until?: Dayjs | null;
}

/** Gives one of the staff a role; the button says where it has to wait for somebody else. */
export function GiveForm(): ReactNode {
  const t = useWords(grantWords);
  const toast = useUndoToast();
  const [form] = Form.useForm<Said>();
  const role = Form.useWatch('role', form);
  const waits = role !== undefined && bySecond.includes(role);
  const act = useAct(askGrant, {
    onDone: ({ how }) => {
      toast(t(how === 'waiting' ? 'asked' : 'granted'));
      form.resetFields();
    },
  });
  const send = (said: Said): void =>
    act.mutate({
      body: {
        person: said.person,
        role: said.role,
        class: said.class ?? null,
        until: said.until?.format('YYYY-MM-DD') ?? null,
      },
    });
  return (
    <Panel title={t('give')}>
      {act.error && <ErrorState error={act.error} />}
      <Form form={form} layout="vertical" onFinish={send}>
        <Row>
          <Form.Item label={t('person')} name="person" rules={[{ required: true, message: t('personFirst') }]}>
            <StaffSelect label={t('person')} />
          </Form.Item>
          <RoleFields role={role} />
          <Form.Item label={t('ends')} name="until">
            <DatePicker minDate={dayjs(countyDay()).add(1, 'day')} placeholder={t(waits ? 'yearEnd' : 'noEnd')} />
          </Form.Item>
        </Row>
        <Button htmlType="submit" loading={act.isPending}>
          {t(waits ? 'submitAsk' : 'submit')}
        </Button>
      </Form>
    </Panel>
  );
}
