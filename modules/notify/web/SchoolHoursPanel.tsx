import { Button, Form } from 'antd';
import type { ReactNode } from 'react';
import { readSchoolHours, setSchoolHours } from '#modules/notify/contract.ts';
import { hours } from '#modules/notify/web/hours.ts';
import { QuietHoursFields } from '#modules/notify/web/QuietHoursFields.tsx';
import { words } from '#modules/notify/web/words.ts';
import { formatHour } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Panel, Row } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** A school may leave its staff alone longer than is usual, and not less. */
const from = hours.filter(({ value }) => value >= 17 && value <= 21);
const until = hours.filter(({ value }) => value >= 7 && value <= 9);

interface Said {
  quietFrom: number;
  quietUntil: number;
}

/** The hours in which a school leaves its staff alone, for whoever leads it. */
export function SchoolHoursPanel(): ReactNode {
  const t = useWords(words);
  const toast = useUndoToast();
  const [form] = Form.useForm<Said>();
  const { data, error, refetch } = useRead(readSchoolHours, {});
  const save = useAct(setSchoolHours, {
    onDone: (now) => {
      form.setFieldsValue(now);
      toast(t('schoolSaved'));
    },
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const { quietFrom, quietUntil, isUsual } = data;
  const said = { from: formatHour(quietFrom), until: formatHour(quietUntil) };
  return (
    <Panel title={t('school')}>
      <p>{t(isUsual ? 'schoolUsual' : 'schoolNow', said)}</p>
      <p className="ly-muted ly-small">{t('schoolNote')}</p>
      {save.error && <ErrorState error={save.error} />}
      <Form<Said>
        form={form}
        initialValues={{ quietFrom, quietUntil }}
        layout="vertical"
        // One’s own hours stand on the same page: without it both fields would have one id.
        name="school"
        onFinish={(hoursSaid) => save.mutate({ body: { hours: hoursSaid } })}
        requiredMark={false}
      >
        <QuietHoursFields from={from} until={until} />
        <Row>
          <Button htmlType="submit" loading={save.isPending}>
            {t('schoolSave')}
          </Button>
          {!isUsual && (
            <Button onClick={() => save.mutate({ body: { hours: null } })} type="link">
              {t('schoolEnd')}
            </Button>
          )}
        </Row>
      </Form>
    </Panel>
  );
}
