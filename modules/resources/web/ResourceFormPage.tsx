import { Button, Form, Input, InputNumber, Radio, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import {
  addResource,
  changeResource,
  readResource,
  type Resource,
  type ResourceDraft,
} from '#modules/resources/contract/resource.ts';
import { PlaceFields } from '#modules/resources/web/PlaceFields.tsx';
import { WhomFields } from '#modules/resources/web/WhomFields.tsx';
import { useCategories } from '#modules/resources/web/use-categories.ts';
import {
  RecurrenceFields,
  usualEvening,
  WeeklyFields,
  type WeeklySaid,
  weeklySaidOf,
  weeklyTextOf,
} from '#modules/resources/web/WeeklyFields.tsx';
import { words } from '#modules/resources/web/words.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page, Panel, Row } from '#web/ui/Page.tsx';
import { useGo, useParam } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Said extends WeeklySaid {
  category: string;
  title: string;
  about?: string;
  mode: 'onsite' | 'remote' | 'either';
  travelKm: number;
  stages: ('primary' | 'junior' | 'senior')[];
  gradeFrom?: number | null;
  gradeTo?: number | null;
  servesSex?: 1 | 2 | null;
  town?: string;
  address?: string;
  languages: string[];
  capacity: number;
}

const stages = ['primary', 'junior', 'senior'] as const;

/** Somebody else was first: another of the provider's people, or the bureau with its review. */
const changedMeanwhile = 'resources.changed_meanwhile';

/** A provider adds a resource, or changes one. */
export function ResourceFormPage(): ReactNode {
  const id = useParam('id');
  const t = useWords(words);
  const go = useGo();
  const toast = useUndoToast();
  const read = useRead(readResource, { params: { id } }, { enabled: id !== '' });
  // What the form was filled with, whatever is read since.
  const [seen, setSeen] = useState<string>();
  if (seen === undefined && read.data) setSeen(read.data.changedAt);
  const lookAgain = async (): Promise<void> => setSeen((await read.refetch()).data?.changedAt);
  const done = (saved: Resource): void => {
    toast(t('saved'));
    go(`/resources/${saved.id}`);
  };
  const add = useAct(addResource, { onDone: done });
  const change = useAct(changeResource, { onDone: done });
  const failed = read.error ?? add.error ?? change.error;
  if (id !== '' && !read.data && !read.error) return <LoadingShape shape="form" />;
  const send = (said: Said): void => {
    const body = bodyOf(said);
    if (id === '') add.mutate({ body });
    else
      change.mutate(
        { params: { id }, body: { ...body, seen: seen ?? '' } },
        { onError: ({ code }) => void (code === changedMeanwhile && lookAgain()) },
      );
  };
  return (
    <Page narrow subtitle={t('formNote')} title={t(id === '' ? 'formNew' : 'formEdit')}>
      <Panel>
        {failed && <ErrorState error={failed} />}
        {change.error?.code === changedMeanwhile && (
          <p>
            {t('formSeen')}{' '}
            <a href={`/resources/${id}`} rel="noopener" target="_blank">
              {t('formLook')}
            </a>
          </p>
        )}
        <Fields busy={add.isPending || change.isPending} initial={initialOf(read.data)} onSend={send} />
      </Panel>
    </Page>
  );
}

/** What is sent. */
function bodyOf(all: Said): ResourceDraft {
  const { days, from, minutes, interval, starts, until, gradeFrom, gradeTo, servesSex, town, ...said } = all;
  const schedule = weeklyTextOf({ days, from, minutes, interval, starts, until }) ?? '';
  // One end alone is meant as that grade.
  const [first, last] = [gradeFrom ?? gradeTo, gradeTo ?? gradeFrom];
  return {
    ...said,
    about: said.about ?? '',
    address: said.address ?? '',
    schedule,
    grades: first == null || last == null ? null : { from: first, to: last },
    servesSex: servesSex ?? null,
    ...(town ? { town } : {}),
  };
}

function initialOf(resource: Resource | undefined): Partial<Said> {
  if (!resource) {
    return {
      mode: 'either',
      travelKm: 10,
      stages: [],
      languages: ['普通话'],
      days: [],
      capacity: 1,
      ...usualEvening(),
    };
  }
  const { category, title, about, mode, travelKm, capacity, languages, town, address, grades, servesSex } = resource;
  return {
    category,
    title,
    about,
    mode,
    travelKm,
    capacity,
    languages,
    town,
    address,
    gradeFrom: grades?.from ?? null,
    gradeTo: grades?.to ?? null,
    servesSex: servesSex === 1 || servesSex === 2 ? servesSex : null,
    stages: stages.filter((stage) => resource.stages.includes(stage)),
    ...(weeklySaidOf(resource.schedule) ?? usualEvening()),
  };
}

function Fields(given: { initial: Partial<Said>; busy: boolean; onSend: (said: Said) => void }): ReactNode {
  const t = useWords(words);
  const { choices } = useCategories();
  const must = (message: string): object[] => [{ required: true, message }];
  return (
    <Form initialValues={given.initial} layout="vertical" onFinish={given.onSend}>
      <Form.Item label={t('name')} name="title" rules={must(t('name'))}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item label={t('category')} name="category" rules={must(t('category'))}>
        <Select
          optionFilterProp="label"
          options={choices.map((one) => ({ label: one.label, title: one.label, options: one.kinds }))}
          showSearch
        />
      </Form.Item>
      <Form.Item label={t('about')} name="about">
        <Input.TextArea maxLength={1_000} rows={3} />
      </Form.Item>
      <Form.Item label={t('mode')} name="mode">
        <Radio.Group
          options={(['onsite', 'remote', 'either'] as const).map((value) => ({ value, label: t(`mode.${value}`) }))}
          optionType="button"
        />
      </Form.Item>
      <WeeklyFields isRequired label={t('days')} />
      <RecurrenceFields />
      <Row>
        <Form.Item label={t('capacity')} name="capacity">
          <InputNumber max={10_000} min={1} />
        </Form.Item>
        <Form.Item label={t('travelKm')} name="travelKm">
          <InputNumber max={300} min={0} />
        </Form.Item>
      </Row>
      <PlaceFields />
      <WhomFields />
      <Button block htmlType="submit" loading={given.busy} size="large" type="primary">
        {t('save')}
      </Button>
    </Form>
  );
}
