import { Button, Form, Input, Tag } from 'antd';
import type { ReactNode } from 'react';
import { addLanguage } from '#modules/resources/contract/language.ts';
import { useLanguages } from '#modules/resources/web/use-languages.ts';
import { words } from '#modules/resources/web/words.ts';
import { useAct } from '#web/api/use-act.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Panel, Stack } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** The county's list of languages and dialects, which the bureau makes longer. */
export function LanguagesPanel(): ReactNode {
  const t = useWords(words);
  const toast = useUndoToast();
  const [form] = Form.useForm<{ name: string }>();
  const languages = useLanguages();
  const add = useAct(addLanguage, {
    onDone: () => {
      toast(t('languageAdded', { name: String(form.getFieldValue('name')) }));
      form.resetFields();
    },
  });
  return (
    <Panel note={t('languagesUse')} title={t('languagesTitle')}>
      {add.error && <ErrorState error={add.error} />}
      <Stack>
        <ul aria-label={t('languagesTitle')} className="ly-row">
          {languages.map(({ value }) => (
            <li key={value}>
              <Tag>{value}</Tag>
            </li>
          ))}
        </ul>
        <Form form={form} layout="inline" onFinish={({ name }) => add.mutate({ body: { name: name.trim() } })}>
          <Form.Item name="name" rules={[{ required: true, whitespace: true, message: t('languageFirst') }]}>
            <Input aria-label={t('newLanguage')} maxLength={20} placeholder={t('newLanguage')} />
          </Form.Item>
          <Button htmlType="submit" loading={add.isPending}>
            {t('addLanguage')}
          </Button>
        </Form>
      </Stack>
    </Panel>
  );
}
