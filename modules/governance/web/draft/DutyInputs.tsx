import { Button, Checkbox, Form, Input, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { Circumstance, oldest } from '#modules/governance/contract/extent.ts';
import { DepartmentSelect } from '#modules/governance/web/draft/DepartmentSelect.tsx';
import { draftWords } from '#modules/governance/web/draft/draft-words.ts';
import { dutyWords } from '#modules/governance/web/duty-words.ts';
import { PlaceSelect } from '#modules/governance/web/places/PlaceSelect.tsx';
import { ClauseSelect, PolicySelect } from '#modules/governance/web/policies/PolicySelect.tsx';
import { Row } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** What is filled in of a duty; of ages and circumstances only where the matter is about a child. */
export function DutyInputs({ isAboutChild }: { isAboutChild: boolean }): ReactNode {
  const t = useWords(draftWords);
  const needed = [{ required: true, message: t('needed') }];
  return (
    <>
      <Form.Item extra={t('departmentNote')} label={t('lead')} name="lead" rules={needed}>
        <DepartmentSelect label={t('lead')} placeholder={t('choose')} />
      </Form.Item>
      <Form.Item label={t('partners')} name="partners">
        <DepartmentSelect isMany label={t('partners')} placeholder={t('choose')} />
      </Form.Item>
      <Form.Item label={t('places')} name="places" rules={needed}>
        <PlaceSelect label={t('places')} />
      </Form.Item>
      <Form.Item label={t('except')} name="except">
        <PlaceSelect isPart label={t('except')} />
      </Form.Item>
      {isAboutChild && <ChildInputs />}
      <Form.Item
        label={t('basis')}
        name="basis"
        rules={[{ required: true, min: 2, whitespace: true, message: t('needed') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
      </Form.Item>
      <BasisAt />
      <Form.Item name="isConfirmed" valuePropName="checked">
        <Checkbox>{t('isConfirmed')}</Checkbox>
      </Form.Item>
      <Form.Item label={t('limitDays')} name="limitDays" rules={needed}>
        <InputNumber max={250} min={1} precision={0} />
      </Form.Item>
      <StepInputs />
    </>
  );
}

/** The document of the registry a duty rests on, and the clause. */
function BasisAt(): ReactNode {
  const t = useWords(draftWords);
  const policy: unknown = Form.useWatch('basisPolicy');
  return (
    <>
      <Form.Item extra={t('basisPolicyNote')} label={t('basisPolicy')} name="basisPolicy">
        <PolicySelect label={t('basisPolicy')} placeholder={t('choose')} />
      </Form.Item>
      <Form.Item label={t('basisAnchor')} name="basisAnchor">
        <ClauseSelect label={t('basisAnchor')} policy={typeof policy === 'string' ? policy : ''} />
      </Form.Item>
    </>
  );
}

function ChildInputs(): ReactNode {
  const t = useWords(draftWords);
  const tell = useWords(dutyWords);
  const needed = [{ required: true, message: t('needed') }];
  return (
    <>
      <Row>
        {(['ageFrom', 'ageTo'] as const).map((name) => (
          <Form.Item key={name} label={t(name)} name={name} rules={needed}>
            <InputNumber max={oldest} min={0} precision={0} />
          </Form.Item>
        ))}
      </Row>
      <Form.Item extra={t('circumstancesNote')} label={t('circumstances')} name="circumstances" rules={needed}>
        <Checkbox.Group options={Circumstance.options.map((value) => ({ value, label: tell(`is.${value}`) }))} />
      </Form.Item>
    </>
  );
}

/** Who hears of what is late, one step after the other. */
function StepInputs(): ReactNode {
  const t = useWords(draftWords);
  const needed = [{ required: true, message: t('needed') }];
  return (
    <fieldset>
      <legend>{t('steps')}</legend>
      <Form.List name="steps">
        {(steps, { add, remove }) => (
          <>
            {steps.map(({ key, name }) => (
              <Row key={key}>
                <Form.Item label={t('stepDays')} name={[name, 'afterDays']} rules={needed}>
                  <InputNumber max={250} min={1} precision={0} />
                </Form.Item>
                <Form.Item label={t('stepOrg')} name={[name, 'org']} rules={needed} style={{ flex: '1 1 10rem' }}>
                  <DepartmentSelect label={t('stepOrg')} placeholder={t('choose')} />
                </Form.Item>
                <Button onClick={() => remove(name)} size="small">
                  {t('removeStep')}
                </Button>
              </Row>
            ))}
            {steps.length < 5 && (
              <Button onClick={() => add({})} size="small">
                {t('addStep')}
              </Button>
            )}
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
