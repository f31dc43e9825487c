import { Button, Checkbox, Form, Radio } from 'antd';
import type { ReactNode } from 'react';
import { mostChoices, type Question, QuestionKind } from '#modules/surveys/contract/questionnaire.ts';
import { BothTexts } from '#modules/surveys/web/builder/BothTexts.tsx';
import { builderWords } from '#modules/surveys/web/builder/builder-words.ts';
import { ConditionInput } from '#modules/surveys/web/builder/ConditionInput.tsx';
import { asKind, withChoice } from '#modules/surveys/web/builder/draft.ts';
import { RangeInputs } from '#modules/surveys/web/builder/RangeInputs.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Given {
  question: Question;
  isBoth: boolean;
  onChange: (question: Question) => void;
}

/** All that can be said of one question. */
export function QuestionInputs(given: Given & { earlier: readonly Question[] }): ReactNode {
  const t = useWords(builderWords);
  const { question, earlier, isBoth, onChange } = given;
  const { kind } = question;
  return (
    <div className="ly-builder-fields">
      <BothTexts
        isBoth={isBoth}
        isLong
        label={t('text')}
        most={200}
        onChange={(text) => onChange({ ...question, text })}
        said={question.text}
        {...(kind === 'text' ? { note: t('textNote') } : {})}
      />
      <Form.Item label={t('kind')} layout="vertical">
        <Radio.Group
          aria-label={t('kind')}
          onChange={({ target }) => onChange(asKind(question, target.value as QuestionKind))}
          options={QuestionKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={kind}
        />
      </Form.Item>
      {(kind === 'one' || kind === 'many') && <Choices {...given} />}
      {(kind === 'scale' || kind === 'number') && <RangeInputs {...given} />}
      <Checkbox
        checked={question.isNeeded}
        onChange={({ target }) => onChange({ ...question, isNeeded: target.checked })}
      >
        {t('isNeeded')}
      </Checkbox>
      <ConditionInput
        earlier={earlier}
        onChange={(onlyIf) => onChange({ ...question, onlyIf })}
        onlyIf={question.onlyIf}
      />
    </div>
  );
}

function Choices({ question, isBoth, onChange }: Given): ReactNode {
  const t = useWords(builderWords);
  const { choices } = question;
  const put = (next: Question['choices']): void => onChange({ ...question, choices: next });
  return (
    <fieldset className="ly-builder-choices">
      <legend>{t('choices')}</legend>
      {choices.map(({ code, text }, at) => (
        <div className="ly-builder-choice" key={code}>
          <div>
            <BothTexts
              isBoth={isBoth}
              label={t('choice', { number: at + 1 })}
              most={60}
              onChange={(said) => put(choices.map((one) => (one.code === code ? { code, text: said } : one)))}
              said={text}
            />
          </div>
          <Button
            aria-label={t('removeChoice', { number: at + 1 })}
            onClick={() => put(choices.filter((one) => one.code !== code))}
            size="small"
          >
            {t('remove')}
          </Button>
        </div>
      ))}
      {choices.length < mostChoices && (
        <Button onClick={() => put(withChoice(choices))} size="small">
          {t('addChoice')}
        </Button>
      )}
    </fieldset>
  );
}
