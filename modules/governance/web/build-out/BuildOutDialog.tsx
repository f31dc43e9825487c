import { Form, Input, InputNumber, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { type ReactNode, useState } from 'react';
import {
  type Element,
  enterCounties,
  listUnits,
  reportElement,
  setBuildTarget,
} from '#modules/governance/contract/build-out.ts';
import { buildWords } from '#modules/governance/web/build-out/build-words.ts';
import { DayField } from '#modules/governance/web/structures/DayField.tsx';
import { countyDay } from '#platform/browser/county-day.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** What the bureau does about build-out. */
export type Doing = 'report' | 'target' | 'counties';

interface Given {
  element: Element;
  onClose: () => void;
}

/** Reports an element, sets a target for it, or enters other counties. */
export function BuildOutDialog({ doing, ...given }: Given & { doing: Doing }): ReactNode {
  if (doing === 'report') return <ReportDialog {...given} />;
  return doing === 'target' ? <TargetDialog {...given} /> : <CountiesDialog onClose={given.onClose} />;
}

/** Says that it is noted, and closes the dialog. */
function useDone(onClose: () => void): () => void {
  const t = useWords(buildWords);
  const toast = useUndoToast();
  return () => {
    toast(t('done'));
    onClose();
  };
}

const written = (day: Dayjs): string => day.format('YYYY-MM-DD');

interface Report {
  unit: string;
  state: 'has' | 'none' | 'withdrawn';
  since: Dayjs;
  note: string;
}

function ReportDialog({ element, onClose }: Given): ReactNode {
  const t = useWords(buildWords);
  const act = useAct(reportElement, { onDone: useDone(onClose) });
  const needed = [{ required: true, message: t('needed') }];
  return (
    <FormDialog<Report>
      about={`build-out/${element.element}/report`}
      act={t('report')}
      doing={act}
      initial={{ since: dayjs(countyDay()), state: 'has' }}
      keep={t('keep')}
      note={t('reportNote')}
      onClose={onClose}
      onSay={({ since, ...said }) => act.mutate({ body: { ...said, element: element.element, since: written(since) } })}
      title={`${t('report')}：${element.name}`}
    >
      <Form.Item label={t('unit')} name="unit" rules={needed}>
        <UnitSelect element={element} label={t('unit')} />
      </Form.Item>
      <Form.Item label={t('state')} name="state" rules={needed}>
        <Select
          aria-label={t('state')}
          options={(['has', 'none', 'withdrawn'] as const).map((value) => ({ value, label: t(`said.${value}`) }))}
        />
      </Form.Item>
      <DayField label={t('since')} name="since" />
      <Form.Item
        label={t('evidence')}
        name="note"
        rules={[{ required: true, min: 2, whitespace: true, message: t('needed') }]}
      >
        <Input maxLength={200} showCount />
      </Form.Item>
    </FormDialog>
  );
}

/** As many as a county has of an element’s units. */
const most = 200;

/** A county, town or school. A field of a form. */
function UnitSelect(given: {
  id?: string;
  element: Element;
  label: string;
  value?: string;
  onChange?: (unit: string) => void;
}): ReactNode {
  const t = useWords(buildWords);
  const { element, scope } = given.element;
  const { data } = useRead(listUnits, { query: { element, scope, size: most } });
  return (
    <Select<string>
      aria-label={given.label}
      onChange={(next) => given.onChange?.(next)}
      options={(data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      placeholder={t('choose')}
      showSearch={{ optionFilterProp: 'label' }}
      {...(given.id ? { id: given.id } : {})}
      {...(given.value ? { value: given.value } : {})}
    />
  );
}

interface Target {
  share: number;
  by: Dayjs;
  source: string;
}

function TargetDialog({ element: { element, scope, name }, onClose }: Given): ReactNode {
  const t = useWords(buildWords);
  const act = useAct(setBuildTarget, { onDone: useDone(onClose) });
  return (
    <FormDialog<Target>
      about={`build-out/${element}/target`}
      act={t('setTarget')}
      doing={act}
      initial={{ by: dayjs(`${countyDay().slice(0, 4)}-12-31`) }}
      keep={t('keep')}
      onClose={onClose}
      onSay={({ by, ...said }) => act.mutate({ body: { ...said, element, scope, by: written(by) } })}
      title={`${t('setTarget')}：${name}${t(`scope.${scope}`)}`}
    >
      <Form.Item label={t('share')} name="share" rules={[{ required: true, message: t('needed') }]}>
        <InputNumber max={100} min={1} precision={0} />
      </Form.Item>
      <DayField label={t('by')} name="by" />
      <Form.Item
        label={t('source')}
        name="source"
        rules={[{ required: true, min: 2, whitespace: true, message: t('needed') }]}
      >
        <Input maxLength={200} showCount />
      </Form.Item>
    </FormDialog>
  );
}

/** Lines of a code and a name; undefined where a line is neither. */
export function countiesOf(text: string): { code: string; name: string }[] | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const read = lines.map((line) => /^\s*(\d{6})\s+(\S.*?)\s*$/.exec(line));
  return read.every((one) => one !== null)
    ? read.map((one) => ({ code: one[1] ?? '', name: one[2] ?? '' }))
    : undefined;
}

function CountiesDialog({ onClose }: { onClose: () => void }): ReactNode {
  const t = useWords(buildWords);
  const act = useAct(enterCounties, { onDone: useDone(onClose) });
  const [isBad, setBad] = useState(false);
  return (
    <FormDialog<{ lines: string }>
      about="build-out/counties"
      act={t('counties')}
      doing={act}
      keep={t('keep')}
      note={t('countiesNote')}
      onClose={onClose}
      onSay={({ lines }) => {
        const counties = countiesOf(lines);
        setBad(!counties);
        if (counties) act.mutate({ body: { counties } });
      }}
      title={t('counties')}
    >
      <Form.Item
        label={t('countyLines')}
        name="lines"
        rules={[{ required: true, message: t('needed') }]}
        {...(isBad && { validateStatus: 'error' as const, help: t('badLines') })}
      >
        <Input.TextArea autoSize={{ minRows: 5, maxRows: 14 }} />
      </Form.Item>
    </FormDialog>
  );
}
