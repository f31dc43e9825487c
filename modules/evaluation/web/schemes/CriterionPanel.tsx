import { Button, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { type Criterion, mostParts } from '#modules/evaluation/contract/scheme.ts';
import { resized } from '#modules/evaluation/web/schemes/draft.ts';
import { schemeWords } from '#modules/evaluation/web/schemes/scheme-words.ts';
import { WeighingInputs } from '#modules/evaluation/web/schemes/WeighingInputs.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** An indicator that can be chosen. */
export interface Chosen {
  value: string;
  label: string;
}

/** One criterion of a scheme: what it is called, its indicators, and how they are weighed. */
export function CriterionPanel(given: {
  criterion: Criterion;
  choices: readonly Chosen[];
  onChange: (criterion: Criterion) => void;
  onRemove: (() => void) | undefined;
}): ReactNode {
  const t = useWords(schemeWords);
  const { criterion, choices, onChange, onRemove } = given;
  const nameOf = (code: string): string => choices.find(({ value }) => value === code)?.label ?? code;
  const choose = (indicators: string[]): void =>
    onChange({ ...criterion, indicators, weighing: resized(criterion.weighing, Math.max(1, indicators.length)) });
  return (
    <section className="ly-criterion">
      <Form.Item label={t('criterionName')} layout="vertical">
        <Input
          aria-label={t('criterionName')}
          maxLength={40}
          onChange={(event) => onChange({ ...criterion, name: event.target.value })}
          value={criterion.name}
        />
      </Form.Item>
      <Form.Item label={t('indicators')} layout="vertical">
        <Select
          aria-label={t('indicators')}
          maxCount={mostParts}
          mode="multiple"
          onChange={choose}
          optionFilterProp="label"
          options={[...choices]}
          value={criterion.indicators}
        />
      </Form.Item>
      {criterion.indicators.length > 1 && (
        <WeighingInputs
          label={t('howOf', { name: criterion.name })}
          onChange={(weighing) => onChange({ ...criterion, weighing })}
          parts={criterion.indicators.map(nameOf)}
          weighing={criterion.weighing}
        />
      )}
      {onRemove && (
        <Button onClick={onRemove} size="small">
          {t('removeCriterion', { name: criterion.name })}
        </Button>
      )}
    </section>
  );
}
