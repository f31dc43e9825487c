import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import type { FormField } from '#modules/evaluation/contract/form.ts';
import { BothInput } from '#modules/evaluation/web/forms/BothInput.tsx';
import { editorWords } from '#modules/evaluation/web/forms/editor-words.ts';
import { Row } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** All that can be said of one figure. */
export function FieldInputs(given: {
  field: FormField;
  number: number;
  fault: string | undefined;
  onChange: (field: FormField) => void;
  onRemove: (() => void) | undefined;
}): ReactNode {
  const t = useWords(editorWords);
  const { field, number, fault, onChange, onRemove } = given;
  const of = t('field', { number });
  const put = (change: Partial<FormField>): void => onChange({ ...field, ...change });
  return (
    <fieldset className="ly-form-field">
      <legend>{of}</legend>
      {fault && (
        <p className="ly-form-fault" role="alert">
          {fault}
        </p>
      )}
      <Form.Item extra={t('codeNote')} label={t('code')} layout="vertical">
        <Input
          aria-label={`${of} ${t('code')}`}
          maxLength={40}
          onChange={({ target }) => put({ code: target.value })}
          value={field.code}
        />
      </Form.Item>
      <BothInput label={t('title')} of={of} onChange={(title) => put({ title })} said={field.title} />
      <BothInput label={t('unit')} of={of} onChange={(unit) => put({ unit })} said={field.unit} />
      <BothInput label={t('about')} of={of} onChange={(about) => put({ about })} said={field.about} />
      <Row>
        <Select
          aria-label={`${of} ${t('fieldKind')}`}
          onChange={(kind) => put({ kind })}
          options={(['whole', 'decimal', 'share'] as const).map((value) => ({ value, label: t(`fieldKind.${value}`) }))}
          popupMatchSelectWidth={false}
          value={field.kind}
        />
        {(['least', 'most'] as const).map((bound) => (
          <InputNumber<number>
            aria-label={`${of} ${t(bound)}`}
            key={bound}
            min={0}
            onChange={(value) => put({ [bound]: value })}
            placeholder={t(bound)}
            value={field[bound]}
          />
        ))}
        <Select
          aria-label={`${of} ${t('grade')}`}
          onChange={(grade) => put({ grade })}
          options={(['D', 'C'] as const).map((value) => ({ value, label: t(`grade.${value}`) }))}
          popupMatchSelectWidth={false}
          value={field.grade}
        />
      </Row>
      <Checkbox checked={field.isOfChildren} onChange={({ target }) => put({ isOfChildren: target.checked })}>
        {t('isOfChildren')}
      </Checkbox>
      {onRemove && (
        <div>
          <Button aria-label={`${t('remove')} ${of}`} onClick={onRemove} size="small">
            {t('remove')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
