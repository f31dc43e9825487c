import { Button, DatePicker, Form, Input, Radio, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { type NeedScope, openNeed, scopesOf } from '#modules/needs/contract/need.ts';
import { WhomFields } from '#modules/needs/web/WhomFields.tsx';
import {
  useCategories,
  useLanguages,
  usualEvening,
  WeeklyFields,
  type WeeklySaid,
  weeklyTextOf,
} from '#modules/resources/web/public.tsx';
import { words } from '#modules/needs/web/words.ts';
import { countyDay } from '#platform/browser/county-day.ts';
import { useSession } from '#web/api/session.ts';
import { useAct } from '#web/api/use-act.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Page, Panel } from '#web/ui/Page.tsx';
import { useGo } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Said extends WeeklySaid {
  scope: NeedScope;
  pupil?: string;
  class?: string;
  category: string;
  urgency: 1 | 2 | 3;
  mode: 'onsite' | 'remote' | 'either';
  period: [Dayjs, Dayjs];
  languages: string[];
  words?: string;
}

const serviceWeeks = 8;

/** States a need in about two minutes. */
export function NeedFormPage(): ReactNode {
  const t = useWords(words);
  const go = useGo();
  const toast = useUndoToast();
  const session = useSession();
  const { choices } = useCategories();
  const scopes = scopesOf[session.role.role] ?? [];
  const open = useAct(openNeed, {
    onDone: (need) => {
      toast(need.consent === 'asked' ? `${t('opened')} ${t('consentAsked')}` : t('opened'));
      go('/needs');
    },
  });
  const send = ({ period: [from, to], days, from: at, minutes, ...said }: Said): void => {
    const schedule = weeklyTextOf({ days, from: at, minutes });
    const wanted = { wantedFrom: from.format('YYYY-MM-DD'), wantedTo: to.format('YYYY-MM-DD') };
    open.mutate({ body: { ...said, ...wanted, ...(schedule === undefined ? {} : { schedule }) } });
  };
  const initial = {
    scope: scopes[0],
    urgency: 2,
    mode: 'either',
    period: [dayjs(countyDay()), dayjs(countyDay()).add(serviceWeeks, 'week')],
    days: [],
    languages: [],
    ...usualEvening(),
  };
  return (
    <Page narrow subtitle={t('formSubtitle')} title={t('formTitle')}>
      <Panel>
        {open.error && <ErrorState error={open.error} />}
        <Form initialValues={initial} layout="vertical" onFinish={send}>
          <Form.Item hidden={scopes.length < 2} label={t('forWhom')} name="scope">
            <Radio.Group options={scopes.map((value) => ({ value, label: t(`scope.${value}`) }))} optionType="button" />
          </Form.Item>
          <Form.Item noStyle shouldUpdate={(before: Said, now: Said) => before.scope !== now.scope}>
            {({ getFieldValue }) => <WhomFields role={session.role.role} scope={getFieldValue('scope') as NeedScope} />}
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
          <Form.Item label={t('period')} name="period" rules={[{ required: true, message: t('period') }]}>
            <DatePicker.RangePicker allowClear={false} />
          </Form.Item>
          <WeeklyFields isRequired={false} label={t('times')} note={t('timesNote')} />
          <Form.Item extra={t('dialectNote')} label={t('languages')} name="languages">
            <Select maxCount={5} mode="multiple" optionFilterProp="label" options={useLanguages()} />
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
