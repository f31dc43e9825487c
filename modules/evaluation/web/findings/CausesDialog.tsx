import { Form, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import {
  Cause,
  type CauseSaid,
  changeFinding,
  evidenceOf,
  type FindingInFull,
  mostEvidence,
  Rating,
} from '#modules/evaluation/contract/finding.ts';
import { listIndicators } from '#modules/evaluation/contract/indicator.ts';
import { findingWords } from '#modules/evaluation/web/findings/finding-words.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

interface Fields extends Pick<FindingInFull, 'title' | 'body'> {
  sheet: Record<Cause, Omit<CauseSaid, 'cause'>>;
}

interface Choice {
  value: string;
  label: string;
}

/** As many indicators as a county keeps. */
const all = 200;

/** Says a finding anew, with each of the five causes: how much it has to do with it, by what, and what is not known. */
export function CausesDialog({ finding, onClose }: { finding: FindingInFull; onClose: () => void }): ReactNode {
  const t = useWords(findingWords);
  const language = useLanguage();
  const toast = useUndoToast();
  const indicators = useRead(listIndicators, { query: { size: all } });
  const act = useAct(changeFinding, {
    onDone: () => {
      toast(t('saved'));
      onClose();
    },
  });
  const choices = (indicators.data?.items ?? []).flatMap(({ code, name, numerator }) =>
    numerator === '' ? [] : [{ value: code, label: name[language] }],
  );
  const say = ({ title, body, sheet }: Fields): void =>
    act.mutate({
      params: { id: finding.id },
      body: { title, body, seen: finding.version, causes: Cause.options.map((cause) => ({ cause, ...sheet[cause] })) },
    });
  return (
    <FormDialog<Fields>
      about={`causes/${finding.id}`}
      act={t('save')}
      doing={act}
      initial={{ title: finding.title, body: finding.body, sheet: sheetOf(finding, choices) }}
      keep={t('keep')}
      key={choices.length > 0 ? 'known' : 'unknown'}
      note={t('causesNote')}
      onClose={onClose}
      onSay={say}
      title={t('causes')}
      unread={indicators.error}
    >
      <Form.Item label={t('headline')} name="title" rules={[{ required: true, min: 2, message: t('needed') }]}>
        <Input maxLength={60} showCount />
      </Form.Item>
      <Form.Item label={t('body')} name="body" rules={[{ required: true, min: 2, message: t('needed') }]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} showCount />
      </Form.Item>
      {indicators.data ? (
        Cause.options.map((cause) => <CauseInputs cause={cause} choices={choices} key={cause} />)
      ) : (
        <LoadingShape shape="form" />
      )}
    </FormDialog>
  );
}

/** What was said before; else nothing known, with the indicators of the county that tell something of each cause. */
function sheetOf({ causes }: FindingInFull, choices: readonly Choice[]): Fields['sheet'] {
  const said = (cause: Cause): Omit<CauseSaid, 'cause'> => {
    const known = causes.find((one) => one.cause === cause);
    if (known) return { ...known, rests: known.rests.map(({ code }) => code) };
    const rests = evidenceOf[cause].filter((code) => choices.some(({ value }) => value === code));
    return { rating: 'unknown', words: '', unknown: '', rests };
  };
  return Object.fromEntries(Cause.options.map((cause) => [cause, said(cause)])) as Fields['sheet'];
}

function CauseInputs({ cause, choices }: { cause: Cause; choices: readonly Choice[] }): ReactNode {
  const t = useWords(findingWords);
  return (
    <fieldset className="ly-cause-inputs">
      <legend>
        {t(`cause.${cause}`)} <span className="ly-muted ly-small">{t(`about.${cause}`)}</span>
      </legend>
      <Form.Item label={t('rating')} name={['sheet', cause, 'rating']}>
        <Radio.Group options={Rating.options.map((value) => ({ value, label: t(`rating.${value}`) }))} />
      </Form.Item>
      <Form.Item label={t('words')} name={['sheet', cause, 'words']}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} />
      </Form.Item>
      <Form.Item label={t('unknown')} name={['sheet', cause, 'unknown']}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item label={t('rests')} name={['sheet', cause, 'rests']}>
        <Select maxCount={mostEvidence} mode="multiple" optionFilterProp="label" options={[...choices]} />
      </Form.Item>
    </fieldset>
  );
}
