import { Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { ItemKind, proposeItem } from '#modules/governance/contract/agenda.ts';
import { listRaisedMatters } from '#modules/governance/contract/raised-matter.ts';
import { conferenceWords } from '#modules/governance/web/conferences/conference-words.ts';
import { MemberSelect } from '#modules/governance/web/conferences/MemberSelect.tsx';
import type { Chosen } from '#modules/governance/web/draft/duty-fields.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Fields {
  title: string;
  body: string;
  asks: string;
  kind: ItemKind;
  matter?: string;
  yuan?: number;
  resource?: string;
  isConfidential?: boolean;
  named?: Chosen[];
}

/** Proposes what a conference is to deal with. */
export function ProposeDialog({ onClose }: { onClose: () => void }): ReactNode {
  const t = useWords(conferenceWords);
  const toast = useUndoToast();
  const [form] = Form.useForm<Fields>();
  const act = useAct(proposeItem, {
    onDone: () => {
      toast(t('done'));
      onClose();
    },
  });
  const kind = Form.useWatch('kind', form) ?? 'other';
  const isConfidential = Form.useWatch('isConfidential', form) ?? false;
  const say = ({ title, body, asks, matter, yuan, resource, named = [] }: Fields): void =>
    act.mutate({
      body: {
        title,
        body,
        asks,
        kind,
        matter: kind === 'matter' ? (matter ?? null) : null,
        amountFen: kind === 'fund' ? Math.round((yuan ?? 0) * 100) : null,
        resource: kind === 'resource' ? (resource ?? null) : null,
        isConfidential,
        named: isConfidential ? named.map(({ value }) => value) : [],
      },
    });
  return (
    <FormDialog<Fields>
      about="agenda-item/new"
      act={t('propose')}
      doing={act}
      form={form}
      initial={{ kind: 'other', isConfidential: false }}
      keep={t('keep')}
      note={t('proposeNote')}
      onClose={onClose}
      onSay={say}
      title={t('propose')}
    >
      <Said />
      <Form.Item label={t('kind')} name="kind">
        <Radio.Group options={ItemKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))} />
      </Form.Item>
      <About kind={kind} />
      <Form.Item name="isConfidential" valuePropName="checked">
        <Checkbox>{t('isConfidential')}</Checkbox>
      </Form.Item>
      {isConfidential && (
        <Form.Item label={t('namedWho')} name="named">
          <MemberSelect label={t('namedWho')} placeholder={t('choose')} />
        </Form.Item>
      )}
    </FormDialog>
  );
}

function Said(): ReactNode {
  const t = useWords(conferenceWords);
  const text = (min: number) => [{ required: true, min, whitespace: true, message: t('needed') }];
  return (
    <>
      <Form.Item label={t('itemName')} name="title" rules={text(2)}>
        <Input maxLength={60} showCount />
      </Form.Item>
      <Form.Item label={t('itemBody')} name="body" rules={text(5)}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} showCount />
      </Form.Item>
      <Form.Item label={t('asks')} name="asks" rules={text(2)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} showCount />
      </Form.Item>
    </>
  );
}

/** What goes with the kind of an item: the matter, the amount, or the resource. */
function About({ kind }: { kind: ItemKind }): ReactNode {
  const t = useWords(conferenceWords);
  const needed = [{ required: true, message: t('needed') }];
  const matters = useRead(listRaisedMatters, { query: { size: 200 } }, { enabled: kind === 'matter' });
  const options = matters.data?.items.map(({ id, title }) => ({ value: id, label: title })) ?? [];
  if (kind === 'matter')
    return (
      <Form.Item label={t('matter')} name="matter" rules={needed}>
        <Select
          aria-label={t('matter')}
          loading={matters.isPending}
          notFoundContent={t('noMatter')}
          options={options}
          placeholder={t('choose')}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
    );
  if (kind === 'fund')
    return (
      <Form.Item label={t('amountYuan')} name="yuan" rules={needed}>
        <InputNumber max={10_000_000_000} min={0.01} precision={2} style={{ inlineSize: '100%' }} />
      </Form.Item>
    );
  if (kind !== 'resource') return null;
  return (
    <Form.Item label={t('resource')} name="resource" rules={[{ required: true, min: 2, message: t('needed') }]}>
      <Input maxLength={120} showCount />
    </Form.Item>
  );
}
