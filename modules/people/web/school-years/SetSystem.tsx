import { Button, Form, Radio, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { type SchoolSystem, schoolSystems, usualSystem } from '#modules/people/contract/school-system.ts';
import { type School, setSystem } from '#modules/people/contract/school-year.ts';
import { schoolYearWords } from '#modules/people/web/school-years/school-year-words.ts';
import { useAct } from '#web/api/use-act.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Fields {
  system: SchoolSystem;
  /** A year of entry, or 0 for all classes. */
  from: number;
}

/** How many years back and ahead a change may be dated to. */
const around = [-2, -1, 0, 1] as const;

/** Says which system the classes of a school follow, all of them or from a year of entry on. */
export function SetSystem({ school, thisYear }: { school: School; thisYear: number }): ReactNode {
  const t = useWords(schoolYearWords);
  const toast = useUndoToast();
  const [isOpen, setOpen] = useState(false);
  const act = useAct(setSystem, {
    onDone: () => {
      setOpen(false);
      toast(t('saved'));
    },
  });
  const hasBoth = school.stages.includes('primary') && school.stages.includes('junior');
  return (
    <>
      <Button onClick={() => setOpen(true)} size="small">
        {t('change')}
      </Button>
      {isOpen && (
        <FormDialog<Fields>
          act={t('save')}
          doing={act}
          initial={{ system: school.systems.at(-1)?.system ?? usualSystem, from: thisYear }}
          keep={t('keep')}
          note={
            <>
              <p>{t('systemNote')}</p>
              {hasBoth && <p>{t('systemOfBoth')}</p>}
            </>
          }
          onClose={() => setOpen(false)}
          onSay={({ system, from }) =>
            act.mutate({ params: { id: school.id }, body: { system, from: from === 0 ? null : from } })
          }
          title={t('changeSystem', { name: school.name })}
        >
          <Form.Item label={t('system')} name="system">
            <Radio.Group
              options={schoolSystems.map((value) => ({ value, label: t(`system.${value}`) }))}
              style={{ display: 'grid' }}
            />
          </Form.Item>
          <Form.Item label={t('from')} name="from">
            <Select
              aria-label={t('from')}
              options={[
                ...around.map((years) => ({
                  value: thisYear + years,
                  label: t('fromYear', { year: thisYear + years }),
                })),
                { value: 0, label: t('fromAll') },
              ]}
            />
          </Form.Item>
        </FormDialog>
      )}
    </>
  );
}
