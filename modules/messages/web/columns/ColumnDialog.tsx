import { Checkbox, Form, Input, Radio, Select, Switch } from 'antd';
import type { ReactNode } from 'react';
import {
  changeColumn,
  type Column,
  ColumnKind,
  ColumnReaders,
  openColumn,
  WriterRole,
} from '#modules/messages/contract/column.ts';
import { listNoticePlaces } from '#modules/messages/contract/notice.ts';
import { words } from '#modules/messages/web/columns/words.ts';
import { useSession } from '#web/api/session.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Said {
  name: string;
  writers: WriterRole[];
  kind: ColumnKind;
  readers: ColumnReaders;
  class?: string;
  isOpen: boolean;
}

/** Opens a column, or changes what can be changed of one. */
export function ColumnDialog({ column, onClose }: { column?: Column; onClose: () => void }): ReactNode {
  const t = useWords(words);
  const toast = useUndoToast();
  const done = (said: 'opened' | 'changed') => (): void => {
    toast(t(said));
    onClose();
  };
  const open = useAct(openColumn, { onDone: done('opened') });
  const change = useAct(changeColumn, { onDone: done('changed') });
  const say = ({ isOpen, ...said }: Said): void =>
    column
      ? change.mutate({ params: { id: column.id }, body: { name: said.name, writers: said.writers, isOpen } })
      : open.mutate({ body: { ...said, class: said.class ?? null } });
  return (
    <FormDialog<Said>
      act={t(column ? 'save' : 'openColumn')}
      doing={column ? change : open}
      initial={column ?? { kind: 'own', readers: 'county', writers: ['school_leader'] }}
      keep={t('keep')}
      onClose={onClose}
      onSay={say}
      title={column ? t('changeTitle', { name: column.name }) : t('openColumn')}
      {...(column ? {} : { note: t('openNote') })}
    >
      <Form.Item label={t('name')} name="name" rules={[{ required: true, min: 2, message: t('nameFirst') }]}>
        <Input maxLength={20} showCount />
      </Form.Item>
      <Form.Item label={t('writers')} name="writers" rules={[{ required: true, message: t('writersFirst') }]}>
        <Checkbox.Group options={WriterRole.options.map((value) => ({ value, label: t(`role.${value}`) }))} />
      </Form.Item>
      {column ? (
        <Form.Item label={t('isOpen')} name="isOpen" valuePropName="checked">
          <Switch />
        </Form.Item>
      ) : (
        <ForGood />
      )}
    </FormDialog>
  );
}

/** What is said of a column once and for good: its kind and its readers. */
function ForGood(): ReactNode {
  const t = useWords(words);
  const isOfCounty = useSession().role.role === 'official';
  const readers = Form.useWatch<ColumnReaders>('readers');
  const wanted = ColumnReaders.options.filter((one) => !isOfCounty || one === 'public' || one === 'county');
  const places = useRead(listNoticePlaces, {}, { enabled: readers === 'class' });
  const classes = (places.data?.items ?? []).flatMap(({ place, name }) =>
    place.in === 'class' ? [{ value: place.class, label: name }] : [],
  );
  return (
    <>
      <Form.Item label={t('kind')} name="kind">
        <Select options={ColumnKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))} />
      </Form.Item>
      <Form.Item label={t('readers')} name="readers">
        <Radio.Group options={wanted.map((value) => ({ value, label: t(`readers.${value}`) }))} />
      </Form.Item>
      {readers === 'class' && (
        <Form.Item label={t('class')} name="class" rules={[{ required: true, message: t('classFirst') }]}>
          <Select loading={places.isPending} options={classes} />
        </Form.Item>
      )}
    </>
  );
}
