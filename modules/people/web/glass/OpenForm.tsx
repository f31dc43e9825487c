import { Button, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { GlassCategory, openGlass } from '#modules/people/contract/glass.ts';
import { listClasses, listPupils } from '#modules/people/contract/place.ts';
import { glassWords } from '#modules/people/web/glass/glass-words.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Panel, Row } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** A pupil that is open, and until when. */
export interface Opened {
  id: string;
  name: string;
  until: string;
}

interface Said {
  class: string;
  pupil: string;
  category: GlassCategory;
  reason: string;
}

const width = { minInlineSize: '11rem' };

/** Whose data, why, and what happened. */
export function OpenForm({ onOpened }: { onOpened: (opened: Opened) => void }): ReactNode {
  const t = useWords(glassWords);
  const [form] = Form.useForm<Said>();
  const group = Form.useWatch('class', form);
  const classes = useRead(listClasses, { query: {} });
  const pupils = useRead(listPupils, { params: { id: group ?? '' }, query: {} }, { enabled: group !== undefined });
  const unread = classes.error ? classes : pupils;
  const act = useAct(openGlass);
  const nameOf = (id: string): string => pupils.data?.items.find((one) => one.id === id)?.name ?? '';
  const send = ({ pupil, category, reason }: Said): void =>
    act.mutate(
      { params: { id: pupil }, body: { category, reason } },
      {
        onSuccess: ({ until }) => {
          onOpened({ id: pupil, name: nameOf(pupil), until });
          form.resetFields();
        },
      },
    );
  return (
    <Panel title={t('open')}>
      {act.error && <ErrorState error={act.error} />}
      {unread.error && <ErrorState error={unread.error} onRetry={() => void unread.refetch()} />}
      <Form form={form} layout="vertical" onFinish={send}>
        <Row>
          <Form.Item label={t('class')} name="class" rules={[{ required: true, message: t('classFirst') }]}>
            <Select
              onChange={() => form.setFieldValue('pupil', undefined)}
              options={(classes.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              popupMatchSelectWidth={false}
              style={width}
            />
          </Form.Item>
          <Form.Item label={t('pupil')} name="pupil" rules={[{ required: true, message: t('pupilFirst') }]}>
            <Select
              disabled={group === undefined}
              options={(group === undefined ? [] : (pupils.data?.items ?? [])).map(({ id, name }) => ({
                value: id,
                label: name,
              }))}
              showSearch={{ optionFilterProp: 'label' }}
              style={width}
            />
          </Form.Item>
          <Form.Item label={t('category')} name="category" rules={[{ required: true, message: t('categoryFirst') }]}>
            <Select
              options={GlassCategory.options.map((value) => ({ value, label: t(`category.${value}`) }))}
              popupMatchSelectWidth={false}
              style={width}
            />
          </Form.Item>
        </Row>
        <Form.Item
          label={t('reason')}
          name="reason"
          rules={[{ required: true, min: 10, whitespace: true, message: t('reasonFirst') }]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} />
        </Form.Item>
        <Button htmlType="submit" loading={act.isPending} type="primary">
          {t('submit')}
        </Button>
      </Form>
    </Panel>
  );
}
