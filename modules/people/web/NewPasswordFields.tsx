import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { peopleWords } from '#modules/people/web/people-words.ts';
import { useWords } from '#web/ui/use-words.ts';

/** A new password, typed twice: nobody sees what he types. */
export function NewPasswordFields(): ReactNode {
  const t = useWords(peopleWords);
  return (
    <>
      <Form.Item
        label={t('newPassword')}
        name="password"
        rules={[{ required: true, min: 10, message: t('newPassword') }]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} size="large" />
      </Form.Item>
      <Form.Item
        dependencies={['password']}
        label={t('again')}
        name="again"
        rules={[
          { required: true, message: t('again') },
          ({ getFieldValue }) => ({
            validator: (_, value: unknown) =>
              value === undefined || value === getFieldValue('password')
                ? Promise.resolve()
                : Promise.reject(new Error(t('differs'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} size="large" />
      </Form.Item>
    </>
  );
}
