import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { changePassword } from '#modules/people/contract/account.ts';
import { NewPasswordFields } from '#modules/people/web/NewPasswordFields.tsx';
import { peopleWords } from '#modules/people/web/people-words.ts';
import { useAct } from '#web/api/use-act.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Page, Panel } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** Changing one's own password. */
export function PasswordPage(): ReactNode {
  const t = useWords(peopleWords);
  const toast = useUndoToast();
  const [form] = Form.useForm<{ old: string; password: string }>();
  const act = useAct(changePassword, {
    onDone: () => {
      form.resetFields();
      toast(t('changed'));
    },
  });
  return (
    <Page narrow subtitle={t('passwordNote')} title={t('passwordTitle')}>
      <Panel>
        {act.error && <ErrorState error={act.error} />}
        <Form
          form={form}
          layout="vertical"
          onFinish={({ old, password }) => act.mutate({ body: { old, password } })}
          style={{ maxInlineSize: '26rem' }}
        >
          <Form.Item label={t('oldPassword')} name="old" rules={[{ required: true }]}>
            <Input.Password autoComplete="current-password" maxLength={200} size="large" />
          </Form.Item>
          <NewPasswordFields />
          <Button htmlType="submit" loading={act.isPending} size="large" type="primary">
            {t('change')}
          </Button>
        </Form>
      </Panel>
    </Page>
  );
}
