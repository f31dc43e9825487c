import { Button, DatePicker, Form, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { type ReactNode, useState } from 'react';
import { layHold } from '#modules/people/contract/hold.ts';
import { type Picked, PupilSelect } from '#modules/people/web/guardians/PupilSelect.tsx';
import { holdWords } from '#modules/people/web/holds/hold-words.ts';
import { countyDay } from '#platform/browser/county-day.ts';
import { useAct } from '#web/api/use-act.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Panel, Row, Stack } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Filled {
  document: string;
  reason: string;
  until: Dayjs;
}

/** Which pupil first, then by what document, why, and until when. */
export function HoldForm({ onLaid }: { onLaid: () => void }): ReactNode {
  const t = useWords(holdWords);
  const toast = useUndoToast();
  const [pupil, setPupil] = useState<Picked>();
  const [form] = Form.useForm<Filled>();
  const act = useAct(layHold, {
    onDone: () => {
      toast(t('laid'));
      form.resetFields();
      setPupil(undefined);
      onLaid();
    },
  });
  const needed = [{ required: true, message: t('fillAll') }];
  const send = ({ until, ...said }: Filled): void =>
    act.mutate({ body: { pupil: pupil?.id ?? '', ...said, until: until.format('YYYY-MM-DD') } });
  return (
    <Panel note={t('sealedHint')} title={t('lay')}>
      <Stack>
        <PupilSelect onPick={setPupil} value={pupil} />
        {pupil && (
          <Form<Filled>
            form={form}
            initialValues={{ until: dayjs(countyDay()).add(1, 'year') }}
            key={pupil.id}
            layout="vertical"
            onFinish={send}
          >
            {act.error && <ErrorState error={act.error} />}
            <Row>
              <Form.Item label={t('document')} name="document" rules={needed}>
                <Input autoComplete="off" maxLength={60} />
              </Form.Item>
              <Form.Item label={t('until')} name="until" rules={needed}>
                <DatePicker
                  allowClear={false}
                  maxDate={dayjs(countyDay()).add(1, 'year')}
                  minDate={dayjs(countyDay()).add(1, 'day')}
                />
              </Form.Item>
            </Row>
            <Form.Item label={t('reason')} name="reason" rules={needed}>
              <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={1_000} />
            </Form.Item>
            <Button htmlType="submit" loading={act.isPending} type="primary">
              {t('lay')}
            </Button>
          </Form>
        )}
      </Stack>
    </Panel>
  );
}
