import { Button, DatePicker, Form, Input, Radio, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { type ReactNode, useState } from 'react';
import { listClasses, listPupils } from '#modules/people/contract/place.ts';
import { listChildren } from '#modules/people/contract/family.ts';
import { openNeed } from '#modules/needs/contract/need.ts';
import { useCategories } from '#modules/resources/web/public.tsx';
import { words } from '#modules/needs/web/words.ts';
import { useSession } from '#web/api/session.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Page, Panel } from '#web/ui/Page.tsx';
import { useGo } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

type Scope = 'pupil' | 'class' | 'school' | 'community';

/** For whom each role may state a need. */
const scopesOf: Readonly<Record<string, readonly Scope[]>> = {
  homeroom: ['pupil', 'class'],
  teacher: ['class', 'school'],
  counsellor: ['pupil', 'class', 'school'],
  school_leader: ['pupil', 'class', 'school'],
  community_worker: ['community'],
  guardian: ['pupil'],
  pupil: ['pupil'],
};

interface Said {
  scope: Scope;
  pupil?: string;
  class?: string;
  category: string;
  urgency: 1 | 2 | 3;
  mode: 'onsite' | 'remote' | 'either';
  period: [Dayjs, Dayjs] | undefined;
  words?: string;
}

const serviceDays = 56;
const dayFrom = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** States a need in about two minutes. */
export function NeedFormPage(): ReactNode {
  const t = useWords(words);
  const go = useGo();
  const toast = useUndoToast();
  const session = useSession();
  const { choices } = useCategories();
  const scopes = scopesOf[session.role.role] ?? ['school'];
  const open = useAct(openNeed, {
    onDone: (need) => {
      toast(need.consent === 'asked' ? `${t('opened')} ${t('consentAsked')}` : t('opened'));
      go('/needs');
    },
  });
  const send = ({ period, words: more = '', ...said }: Said): void =>
    open.mutate({
      body: {
        ...said,
        words: more,
        wantedFrom: period?.[0].format('YYYY-MM-DD') ?? dayFrom(0),
        wantedTo: period?.[1].format('YYYY-MM-DD') ?? dayFrom(serviceDays),
      },
    });
  const initial = { scope: scopes[0], urgency: 2, mode: 'either' };
  return (
    <Page narrow subtitle={t('formSubtitle')} title={t('formTitle')}>
      <Panel>
        {open.error && <ErrorState error={open.error} />}
        <Form initialValues={initial} layout="vertical" onFinish={send}>
          <Form.Item hidden={scopes.length < 2} label={t('forWhom')} name="scope">
            <Radio.Group options={scopes.map((value) => ({ value, label: t(`scope.${value}`) }))} optionType="button" />
          </Form.Item>
          <Form.Item noStyle shouldUpdate={(before: Said, now: Said) => before.scope !== now.scope}>
            {({ getFieldValue }) => <Whom role={session.role.role} scope={getFieldValue('scope') as Scope} />}
          </Form.Item>
          <Form.Item label={t('kind')} name="category" rules={[{ required: true, message: t('kind') }]}>
            <Select
              options={choices.map((one) => ({
                label: one.label,
                title: one.label,
                options: [{ value: one.value, label: one.label }, ...one.kinds],
              }))}
              optionFilterProp="label"
              showSearch
            />
          </Form.Item>
          <Form.Item label={t('urgency')} name="urgency">
            <Radio.Group
              options={([1, 2, 3] as const).map((value) => ({ value, label: t(`urgency.${value}`) }))}
              optionType="button"
            />
          </Form.Item>
          <Form.Item label={t('mode')} name="mode">
            <Radio.Group
              options={(['either', 'onsite', 'remote'] as const).map((value) => ({ value, label: t(`mode.${value}`) }))}
              optionType="button"
            />
          </Form.Item>
          <Form.Item label={t('period')} name="period">
            <DatePicker.RangePicker />
          </Form.Item>
          <Form.Item label={t('wordsLabel')} name="words">
            <Input.TextArea maxLength={500} rows={3} showCount />
          </Form.Item>
          <Button block htmlType="submit" loading={open.isPending} size="large" type="primary">
            {t('submit')}
          </Button>
        </Form>
      </Panel>
    </Page>
  );
}

/** The class, and the pupil in it; a guardian chooses among his children. */
function Whom({ scope, role }: { scope: Scope; role: string }): ReactNode {
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
  const classes = useRead(listClasses, {});
  const [chosen, setChosen] = useState<string>();
  const id = chosen ?? (classes.data?.items.length === 1 ? classes.data.items[0]?.id : undefined);
  const pupils = useRead(listPupils, { params: { id: id ?? '' } }, { enabled: withPupil && id !== undefined });
  const rule = (message: string): object[] => [{ required: true, message }];
  return (
    <>
      <Form.Item label={t('class')} name="class" rules={withPupil ? [] : rule(t('class'))}>
        <Select
          onChange={setChosen}
          options={(classes.data?.items ?? []).map((group) => ({ value: group.id, label: group.name }))}
          {...(withPupil && id ? { defaultValue: id } : {})}
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
