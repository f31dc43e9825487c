import { Button, Form } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import type { PolicyFields } from '#modules/governance/web/policies/policy-fields.ts';
import { policyDraftWords } from '#modules/governance/web/policies/policy-draft-words.ts';
import { DayInputs, IdentityInputs, LinkInputs, TextInputs } from '#modules/governance/web/policies/PolicyInputs.tsx';
import { Problem } from '#platform/browser/problem.ts';
import { useBegun } from '#platform/browser/use-begun.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Stack } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** What a version says, as it is typed. What was typed and not saved is there again as long as the page is open. */
export function PolicyForm(given: {
  about: string;
  initial: Partial<PolicyFields>;
  isAbolition: boolean;
  own?: { policy: string; version: string };
  doing: { error: Error | null; isPending: boolean; isSuccess: boolean };
  onSay: (fields: PolicyFields) => void;
}): ReactNode {
  const t = useWords(policyDraftWords);
  const [form] = Form.useForm<PolicyFields>();
  const { about, initial, isAbolition, own, doing, onSay } = given;
  const { begun, keep, forget } = useBegun<PolicyFields>(about);
  const { error, isPending, isSuccess } = doing;
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isSuccess) forget();
  }, [isSuccess, forget]);
  useEffect(() => {
    const field = error instanceof Problem ? error.data['field'] : undefined;
    if (typeof field === 'string' && field in form.getFieldsValue())
      form.setFields([{ name: field as keyof PolicyFields, errors: [t('faulty')] }]);
    if (error) top.current?.scrollIntoView({ block: 'center' });
  }, [error, form, t]);
  return (
    <Form<PolicyFields>
      form={form}
      initialValues={{ ...initial, ...begun }}
      layout="vertical"
      onFinish={() => onSay({ ...initial, ...form.getFieldsValue(true) })}
      onValuesChange={(_, all) => keep(all)}
    >
      <Stack>
        <div ref={top}>{error && <ErrorState error={error} />}</div>
        {!isAbolition && <IdentityInputs />}
        <DayInputs isAbolition={isAbolition} />
        {!isAbolition && <TextInputs />}
        {!isAbolition && <LinkInputs {...(own && { own })} />}
        <div>
          {/* Not a button that submits: Enter in a day or a title would save what is half written. */}
          <Button loading={isPending} onClick={() => form.submit()} type="primary">
            {t('save')}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}
