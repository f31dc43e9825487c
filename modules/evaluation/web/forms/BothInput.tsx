import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { editorWords } from '#modules/evaluation/web/forms/editor-words.ts';
import type { Said } from '#platform/i18n/dictionary.ts';
import { useWords } from '#web/ui/use-words.ts';

/** A text in Chinese, and beside it in English. */
export function BothInput(given: {
  label: string;
  /** What tells it from others on the page, for those who do not see it. */
  of?: string;
  said: Said;
  onChange: (said: Said) => void;
}): ReactNode {
  const t = useWords(editorWords);
  const { label, of = '', said, onChange } = given;
  const inEnglish = t('inEnglish', { field: label });
  return (
    <div className="ly-form-pair">
      {(
        [
          ['zh', label, 200],
          ['en', inEnglish, 400],
        ] as const
      ).map(([language, name, most]) => (
        <Form.Item key={language} label={name} layout="vertical">
          <Input
            aria-label={`${of} ${name}`.trim()}
            maxLength={most}
            onChange={({ target }) => onChange({ ...said, [language]: target.value })}
            value={said[language]}
          />
        </Form.Item>
      ))}
    </div>
  );
}
