import { Button, DatePicker, Form } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { type ReactNode, useState } from 'react';
import { type SchoolYear, setSchoolYear } from '#modules/people/contract/school-year.ts';
import { schoolYearWords } from '#modules/people/web/school-years/school-year-words.ts';
import { countyDay } from '#platform/browser/county-day.ts';
import { useAct } from '#web/api/use-act.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Fields {
  began: Dayjs;
  secondTerm: Dayjs;
}

const written = (day: Dayjs): string => day.format('YYYY-MM-DD');

/** Changes the days of a school year whose second term has not begun. */
export function SetSchoolYear({ year: { year, began, secondTerm } }: { year: SchoolYear }): ReactNode {
  const t = useWords(schoolYearWords);
  const toast = useUndoToast();
  const [isOpen, setOpen] = useState(false);
  const today = countyDay();
  const act = useAct(setSchoolYear, {
    onDone: () => {
      setOpen(false);
      toast(t('saved'));
    },
  });
  if (secondTerm <= today) return <span className="ly-muted">{t('begun')}</span>;
  const field = (name: keyof Fields, hasBegun: boolean): ReactNode => (
    <Form.Item label={t(name)} name={name} rules={[{ required: true, message: t('needed') }]}>
      <DatePicker allowClear={false} aria-label={t(name)} disabled={hasBegun} />
    </Form.Item>
  );
  return (
    <>
      <Button onClick={() => setOpen(true)} size="small">
        {t('change')}
      </Button>
      {isOpen && (
        <FormDialog<Fields>
          act={t('save')}
          doing={act}
          initial={{ began: dayjs(began), secondTerm: dayjs(secondTerm) }}
          keep={t('keep')}
          note={t('changeNote')}
          onClose={() => setOpen(false)}
          onSay={(said) =>
            act.mutate({ body: { year, began: written(said.began), secondTerm: written(said.secondTerm) } })
          }
          title={t('changeYear', { from: year, to: year + 1 })}
        >
          {field('began', began <= today)}
          {field('secondTerm', false)}
        </FormDialog>
      )}
    </>
  );
}
