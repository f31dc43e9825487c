import { Button, Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { type Engagement, giveFeedback } from '#modules/needs/contract/engagement.ts';
import { words } from '#modules/needs/web/words.ts';
import { useAct } from '#web/api/use-act.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** What the served side says of the service; what was said before is there to be changed. */
export function FeedbackPanel({ engagement }: { engagement: Engagement }): ReactNode {
  const t = useWords(words);
  const toast = useUndoToast();
  const give = useAct(giveFeedback, { onDone: () => toast(t('feedbackDone')) });
  const send = (body: { helpful: 1 | 2 | 3; words?: string }): void =>
    give.mutate({ params: { id: engagement.id }, body });
  return (
    <Panel title={t('feedbackTitle')}>
      {give.error && <ErrorState error={give.error} />}
      <Form initialValues={engagement.feedback ?? {}} layout="vertical" onFinish={send}>
        <Form.Item label={t('feedbackTitle')} name="helpful" rules={[{ required: true, message: t('feedbackTitle') }]}>
          <Radio.Group
            options={([1, 2, 3] as const).map((value) => ({ value, label: t(`helpful.${value}`) }))}
            optionType="button"
          />
        </Form.Item>
        <Form.Item extra={t('feedbackNote')} label={t('feedbackWords')} name="words">
          <Input.TextArea maxLength={300} rows={2} />
        </Form.Item>
        <Button htmlType="submit" loading={give.isPending}>
          {t('feedbackDo')}
        </Button>
      </Form>
    </Panel>
  );
}

/** What the served side has said: the school reads it in words, the provider only how helpful it was. */
export function HeardPanel({ heard }: { heard: Engagement['heard'] }): ReactNode {
  const t = useWords(words);
  if (heard.length === 0) return null;
  const lines = heard.map(({ helpful, words: said }) =>
    [t(`helpful.${helpful === 1 ? 1 : helpful === 3 ? 3 : 2}`), said].filter(Boolean).join(t('colon')),
  );
  return (
    <Panel title={t('heard')}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Panel>
  );
}
