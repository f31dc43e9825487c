import { Checkbox, Form, Select } from 'antd';
import type { ReactNode } from 'react';
import type { Question } from '#modules/surveys/contract/questionnaire.ts';
import { builderWords } from '#modules/surveys/web/builder/builder-words.ts';
import { answersOf, canDecide } from '#modules/surveys/web/builder/draft.ts';
import { useWords } from '#web/ui/use-words.ts';

/** Whether a question is asked of everybody, or only of whom an earlier one was answered so by. */
export function ConditionInput(given: {
  earlier: readonly Question[];
  onlyIf: Question['onlyIf'];
  onChange: (onlyIf: Question['onlyIf']) => void;
}): ReactNode {
  const t = useWords(builderWords);
  const { earlier, onlyIf, onChange } = given;
  const deciding = earlier.flatMap((question, at) => (canDecide(question) ? [{ question, number: at + 1 }] : []));
  const chosen = deciding.find(({ question }) => question.code === onlyIf?.question)?.question;
  if (deciding.length === 0 && onlyIf === null) return null;
  return (
    <fieldset className="ly-builder-condition">
      <legend>{t('condition')}</legend>
      <Form.Item label={t('conditionOf')} layout="vertical">
        <Select
          aria-label={t('conditionOf')}
          onChange={(code: string) => onChange(code === '' ? null : { question: code, is: [] })}
          options={[
            { value: '', label: t('always') },
            ...deciding.map(({ question: { code, text }, number }) => ({
              value: code,
              label: t('question', { number, text: text.zh || t('untold') }),
            })),
          ]}
          value={chosen?.code ?? (onlyIf === null ? '' : null)}
        />
      </Form.Item>
      {chosen && (
        <Form.Item label={t('conditionIs')} layout="vertical">
          <Checkbox.Group
            aria-label={t('conditionIs')}
            onChange={(is) => onChange({ question: chosen.code, is })}
            options={answersOf(chosen).map((value) => ({ value, label: nameOf(chosen, value) || t('noText') }))}
            value={onlyIf?.is ?? []}
          />
        </Form.Item>
      )}
    </fieldset>
  );
}

const nameOf = ({ choices }: Question, answer: string | number): string =>
  choices.find(({ code }) => code === answer)?.text.zh ?? String(answer);
