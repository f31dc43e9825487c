import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { askMailCode, confirmMail, endMail, type Ways } from '#modules/notify/contract.ts';
import { waysWords as words } from '#modules/notify/web/ways-words.ts';
import { useAct } from '#web/api/use-act.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

const ofModule = { refreshes: ['notify.inbox'] };

/** Where letters go to the reader, and how another address takes its place: by a code that was read there. */
export function MailLines({ mail: { confirmed, asked } }: { mail: NonNullable<Ways['mail']> }): ReactNode {
  const t = useWords(words);
  const toast = useUndoToast();
  const [form] = Form.useForm<{ address: string }>();
  const ask = useAct(askMailCode, { ...ofModule, onDone: () => form.resetFields() });
  const confirm = useAct(confirmMail, { ...ofModule, onDone: () => toast(t('mailConfirmed')) });
  const end = useAct(endMail, ofModule);
  const error = ask.error ?? confirm.error ?? end.error;
  return (
    <section aria-label={t('mail')} className="ly-ways-mail">
      <p>{confirmed === null ? t('mailNone') : t('mailGoes', { address: confirmed })}</p>
      {error && <ErrorState error={error} />}
      {asked !== null && (
        <Form<{ code: string }>
          layout="vertical"
          onFinish={({ code }) => confirm.mutate({ body: { code } })}
          requiredMark={false}
        >
          <Form.Item
            label={t('mailCode', { address: asked })}
            name="code"
            rules={[{ required: true, pattern: /^\d{6}$/, message: t('mailDigits') }]}
          >
            <Input autoComplete="one-time-code" inputMode="numeric" maxLength={6} />
          </Form.Item>
          <Button htmlType="submit" loading={confirm.isPending}>
            {t('mailConfirm')}
          </Button>
        </Form>
      )}
      <Form<{ address: string }>
        form={form}
        layout="vertical"
        onFinish={({ address }) => ask.mutate({ body: { address } })}
        requiredMark={false}
      >
        <Form.Item
          label={t(confirmed === null ? 'mailAddress' : 'mailOther')}
          name="address"
          rules={[{ required: true, type: 'email', message: t('mailWrong') }]}
        >
          <Input autoComplete="email" inputMode="email" />
        </Form.Item>
        <div className="ly-row">
          <Button htmlType="submit" loading={ask.isPending}>
            {t('mailSend')}
          </Button>
          {(confirmed ?? asked) !== null && (
            <Button loading={end.isPending} onClick={() => end.mutate({})} type="link">
              {t('mailEnd')}
            </Button>
          )}
        </div>
      </Form>
    </section>
  );
}
