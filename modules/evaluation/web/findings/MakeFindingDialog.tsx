import { Form, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { FindingPlace, makeFinding } from '#modules/evaluation/contract/finding.ts';
import type { Indicator } from '#modules/evaluation/contract/indicator.ts';
import { listPeriods } from '#modules/evaluation/contract/period.ts';
import { listReports } from '#modules/evaluation/contract/report.ts';
import { findingWords } from '#modules/evaluation/web/findings/finding-words.ts';
import { OrganisationSelect } from '#modules/people/web/public.tsx';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useGo } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

interface Fields {
  title: string;
  body: string;
  place: 'county' | 'urban' | 'rural' | 'school';
  school?: string;
  report?: string;
}

/** Makes a finding of what an indicator came to in a period. */
export function MakeFindingDialog(given: {
  indicator: Indicator;
  period: string;
  snapshot: number | undefined;
  onClose: () => void;
}): ReactNode {
  const t = useWords(findingWords);
  const language = useLanguage();
  const toast = useUndoToast();
  const go = useGo();
  const { indicator, period, snapshot, onClose } = given;
  const act = useAct(makeFinding, {
    onDone: ({ id }) => {
      toast(t('made'));
      go(`/findings/${id}`);
    },
  });
  const text = [{ required: true, min: 2, whitespace: true, message: t('needed') }];
  return (
    <FormDialog<Fields>
      about={`finding/${indicator.code}/${period}`}
      act={t('make')}
      doing={act}
      initial={{ title: indicator.name[language], place: 'county' }}
      keep={t('keep')}
      note={t('makeNote')}
      onClose={onClose}
      onSay={({ school = null, report = null, ...said }) =>
        act.mutate({
          body: { ...said, school, report, indicator: indicator.code, period, snapshot: snapshot ?? null },
        })
      }
      title={t('make')}
    >
      <Form.Item label={t('headline')} name="title" rules={text}>
        <Input maxLength={60} showCount />
      </Form.Item>
      <Form.Item label={t('body')} name="body" rules={text}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} showCount />
      </Form.Item>
      <Form.Item label={t('where')} name="place">
        <Radio.Group options={FindingPlace.options.map((value) => ({ value, label: t(`place.${value}`) }))} />
      </Form.Item>
      <Form.Item dependencies={['place']} noStyle>
        {({ getFieldValue }) =>
          getFieldValue('place') === 'school' && (
            <Form.Item label={t('school')} name="school" rules={[{ required: true, message: t('needed') }]}>
              <OrganisationSelect kind="school" label={t('school')} placeholder={t('choose')} />
            </Form.Item>
          )
        }
      </Form.Item>
      {snapshot !== undefined && <ReportInput period={period} snapshot={snapshot} />}
    </FormDialog>
  );
}

/** The published reports of the frozen version, where there are any. */
function ReportInput({ period, snapshot }: { period: string; snapshot: number }): ReactNode {
  const t = useWords(findingWords);
  const reports = useRead(listReports, { query: { size: 200 } });
  const periods = useRead(listPeriods, { query: { size: 200 } });
  const name = periods.data?.items.find(({ id }) => id === period)?.name;
  const options = (reports.data?.items ?? []).flatMap((one) =>
    one.periodName === name && one.snapshot === snapshot ? [{ value: one.id, label: one.title }] : [],
  );
  if (options.length === 0) return null;
  return (
    <Form.Item label={t('report')} name="report">
      <Select allowClear options={options} placeholder={t('choose')} />
    </Form.Item>
  );
}
