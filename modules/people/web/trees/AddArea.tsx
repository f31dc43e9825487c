import { Button, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { addArea, type Area, placeMember, type Tree } from '#modules/people/contract/tree.ts';
import { OrganisationSelect } from '#modules/people/web/OrganisationSelect.tsx';
import { treePageWords } from '#modules/people/web/trees/tree-page-words.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Columns, Panel } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

interface Given {
  tree: Tree;
  on: string;
  areas: readonly Area[];
}

/** Adds an area, or puts a school or organisation into one, from the day that is looked at on. */
export function AddArea(given: Given): ReactNode {
  return (
    <Columns>
      <NewArea {...given} />
      <NewMember {...given} />
    </Columns>
  );
}

function NewArea({ tree, on, areas }: Given): ReactNode {
  const t = useWords(treePageWords);
  const language = useLanguage();
  const toast = useUndoToast();
  const [form] = Form.useForm<{ code: string; name: string; within?: string }>();
  const act = useAct(addArea);
  const rules = [{ required: true, message: t('needed') }];
  return (
    <Panel note={t('addNote', { day: formatDate(language, on) })} title={t('add')}>
      {act.error && <ErrorState error={act.error} />}
      <Form
        form={form}
        layout="vertical"
        onFinish={({ within = null, ...area }: { code: string; name: string; within?: string | null }) =>
          act.mutate(
            { body: { tree, ...area, within, from: on } },
            {
              onSuccess: () => {
                toast(t('added', { name: area.name }));
                form.resetFields();
              },
            },
          )
        }
      >
        <Form.Item label={t('code')} name="code" rules={rules}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item label={t('name')} name="name" rules={rules}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item label={t('within')} name="within">
          <Select
            allowClear
            options={areas.map(({ id, name }) => ({ value: id, label: name }))}
            placeholder={t('top')}
          />
        </Form.Item>
        <Button htmlType="submit" loading={act.isPending}>
          {t('add')}
        </Button>
      </Form>
    </Panel>
  );
}

function NewMember({ tree, on, areas }: Given): ReactNode {
  const t = useWords(treePageWords);
  const language = useLanguage();
  const [form] = Form.useForm<{ org: string; into: string }>();
  const act = useAct(placeMember, { onDone: () => form.resetFields() });
  const rules = [{ required: true, message: t('needed') }];
  return (
    <Panel note={t('addNote', { day: formatDate(language, on) })} title={t('placeSchool')}>
      {act.error && <ErrorState error={act.error} />}
      <Form
        form={form}
        layout="vertical"
        onFinish={({ org, into }) =>
          act.mutate({ params: { tree }, body: { kind: 'organisation', id: org, within: into, from: on } })
        }
      >
        <Form.Item label={t('organisation')} name="org" rules={rules}>
          <OrganisationSelect label={t('organisation')} placeholder={t('choose')} />
        </Form.Item>
        <Form.Item label={t('within')} name="into" rules={rules}>
          <Select options={areas.map(({ id, name }) => ({ value: id, label: name }))} placeholder={t('choose')} />
        </Form.Item>
        <Button htmlType="submit" loading={act.isPending}>
          {t('placeSchool')}
        </Button>
      </Form>
    </Panel>
  );
}
