import { Checkbox, Form, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import type { Question } from '#modules/surveys/contract/questionnaire.ts';
import { BothTexts } from '#modules/surveys/web/builder/BothTexts.tsx';
import { builderWords } from '#modules/surveys/web/builder/builder-words.ts';
import { useWords } from '#web/ui/use-words.ts';

const unnamed = { low: { zh: '', en: '' }, high: { zh: '', en: '' } };

/** Between what a scale or a number lies; of a scale also what its ends are called, and which way is good. */
export function RangeInputs(given: {
  question: Question;
  isBoth: boolean;
  onChange: (question: Question) => void;
}): ReactNode {
  const t = useWords(builderWords);
  const { question, isBoth, onChange } = given;
  const ends = question.ends ?? unnamed;
  return (
    <>
      <div className="ly-row">
        {(['least', 'most'] as const).map((end) => {
          const label = t(end === 'least' ? 'least' : 'mostOf');
          return (
            <Form.Item key={end} label={label} layout="vertical">
              <InputNumber
                aria-label={label}
                max={1_000_000}
                min={-1_000_000}
                // What is being emptied is about to be another number.
                onChange={(value) => value !== null && onChange({ ...question, [end]: value })}
                precision={0}
                value={question[end]}
              />
            </Form.Item>
          );
        })}
      </div>
      {question.kind === 'scale' && (
        <>
          <div className="ly-builder-ends">
            {(['low', 'high'] as const).map((end) => (
              <div key={end}>
                <BothTexts
                  isBoth={isBoth}
                  label={t(end)}
                  most={30}
                  onChange={(said) => onChange({ ...question, ends: { ...ends, [end]: said } })}
                  said={ends[end]}
                />
              </div>
            ))}
          </div>
          <div>
            <Checkbox
              checked={question.isTurned}
              onChange={({ target }) => onChange({ ...question, isTurned: target.checked })}
            >
              {t('isTurned')}
            </Checkbox>
            <p className="ly-muted ly-small">{t('turnedNote')}</p>
          </div>
        </>
      )}
    </>
  );
}
