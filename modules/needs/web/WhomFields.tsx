import { Form, Select } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import type { NeedScope } from '#modules/needs/contract/need.ts';
import { words } from '#modules/needs/web/words.ts';
import { listChildren } from '#modules/people/contract/family.ts';
import { listClasses, listPupils } from '#modules/people/contract/place.ts';
import { useRead } from '#web/api/use-read.ts';
import { useWords } from '#web/ui/use-words.ts';

/** The class, and the pupil in it; a guardian chooses among his children. */
export function WhomFields({ scope, role }: { scope: NeedScope; role: string }): ReactNode {
  const t = useWords(words);
  const family = role === 'guardian' || role === 'pupil';
  if (scope !== 'pupil' && scope !== 'class') return null;
  if (family) return <ChildField label={t('pupil')} />;
  return <ClassFields withPupil={scope === 'pupil'} />;
}

function ChildField({ label }: { label: string }): ReactNode {
  const { data } = useRead(listChildren, {});
  return (
    <Form.Item label={label} name="pupil" rules={[{ required: true, message: label }]}>
      <Select options={(data?.items ?? []).map((child) => ({ value: child.id, label: child.name }))} />
    </Form.Item>
  );
}

function ClassFields({ withPupil }: { withPupil: boolean }): ReactNode {
  const t = useWords(words);
  const classes = useRead(listClasses, { query: {} });
  const form = Form.useFormInstance();
  const only = classes.data?.items.length === 1 ? classes.data.items[0]?.id : undefined;
  const [chosen, setChosen] = useState<string>();
  const id = chosen ?? only;
  useEffect(() => {
    if (only !== undefined) form.setFieldValue('class', only);
  }, [form, only]);
  const choose = (next: string): void => {
    setChosen(next);
    form.setFieldValue('pupil', undefined);
  };
  const pupils = useRead(
    listPupils,
    { params: { id: id ?? '' }, query: {} },
    { enabled: withPupil && id !== undefined },
  );
  const rule = (message: string): object[] => [{ required: true, message }];
  return (
    <>
      <Form.Item label={t('class')} name="class" rules={withPupil ? [] : rule(t('class'))}>
        <Select
          onChange={choose}
          options={(classes.data?.items ?? []).map((group) => ({ value: group.id, label: group.name }))}
          optionFilterProp="label"
          showSearch
        />
      </Form.Item>
      {withPupil && (
        <Form.Item label={t('pupil')} name="pupil" rules={rule(t('pickPupil'))}>
          <Select
            optionFilterProp="label"
            options={(pupils.data?.items ?? []).map((pupil) => ({ value: pupil.id, label: pupil.name }))}
            showSearch
          />
        </Form.Item>
      )}
    </>
  );
}
