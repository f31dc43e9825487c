import { Button, Modal, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { type Area, placeMember, type Tree, type TreeMember } from '#modules/people/contract/tree.ts';
import { treePageWords } from '#modules/people/web/trees/tree-page-words.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** Takes something out of the tree instead of into an area. */
const out = '-';

/** Moves what sits in an area into another one, from the day that is looked at on. */
export function MoveMember(given: { tree: Tree; on: string; areas: readonly Area[]; member: TreeMember }): ReactNode {
  const t = useWords(treePageWords);
  const language = useLanguage();
  const toast = useUndoToast();
  const { tree, on, areas, member } = given;
  const [isOpen, setOpen] = useState(false);
  const [into, setInto] = useState<string>();
  const act = useAct(placeMember, {
    onDone: () => {
      setOpen(false);
      toast(t('moved', { name: member.name }));
    },
  });
  const kind = member.kind === 'school' ? 'organisation' : member.kind;
  const move = (): void =>
    act.mutate({
      params: { tree },
      body: { kind, id: member.id, within: into === out ? null : (into ?? null), from: on },
    });
  return (
    <>
      <Button onClick={() => setOpen(true)} size="small">
        {t('move')}
      </Button>
      <Modal
        cancelText={t('keep')}
        confirmLoading={act.isPending}
        okButtonProps={{ disabled: into === undefined }}
        okText={t('move')}
        onCancel={() => setOpen(false)}
        onOk={move}
        open={isOpen}
        title={t('moveTitle', { name: member.name, day: formatDate(language, on) })}
      >
        <p>{t('moveNote')}</p>
        {act.error && <ErrorState error={act.error} />}
        <Select
          aria-label={t('choose')}
          onChange={setInto}
          options={[
            ...areas.filter(({ id }) => id !== member.id).map(({ id, name }) => ({ value: id, label: name })),
            { value: out, label: t('out') },
          ]}
          placeholder={t('choose')}
          style={{ inlineSize: '100%' }}
          value={into}
        />
      </Modal>
    </>
  );
}
