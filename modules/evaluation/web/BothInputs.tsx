import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { indicatorWords } from '#modules/evaluation/web/indicator-words.ts';
import { useWords } from '#web/ui/use-words.ts';

/** A text in both languages; what is said in one is said in the other. */
export function Both({
  of,
  isNeeded = false,
}: {
  of: 'name' | 'about' | 'gaming' | 'unmeasured';
  isNeeded?: boolean;
}): ReactNode {
  const t = useWords(indicatorWords);
  const [zh, en] = [`${of}Zh`, `${of}En`] as const;
  const rules = (other: string) => [
    ({ getFieldValue }: { getFieldValue: (name: string) => unknown }) => ({
      required: isNeeded || Boolean(getFieldValue(other)),
      whitespace: true,
      message: t('needed'),
    }),
  ];
  return (
    <>
      <Form.Item dependencies={[en]} label={t(zh)} name={zh} rules={rules(en)}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item dependencies={[zh]} label={t(en)} name={en} rules={rules(zh)}>
        <Input maxLength={400} />
      </Form.Item>
    </>
  );
}
