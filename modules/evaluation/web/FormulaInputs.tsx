import { Button, Form, type FormInstance, Input } from 'antd';
import type { ReactNode } from 'react';
import { checkFormula, listFacts } from '#modules/evaluation/contract/indicator.ts';
import { longestFormula } from '#modules/evaluation/contract/indicator.ts';
import { Both } from '#modules/evaluation/web/BothInputs.tsx';
import { type IndicatorFields, saidOf } from '#modules/evaluation/web/indicator-fields.ts';
import { indicatorWords } from '#modules/evaluation/web/indicator-words.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** As many facts as the house declares at most. */
const all = 200;

/** The formulas of an indicator, with the facts there are and a way to try; or why there are none. */
export function FormulaInputs({ form }: { form: FormInstance<IndicatorFields> }): ReactNode {
  const t = useWords(indicatorWords);
  const kind = Form.useWatch('kind', form);
  const numerator = Form.useWatch('numerator', form) ?? '';
  const isMiddle = kind === 'median' || kind === 'p90';
  return (
    <>
      <Form.Item extra={t('formulaNote')} label={t(isMiddle ? 'numeratorOfMiddle' : 'numerator')} name="numerator">
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={longestFormula} />
      </Form.Item>
      {!isMiddle && (
        <Form.Item label={t('denominator')} name="denominator">
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={longestFormula} />
        </Form.Item>
      )}
      <Facts />
      {numerator === '' ? <Both of="unmeasured" /> : <Trial form={form} />}
    </>
  );
}

function Facts(): ReactNode {
  const t = useWords(indicatorWords);
  const { data } = useRead(listFacts, { query: { size: all } });
  return (
    <details>
      <summary>{t('facts')}</summary>
      <ul>
        {data?.items.map(({ code, title, about }) => (
          <li key={code}>
            <code>{code}</code> {title}：{about}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Trial({ form }: { form: FormInstance<IndicatorFields> }): ReactNode {
  const t = useWords(indicatorWords);
  const { mutate, data, error, isPending } = useAct(checkFormula);
  const ask = (): void => {
    const { kind, numerator, denominator } = saidOf(form.getFieldsValue());
    mutate({ body: { kind, numerator, denominator } });
  };
  return (
    <Form.Item>
      <Button loading={isPending} onClick={ask} size="small">
        {t('check')}
      </Button>{' '}
      <output>{data && !error && (data.grade === null ? t('noFact') : t('fine', { grade: data.grade }))}</output>
      {error && <ErrorState error={error} />}
    </Form.Item>
  );
}
