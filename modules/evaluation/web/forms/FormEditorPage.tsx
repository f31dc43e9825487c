import { Button, Form, InputNumber, Radio } from 'antd';
import { type ReactNode, useState } from 'react';
import {
  type Form as KeptForm,
  type FormSaid,
  keepForm,
  listForms,
  mostFields,
  mostRules,
} from '#modules/evaluation/contract/form.ts';
import { BothInput } from '#modules/evaluation/web/forms/BothInput.tsx';
import { freshField, freshForm, freshRule, toSend } from '#modules/evaluation/web/forms/draft.ts';
import { editorWords } from '#modules/evaluation/web/forms/editor-words.ts';
import { FieldInputs } from '#modules/evaluation/web/forms/FieldInputs.tsx';
import { RuleInputs } from '#modules/evaluation/web/forms/RuleInputs.tsx';
import { newCode } from '#platform/browser/new-code.ts';
import { Problem } from '#platform/browser/problem.ts';
import type { KeyOf } from '#platform/i18n/dictionary.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page, Panel, Stack } from '#web/ui/Page.tsx';
import { useAddress, useGo } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import './forms.css';

/** As many forms as a county keeps at most. */
const all = 60;

/** Writes a form, or its next version. */
export function FormEditorPage(): ReactNode {
  const t = useWords(editorWords);
  const [{ form: code }] = useAddress({ form: '' });
  const { data, error, refetch } = useRead(listForms, { query: { size: all } });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Page title={t('page')}>
        <LoadingShape shape="form" />
      </Page>
    );
  return <Editor kept={data.items.find((one) => one.code === code)} key={code} onRefused={() => void refetch()} />;
}

function Editor({ kept, onRefused }: { kept: KeptForm | undefined; onRefused: () => void }): ReactNode {
  const t = useWords(editorWords);
  const language = useLanguage();
  const go = useGo();
  const toast = useUndoToast();
  const [code] = useState(() => kept?.code ?? newCode());
  const [said, setSaid] = useState<FormSaid>(kept ?? freshForm());
  const act = useAct(keepForm, {
    onDone: () => {
      toast(t('saved'));
      go('/forms');
    },
  });
  const save = (): void =>
    act.mutate({ params: { code }, body: { ...toSend(said), seen: kept?.version ?? 0 } }, { onError: onRefused });
  const put = (change: Partial<FormSaid>): void => setSaid({ ...said, ...change });
  return (
    <Page
      actions={
        <>
          <Link to="/forms">{t('back')}</Link>
          <Button loading={act.isPending} onClick={save} type="primary">
            {t('save')}
          </Button>
        </>
      }
      narrow
      subtitle={t('subtitle')}
      title={kept ? t('titleChange', { title: kept.title[language] }) : t('titleFresh')}
    >
      <Stack>
        {act.error && <ErrorState error={act.error} />}
        <About onChange={put} said={said} />
        <Figures error={act.error} onChange={put} said={said} />
        <Rules error={act.error} onChange={put} said={said} />
      </Stack>
    </Page>
  );
}

interface Given {
  said: FormSaid;
  onChange: (change: Partial<FormSaid>) => void;
}

function About({ said, onChange }: Given): ReactNode {
  const t = useWords(editorWords);
  return (
    <Panel title={t('form')}>
      <BothInput label={t('title')} onChange={(title) => onChange({ title })} said={said.title} />
      <BothInput label={t('about')} onChange={(about) => onChange({ about })} said={said.about} />
      <Form.Item label={t('asked')} layout="vertical">
        <Radio.Group
          onChange={({ target }) => onChange({ asked: target.value as FormSaid['asked'] })}
          options={(['schools', 'departments'] as const).map((value) => ({ value, label: t(`asked.${value}`) }))}
          value={said.asked}
        />
      </Form.Item>
      <Form.Item label={t('kind')} layout="vertical">
        <Radio.Group
          onChange={({ target }) => onChange({ kind: target.value as FormSaid['kind'] })}
          options={(['month', 'term', 'year'] as const).map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={said.kind}
        />
      </Form.Item>
      <Form.Item extra={t('minutesNote')} htmlFor="form-minutes" label={t('minutes')} layout="vertical">
        <InputNumber<number>
          id="form-minutes"
          max={600}
          min={1}
          onChange={(minutes) => onChange({ minutes: minutes ?? 1 })}
          precision={0}
          value={said.minutes}
        />
      </Form.Item>
    </Panel>
  );
}

function Figures({ said, error, onChange }: Given & { error: Error | null }): ReactNode {
  const t = useWords(editorWords);
  const faultAt = useFaultAt(error);
  const { fields } = said;
  return (
    <Panel note={t('fieldsNote')} title={t('fields')}>
      {fields.map((field, at) => (
        <FieldInputs
          fault={faultAt(`fields.${at}`)}
          field={field}
          // A figure has no name before it is given a code.
          key={at}
          number={at + 1}
          onChange={(one) => onChange({ fields: fields.with(at, one) })}
          onRemove={fields.length > 1 ? () => onChange({ fields: fields.toSpliced(at, 1) }) : undefined}
        />
      ))}
      {fields.length < mostFields && (
        <Button onClick={() => onChange({ fields: [...fields, freshField()] })}>{t('addField')}</Button>
      )}
    </Panel>
  );
}

function Rules({ said, error, onChange }: Given & { error: Error | null }): ReactNode {
  const t = useWords(editorWords);
  const faultAt = useFaultAt(error);
  const { rules } = said;
  return (
    <Panel title={t('rules')}>
      <p className="ly-muted">{t('rulesNote')}</p>
      {rules.map((rule, at) => (
        <RuleInputs
          fault={faultAt(`rules.${at}`)}
          key={at}
          number={at + 1}
          onChange={(one) => onChange({ rules: rules.with(at, one) })}
          onRemove={() => onChange({ rules: rules.toSpliced(at, 1) })}
          rule={rule}
        />
      ))}
      {rules.length < mostRules && (
        <Button onClick={() => onChange({ rules: [...rules, freshRule()] })}>{t('addRule')}</Button>
      )}
    </Panel>
  );
}

/** What a refusal says is wrong at a place of the form. */
function useFaultAt(error: Error | null): (path: string) => string | undefined {
  const t = useWords(editorWords);
  const { faults } = error instanceof Problem ? error.data : {};
  const found = Array.isArray(faults) ? (faults as { path?: unknown; why?: unknown }[]) : [];
  return (path) => {
    const fault = found.find((one) => String(one.path) === path || String(one.path).startsWith(`${path}.`));
    if (!fault) return undefined;
    return typeof fault.why === 'string' ? t(`fault.${fault.why}` as KeyOf<typeof editorWords>) : t('faulty');
  };
}
