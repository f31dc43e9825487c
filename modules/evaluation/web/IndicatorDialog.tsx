import { newCode } from '#platform/browser/new-code.ts';
import { Form } from 'antd';
import { type ReactNode, useState } from 'react';
import { type Indicator, keepIndicator } from '#modules/evaluation/contract/indicator.ts';
import type { Result } from '#modules/evaluation/contract/period.ts';
import { fieldsOf, type IndicatorFields, saidOf } from '#modules/evaluation/web/indicator-fields.ts';
import { indicatorWords } from '#modules/evaluation/web/indicator-words.ts';
import { IndicatorInputs } from '#modules/evaluation/web/IndicatorInputs.tsx';
import { useAct } from '#web/api/use-act.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** Adds an indicator, or says anew how one is reckoned. */
export function IndicatorDialog(given: {
  indicator?: Indicator;
  others: readonly Result[];
  onClose: () => void;
}): ReactNode {
  const t = useWords(indicatorWords);
  const language = useLanguage();
  const toast = useUndoToast();
  const [form] = Form.useForm<IndicatorFields>();
  const { indicator, others, onClose } = given;
  const [code] = useState(() => indicator?.code ?? newCode());
  const act = useAct(keepIndicator, {
    onDone: () => {
      toast(t('saved'));
      onClose();
    },
  });
  const counters = others.flatMap((one) => (one.indicator.code === code ? [] : [one.indicator]));
  return (
    <FormDialog<IndicatorFields>
      about={`indicator/${indicator?.code ?? ''}`}
      act={t('save')}
      doing={act}
      form={form}
      initial={fieldsOf(indicator)}
      keep={t('keep')}
      note={t('note')}
      onClose={onClose}
      onSay={(fields) => act.mutate({ params: { code }, body: { ...saidOf(fields), seen: indicator?.version ?? 0 } })}
      title={indicator ? t('change', { name: indicator.name[language] }) : t('add')}
    >
      <IndicatorInputs counters={counters.map((one) => ({ value: one.code, label: one.name[language] }))} form={form} />
    </FormDialog>
  );
}
