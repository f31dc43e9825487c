import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { builderWords } from '#modules/surveys/web/builder/builder-words.ts';
import type { Said } from '#platform/i18n/dictionary.ts';
import { useWords } from '#web/ui/use-words.ts';

/** A text in Chinese, and beneath it in English where the survey is written in both. */
export function BothTexts(given: {
  label: string;
  said: Said;
  /** Characters in Chinese; English takes twice as many. */
  most: number;
  isBoth: boolean;
  onChange: (said: Said) => void;
  id?: string;
  note?: string;
  /** What is wrong with it. */
  fault?: string | undefined;
  /** A text of several lines. */
  isLong?: boolean;
}): ReactNode {
  const t = useWords(builderWords);
  const { label, said, most, isBoth, onChange, id, note, fault, isLong = false } = given;
  const input = (language: 'zh' | 'en', name: string): ReactNode => {
    const shared = {
      'aria-label': name,
      maxLength: language === 'zh' ? most : 2 * most,
      onChange: ({ target }: { target: { value: string } }) => onChange({ ...said, [language]: target.value }),
      value: said[language],
      ...(language === 'zh' && id ? { id } : {}),
    };
    return isLong ? <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} {...shared} /> : <Input {...shared} />;
  };
  const english = t('inEnglish', { field: label });
  return (
    <>
      <Form.Item
        extra={note}
        label={label}
        layout="vertical"
        {...(fault && { help: fault, validateStatus: 'error' as const })}
      >
        {input('zh', label)}
      </Form.Item>
      {isBoth && (
        <Form.Item label={english} layout="vertical">
          {input('en', english)}
        </Form.Item>
      )}
    </>
  );
}
