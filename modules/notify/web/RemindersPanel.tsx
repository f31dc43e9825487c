import { Button, Form, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { type InboxSummary, type Reminders, setReminders } from '#modules/notify/contract.ts';
import { hours } from '#modules/notify/web/hours.ts';
import { words } from '#modules/notify/web/words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** How often and when ordinary messages ring, and whether one rings now. */
export function RemindersPanel({ summary }: { summary: InboxSummary }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const toast = useUndoToast();
  const save = useAct(setReminders, { onDone: () => toast(t('saved')) });
  const { dailyBudget, quietFrom, quietUntil, restsUntil, rangToday, holdsBack } = summary;
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
      <Form<Reminders>
        initialValues={{ dailyBudget, quietFrom, quietUntil }}
        layout="vertical"
        requiredMark={false}
        onFinish={(body) => save.mutate({ body })}
      >
        <Form.Item label={t('budget')} name="dailyBudget" rules={[{ required: true }]}>
          <InputNumber max={50} min={0} precision={0} />
        </Form.Item>
        <div className="ly-row">
          <Form.Item label={t('quietFrom')} name="quietFrom">
            <Select options={hours} />
          </Form.Item>
          <Form.Item label={t('quietUntil')} name="quietUntil">
            <Select options={hours} />
          </Form.Item>
        </div>
        <Button htmlType="submit" loading={save.isPending}>
          {t('save')}
        </Button>
      </Form>
      <p className="ly-muted ly-small">{t('quietNone')}</p>
      <p className="ly-muted ly-small">{t('counts')}</p>
      <p className="ly-muted ly-small">{t(holdsBack ? 'comesAfter' : 'stillComes')}</p>
    </Panel>
  );
}
