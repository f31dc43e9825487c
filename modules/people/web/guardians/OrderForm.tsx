import { Button, DatePicker, Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { type ReactNode, useState } from 'react';
import { GuardianRelation, listGuardians } from '#modules/people/contract/guardian.ts';
import { enterOrder, OrderKind } from '#modules/people/contract/order.ts';
import { guardianWords } from '#modules/people/web/guardians/guardian-words.ts';
import { type Picked, PupilSelect } from '#modules/people/web/guardians/PupilSelect.tsx';
import { countyDay } from '#platform/browser/county-day.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Panel, Row, Stack } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** Which child first, then whom the order keeps from it. */
export function OrderForm({ onEntered }: { onEntered: () => void }): ReactNode {
  const t = useWords(guardianWords);
  const [pupil, setPupil] = useState<Picked>();
  return (
    <Panel title={t('enterOrder')}>
      <Stack>
        <PupilSelect onPick={setPupil} value={pupil} />
        {pupil && <AboutPupil key={pupil.id} onEntered={onEntered} pupil={pupil.id} />}
      </Stack>
    </Panel>
  );
}

interface Filled {
  guardian: string;
  kind: OrderKind;
  document: string;
  from: Dayjs;
  until?: Dayjs | null;
}

function AboutPupil({ pupil, onEntered }: { pupil: string; onEntered: () => void }): ReactNode {
  const t = useWords(guardianWords);
  const toast = useUndoToast();
  const [form] = Form.useForm<Filled>();
  const guardians = useRead(listGuardians, { params: { id: pupil } });
  const people = guardians.data?.items ?? [];
  const act = useAct(enterOrder, {
    onDone: () => {
      const name = people.find((one) => one.person === form.getFieldValue('guardian'))?.name ?? '';
      toast(t('entered', { name }));
      form.resetFields();
      onEntered();
    },
  });
  const needed = [{ required: true, message: t('fillAll') }];
  const send = ({ from, until, ...said }: Filled): void =>
    act.mutate({
      body: { pupil, ...said, from: from.format('YYYY-MM-DD'), until: until?.format('YYYY-MM-DD') ?? null },
    });
  return (
    <Form<Filled> form={form} initialValues={{ from: dayjs(countyDay()) }} layout="vertical" onFinish={send}>
      {act.error && <ErrorState error={act.error} />}
      <p className="ly-muted ly-small">{t('documentHint')}</p>
      <Row>
        <Form.Item label={t('guardian')} name="guardian" rules={needed}>
          <Select
            options={people.map(({ person, name, relation }) => ({
              value: person,
              label: `${name} · ${t(`relation.${GuardianRelation.catch('other').parse(relation)}`)}`,
            }))}
            style={{ inlineSize: '14rem' }}
          />
        </Form.Item>
        <Form.Item label={t('kind')} name="kind" rules={needed}>
          <Select
            options={OrderKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
            style={{ inlineSize: '12rem' }}
          />
        </Form.Item>
        <Form.Item label={t('document')} name="document" rules={needed}>
          <Input autoComplete="off" maxLength={60} />
        </Form.Item>
        <Form.Item label={t('from')} name="from" rules={needed}>
          <DatePicker allowClear={false} />
        </Form.Item>
        <Form.Item label={t('to')} name="until">
          <DatePicker minDate={dayjs(countyDay()).add(1, 'day')} placeholder={t('noEnd')} />
        </Form.Item>
      </Row>
      <Button htmlType="submit" loading={act.isPending}>
        {t('enterOrder')}
      </Button>
    </Form>
  );
}
