import { Form, InputNumber, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import type { Weighing } from '#modules/evaluation/contract/scheme.ts';
import { compared, evenWeighing, scale, sumOf } from '#modules/evaluation/web/schemes/draft.ts';
import { schemeWords } from '#modules/evaluation/web/schemes/scheme-words.ts';
import { formatNumber } from '#platform/i18n/format.ts';
import { Row } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

interface Given {
  /** What the parts are called. */
  parts: readonly string[];
  weighing: Weighing;
  onChange: (weighing: Weighing) => void;
}

const ways = ['hand', 'pairs', 'entropy'] as const;

/** How the parts of a whole are weighed: the way, and what it asks for. */
export function WeighingInputs(given: Given & { label: string }): ReactNode {
  const t = useWords(schemeWords);
  const { label, parts, weighing, onChange } = given;
  return (
    <fieldset>
      <legend>{label}</legend>
      <Radio.Group
        aria-label={label}
        onChange={(event) => onChange(evenWeighing(event.target.value as Weighing['how'], parts.length))}
        options={ways.map((value) => ({ value, label: t(`how.${value}`) }))}
        value={weighing.how}
      />
      {weighing.how === 'hand' && <ByHand {...given} />}
      {weighing.how === 'pairs' && <InPairs {...given} />}
      {weighing.how === 'entropy' && <p className="ly-muted ly-small">{t('entropyNote')}</p>}
    </fieldset>
  );
}

function ByHand({ parts, weighing, onChange }: Given): ReactNode {
  const t = useWords(schemeWords);
  const language = useLanguage();
  const sum = sumOf(weighing.weights);
  const set = (at: number, value: number): void =>
    onChange({ ...weighing, weights: weighing.weights.map((weight, index) => (index === at ? value : weight)) });
  return (
    <>
      <Row>
        {parts.map((name, at) => (
          <Form.Item key={name} label={name} layout="vertical">
            <InputNumber
              aria-label={t('weight', { name })}
              max={100}
              min={0}
              // What is being emptied is about to be another number.
              onChange={(value) => value !== null && set(at, value)}
              step={5}
              value={weighing.weights[at] ?? 0}
            />
          </Form.Item>
        ))}
      </Row>
      <output className={sum === 100 ? 'ly-muted ly-small' : 'ly-wrong ly-small'}>
        {t(sum === 100 ? 'sum' : 'sumWrong', { sum: formatNumber(language, sum, Number.isInteger(sum) ? 0 : 1) })}
      </output>
    </>
  );
}

/** Each two parts beside each other, on the scale from the one ninefold to the other ninefold. */
function InPairs({ parts, weighing, onChange }: Given): ReactNode {
  const t = useWords(schemeWords);
  const steps = [...scale.slice(1).toReversed(), ...scale.map((times) => 1 / times)];
  const tell = (step: number): string => {
    if (step === 1) return t('pair.same');
    return step > 1 ? t('pair.more', { times: step }) : t('pair.less', { times: Math.round(1 / step) });
  };
  const nearest = (value: number): number =>
    steps.reduce((best, step) => (Math.abs(step - value) < Math.abs(best - value) ? step : best), 1);
  return parts.flatMap((one, row) =>
    parts.slice(row + 1).map((other, offset) => {
      const column = row + 1 + offset;
      const label = t('pair', { one, other });
      return (
        <Form.Item key={`${one} ${other}`} label={label} layout="vertical">
          <Select
            aria-label={label}
            onChange={(times: number) => onChange(compared(weighing, row, column, times))}
            options={steps.map((value) => ({ value, label: tell(value) }))}
            popupMatchSelectWidth={false}
            value={nearest(weighing.comparisons[row]?.[column] ?? 1)}
          />
        </Form.Item>
      );
    }),
  );
}
