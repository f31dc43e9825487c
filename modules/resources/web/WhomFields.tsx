import { Checkbox, Form, Select } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useCategories } from '#modules/resources/web/use-categories.ts';
import { useGrades } from '#modules/resources/web/use-grades.ts';
import { useLanguages } from '#modules/resources/web/use-languages.ts';
import { words } from '#modules/resources/web/words.ts';
import { Row } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

const stages = ['primary', 'junior', 'senior'] as const;

/** Fields of a form that say whom it is for: `stages`, `gradeFrom`, `gradeTo`, `servesSex` where that is lawful, `languages`. */
export function WhomFields(): ReactNode {
  const t = useWords(words);
  const grades = useGrades().choices;
  return (
    <>
      <Form.Item label={t('serves')} name="stages">
        <Checkbox.Group options={stages.map((value) => ({ value, label: t(`stage.${value}`) }))} />
      </Form.Item>
      <Row>
        <Form.Item label={t('gradeFrom')} name="gradeFrom">
          <Select allowClear options={grades} placeholder={t('anyGrade')} style={{ inlineSize: '12rem' }} />
        </Form.Item>
        <Form.Item label={t('gradeTo')} name="gradeTo">
          <Select allowClear options={grades} placeholder={t('anyGrade')} style={{ inlineSize: '12rem' }} />
        </Form.Item>
      </Row>
      <SexField />
      <Form.Item extra={t('languagesNote')} label={t('languages')} name="languages">
        <Select maxCount={5} mode="multiple" optionFilterProp="label" options={useLanguages()} />
      </Form.Item>
    </>
  );
}

/** Asked only of a kind that may be for one sex, with the law that allows it. */
function SexField(): ReactNode {
  const t = useWords(words);
  const form = Form.useFormInstance();
  const category = Form.useWatch<string | undefined>('category', form);
  const { oneSexBecause, isKnown } = useCategories();
  const because = category === undefined ? null : oneSexBecause(category);
  useEffect(() => {
    if (isKnown && because === null) form.setFieldValue('servesSex', null);
  }, [form, isKnown, because]);
  return (
    <Form.Item extra={because} hidden={because === null} label={t('forSex')} name="servesSex">
      <Select
        allowClear
        options={([1, 2] as const).map((value) => ({ value, label: t(`onlySex.${value}`) }))}
        placeholder={t('bothSexes')}
        style={{ inlineSize: '12rem' }}
      />
    </Form.Item>
  );
}
