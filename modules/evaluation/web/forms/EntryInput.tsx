import { Checkbox, Form, Input, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { type FormField, longestWord } from '#modules/evaluation/contract/form.ts';
import type { Entry } from '#modules/evaluation/contract/return.ts';
import { returnWords } from '#modules/evaluation/web/forms/return-words.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** One figure of a form: its value, or that it cannot be told, and the word beside it. */
export function EntryInput(given: {
  field: FormField;
  entry: Entry | undefined;
  /** Why it cannot be handed in like this. */
  faults: readonly string[];
  isDisabled: boolean;
  onChange: (entry: Entry | undefined) => void;
}): ReactNode {
  const t = useWords(returnWords);
  const language = useLanguage();
  const { field, entry, faults, isDisabled, onChange } = given;
  const { code, kind, title, about, unit, grade } = field;
  const cannot = entry !== undefined && entry.value === null;
  const percent = kind === 'share' ? 100 : 1;
  const words = entry?.words ?? '';
  const put = (value: number | null): void =>
    onChange(value === null && words === '' ? undefined : { value: value === null ? null : value / percent, words });
  const asked = cannot ? 'words.why' : grade === 'C' ? 'words.proof' : 'words.word';
  return (
    <Form.Item
      extra={about[language] === '' ? undefined : about[language]}
      help={faults.length > 0 ? faults.map((one) => <div key={one}>{one}</div>) : undefined}
      htmlFor={`entry-${code}`}
      label={title[language]}
      layout="vertical"
      {...(faults.length > 0 ? { validateStatus: 'error' as const } : {})}
    >
      <div className="ly-entry">
        <InputNumber<number>
          controls={false}
          disabled={isDisabled || cannot}
          id={`entry-${code}`}
          onChange={put}
          {...(kind === 'whole' ? { precision: 0 } : {})}
          suffix={kind === 'share' ? t('inPercent', { unit: unit[language] }) : unit[language]}
          value={entry?.value === undefined || entry.value === null ? null : Number((entry.value * percent).toFixed(6))}
        />
        <Checkbox
          checked={cannot}
          disabled={isDisabled}
          onChange={({ target }) => onChange(target.checked ? { value: null, words } : undefined)}
        >
          {t('cannot')}
        </Checkbox>
        <Input
          aria-label={`${title[language]} ${t(asked)}`}
          disabled={isDisabled || entry === undefined}
          maxLength={longestWord}
          onChange={({ target }) => onChange({ value: entry?.value ?? null, words: target.value })}
          placeholder={t(asked)}
          value={words}
        />
      </div>
    </Form.Item>
  );
}
