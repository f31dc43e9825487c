import { Button, Checkbox, Form, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import {
  askExport,
  ExportCategory,
  type ExportFormat,
  type ExportKindTold,
  listExportKinds,
} from '#modules/exports/contract/export.ts';
import { exportWords } from '#modules/exports/web/export-words.ts';
import { listClasses } from '#modules/people/contract/place.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Panel, Row } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import './exports.css';

interface Said {
  kind: string;
  class?: string;
  columns?: string[];
  format: ExportFormat;
  category: ExportCategory;
  reason: string;
}

const width = { minInlineSize: '13rem' };

/** Which file, of whom, what in it and what for; below stands what takes a second person. */
export function AskForm(): ReactNode {
  const t = useWords(exportWords);
  const language = useLanguage();
  const toast = useUndoToast();
  const [form] = Form.useForm<Said>();
  const kinds = useRead(listExportKinds, {});
  const act = useAct(askExport, {
    onDone: ({ state }) => {
      toast(t(state === 'waiting' ? 'askedWaiting' : 'askedMaking'));
      form.resetFields();
    },
  });
  const chosen = Form.useWatch('kind', form);
  const kind = kinds.data?.items.find(({ id }) => id === chosen);
  const choose = (id: string): void => {
    const next = kinds.data?.items.find((one) => one.id === id);
    const columns = next?.columns.filter(({ sensitive }) => !sensitive).map(({ name }) => name) ?? [];
    form.setFieldsValue({ columns, format: next?.formats[0] ?? 'xlsx' });
  };
  const send = ({ class: group, columns, ...said }: Said): void =>
    act.mutate({ body: { ...said, class: group ?? null, columns: columns ?? [] } });
  if (kinds.error && !kinds.data) return <ErrorState error={kinds.error} onRetry={() => void kinds.refetch()} />;
  const { left, freePupils, deviceFrom } = kinds.data ?? {};
  return (
    <Panel
      foot={freePupils !== undefined && t('rule', { count: freePupils })}
      note={left && t('left', left)}
      title={t('ask')}
    >
      {deviceFrom && (
        <p className="exports-note">
          <Mark tone="warn">{t('newDevice', { at: formatDateTime(language, deviceFrom) })}</Mark>
        </p>
      )}
      {act.error && <ErrorState error={act.error} />}
      <Form form={form} layout="vertical" onFinish={send}>
        <Row>
          <Form.Item label={t('kind')} name="kind" rules={[{ required: true, message: t('kindFirst') }]}>
            <Select
              onChange={choose}
              options={(kinds.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title }))}
              popupMatchSelectWidth={false}
              style={width}
            />
          </Form.Item>
          {kind && <OfWhom kind={kind} />}
        </Row>
        {kind && <p className="ly-muted exports-note">{kind.note}</p>}
        {kind && kind.columns.length > 0 && (
          <Form.Item label={t('columns')} name="columns" rules={[{ required: true, message: t('columnsFirst') }]}>
            <Checkbox.Group
              options={kind.columns.map(({ name, title, sensitive }) => ({
                value: name,
                label: sensitive ? t('sensitiveColumn', { title }) : title,
              }))}
            />
          </Form.Item>
        )}
        {kind && (
          <Form.Item label={t('format')} name="format">
            <Radio.Group options={kind.formats.map((value) => ({ value, label: t(`format.${value}`) }))} />
          </Form.Item>
        )}
        <WhatFor />
        <Button disabled={Boolean(deviceFrom)} htmlType="submit" loading={act.isPending} type="primary">
          {t('submit')}
        </Button>
      </Form>
    </Panel>
  );
}

/** The class, where the file is, or may be, of one. */
function OfWhom({ kind: { ofClass } }: { kind: ExportKindTold }): ReactNode {
  const t = useWords(exportWords);
  const classes = useRead(listClasses, { query: {} });
  if (ofClass === 'never') return null;
  return (
    <Form.Item
      label={t('class')}
      name="class"
      rules={ofClass === 'only' ? [{ required: true, message: t('classFirst') }] : []}
    >
      <Select
        allowClear={ofClass === 'perhaps'}
        options={(classes.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        placeholder={ofClass === 'perhaps' ? t('wholeSchool') : undefined}
        popupMatchSelectWidth={false}
        style={width}
      />
    </Form.Item>
  );
}

/** What it is for: a category, and in words. */
function WhatFor(): ReactNode {
  const t = useWords(exportWords);
  return (
    <>
      <Form.Item label={t('why')} name="category" rules={[{ required: true, message: t('categoryFirst') }]}>
        <Select
          options={ExportCategory.options.map((value) => ({ value, label: t(`category.${value}`) }))}
          popupMatchSelectWidth={false}
          style={{ maxInlineSize: '20rem' }}
        />
      </Form.Item>
      <Form.Item
        extra={t('reasonNote')}
        label={t('reason')}
        name="reason"
        rules={[{ required: true, min: 10, whitespace: true, message: t('reasonFirst') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} />
      </Form.Item>
    </>
  );
}
