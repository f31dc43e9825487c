import { Form, type FormInstance, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { Both } from '#modules/evaluation/web/BothInputs.tsx';
import { FormulaInputs } from '#modules/evaluation/web/FormulaInputs.tsx';
import type { IndicatorFields } from '#modules/evaluation/web/indicator-fields.ts';
import { indicatorWords } from '#modules/evaluation/web/indicator-words.ts';
import { Row } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** What is chosen from a few, by field. */
const choices = {
  section: ['mechanism', 'resources', 'families', 'pupils', 'safety', 'staff'],
  level: ['county', 'school', 'department'],
  kind: ['share', 'ratio', 'median', 'p90'],
  aims: ['more', 'less', 'between'],
} as const;

/** What is filled in of an indicator. */
export function IndicatorInputs(given: {
  form: FormInstance<IndicatorFields>;
  counters: { value: string; label: string }[];
}): ReactNode {
  const t = useWords(indicatorWords);
  return (
    <>
      <Both isNeeded of="name" />
      <Both of="about" />
      <Choice of="section" />
      <Choice of="level" />
      <Choice of="kind" />
      <FormulaInputs form={given.form} />
      <Choice of="aims" />
      <Form.Item extra={t('targetNote')} label={t('target')} name="target">
        <InputNumber />
      </Form.Item>
      <Row>
        {(['least', 'most'] as const).map((name) => (
          <Form.Item key={name} label={t(name)} name={name}>
            <InputNumber />
          </Form.Item>
        ))}
      </Row>
      <Form.Item extra={t('leastReportedNote')} label={t('leastReported')} name="leastReported">
        <InputNumber max={1} min={0} step={0.1} />
      </Form.Item>
      <Both of="gaming" />
      <Form.Item extra={t('counterNote')} label={t('counter')} name="counter">
        <Select allowClear options={given.counters} optionFilterProp="label" showSearch />
      </Form.Item>
    </>
  );
}

function Choice({ of }: { of: keyof typeof choices }): ReactNode {
  const t = useWords(indicatorWords);
  const options = choices[of].map((value) => ({ value, label: t(`${of}.${value}` as 'kind.share') }));
  return (
    <Form.Item label={t(of)} name={of} rules={[{ required: true, message: t('needed') }]}>
      <Select options={options} />
    </Form.Item>
  );
}
