import { Button, Checkbox, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import type { FormRule } from '#modules/evaluation/contract/form.ts';
import { longestFormula } from '#modules/evaluation/contract/indicator.ts';
import { BothInput } from '#modules/evaluation/web/forms/BothInput.tsx';
import { editorWords } from '#modules/evaluation/web/forms/editor-words.ts';
import { useWords } from '#web/ui/use-words.ts';

/** A condition over the figures of a form, and what is said where it does not hold. */
export function RuleInputs(given: {
  rule: FormRule;
  number: number;
  fault: string | undefined;
  onChange: (rule: FormRule) => void;
  onRemove: () => void;
}): ReactNode {
  const t = useWords(editorWords);
  const { rule, number, fault, onChange, onRemove } = given;
  const of = t('rule', { number });
  return (
    <fieldset className="ly-form-field">
      <legend>{of}</legend>
      <Form.Item
        label={t('formula')}
        layout="vertical"
        {...(fault ? { help: fault, validateStatus: 'error' as const } : {})}
      >
        <Input
          aria-label={`${of} ${t('formula')}`}
          maxLength={longestFormula}
          onChange={({ target }) => onChange({ ...rule, formula: target.value })}
          value={rule.formula}
        />
      </Form.Item>
      <BothInput label={t('ruleWords')} of={of} onChange={(words) => onChange({ ...rule, words })} said={rule.words} />
      <Checkbox checked={rule.isStrict} onChange={({ target }) => onChange({ ...rule, isStrict: target.checked })}>
        {t('isStrict')}
      </Checkbox>
      <div>
        <Button aria-label={`${t('remove')} ${of}`} onClick={onRemove} size="small">
          {t('remove')}
        </Button>
      </div>
    </fieldset>
  );
}
