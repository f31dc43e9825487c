import { Form, InputNumber, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { listOrganisations } from '#modules/people/contract/place.ts';
import { printSheets, type Survey } from '#modules/surveys/contract/survey.ts';
import { toldIn } from '#modules/surveys/web/asking.ts';
import { surveyWords } from '#modules/surveys/web/survey-words.ts';
import { useRead } from '#web/api/use-read.ts';
import { useSave } from '#web/api/use-save.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

interface Fields {
  org: string;
  sheets: number;
}

/** Most sheets made at once. */
const most = 200;

/** Makes the paper sheets of a survey for one school, to be printed and handed out by nobody's list. */
export function PrintDialog({ survey, onClose }: { survey: Survey; onClose: () => void }): ReactNode {
  const t = useWords(surveyWords);
  const language = useLanguage();
  const toast = useUndoToast();
  const save = useSave(printSheets);
  const print = (body: Fields): void =>
    save.mutate(
      { params: { id: survey.id }, body },
      {
        onSuccess: () => {
          toast(t('printed'));
          onClose();
        },
      },
    );
  const needed = [{ required: true, message: t('needed') }];
  return (
    <FormDialog<Fields>
      act={t('printAct')}
      doing={save}
      initial={{ sheets: survey.perSchool > 0 ? Math.min(survey.perSchool, most) : most }}
      keep={t('keep')}
      note={
        <>
          <p>{t('printNote')}</p>
          <p>{t('printHandOut')}</p>
        </>
      }
      onClose={onClose}
      onSay={print}
      title={t('printTitle', { title: toldIn(language, survey.title) })}
    >
      <Form.Item label={t('school')} name="org" rules={needed}>
        <SchoolSelect label={t('school')} />
      </Form.Item>
      <Form.Item extra={t('mostSheets', { most })} label={t('sheets')} name="sheets" rules={needed}>
        <InputNumber max={most} min={1} precision={0} />
      </Form.Item>
    </FormDialog>
  );
}

/** A school of the county, found by name. A field of a form. */
function SchoolSelect(given: {
  id?: string;
  label: string;
  value?: string;
  onChange?: (id: string) => void;
}): ReactNode {
  const t = useWords(surveyWords);
  const [words, setWords] = useState('');
  const { data } = useRead(listOrganisations, { query: { kind: 'school', size: 50, ...(words !== '' && { words }) } });
  return (
    <Select
      aria-label={given.label}
      options={(data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      placeholder={t('chooseSchool')}
      showSearch={{ filterOption: false, onSearch: setWords }}
      {...(given.onChange ? { onChange: given.onChange } : {})}
      {...(given.id ? { id: given.id } : {})}
      {...(given.value ? { value: given.value } : {})}
    />
  );
}
