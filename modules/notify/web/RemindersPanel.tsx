import { Button, Form, InputNumber, Radio } from 'antd';
import type { ReactNode } from 'react';
import { type InboxSummary, setReminders } from '#modules/notify/contract.ts';
import { QuietHoursFields } from '#modules/notify/web/QuietHoursFields.tsx';
import { words } from '#modules/notify/web/words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

interface Said {
  dailyBudget: number;
  isOwn: boolean;
  quietFrom: number;
  quietUntil: number;
}

/** How often and when ordinary messages ring, and whether one rings now. */
export function RemindersPanel({ summary }: { summary: InboxSummary }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const toast = useUndoToast();
  const save = useAct(setReminders, { onDone: () => toast(t('saved')) });
  const { dailyBudget, quietFrom, quietUntil, hoursFrom, restsUntil, rangToday, holdsBack } = summary;
  const [form] = Form.useForm<Said>();
  const isOwn = Form.useWatch('isOwn', form) ?? hoursFrom === 'own';
  const say = ({ isOwn: areHis, ...said }: Said): void =>
    save.mutate({ body: areHis ? said : { ...said, quietFrom: null, quietUntil: null } });
  const now =
    dailyBudget === 0
      ? t('restsAlways')
      : restsUntil === null
        ? t('rings')
        : t('rests', { at: formatDateTime(language, restsUntil) });
  return (
    <Panel title={t('reminders')}>
      <p>{now}</p>
      <p className="ly-muted">{t('rang', { count: rangToday })}</p>
      {save.error && <ErrorState error={save.error} />}
      <Form<Said>
        form={form}
        initialValues={{ dailyBudget, isOwn: hoursFrom === 'own', quietFrom, quietUntil }}
        layout="vertical"
        requiredMark={false}
        onFinish={say}
      >
        <Form.Item label={t('budget')} name="dailyBudget" rules={[{ required: true }]}>
          <InputNumber max={50} min={0} precision={0} />
        </Form.Item>
        <Form.Item label={t('quiet')} name="isOwn">
          <Radio.Group
            options={[
              { value: false, label: t(holdsBack ? 'quietOfSchool' : 'quietUsual') },
              { value: true, label: t('quietOwn') },
            ]}
          />
        </Form.Item>
        <div hidden={!isOwn}>
          <QuietHoursFields />
        </div>
        <Button htmlType="submit" loading={save.isPending}>
          {t('save')}
        </Button>
      </Form>
      {isOwn && <p className="ly-muted ly-small">{t('quietNone')}</p>}
      <p className="ly-muted ly-small">{t('counts')}</p>
      <p className="ly-muted ly-small">{t(holdsBack ? 'comesAfter' : 'stillComes')}</p>
    </Panel>
  );
}
