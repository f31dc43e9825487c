import { Button, Form, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { type Area, placeMember, type Tree, type TreeMember } from '#modules/people/contract/tree.ts';
import { treePageWords } from '#modules/people/web/trees/tree-page-words.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
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
  const act = useAct(placeMember, {
    onDone: () => {
      setOpen(false);
      toast(t('moved', { name: member.name }));
    },
  });
  const kind = member.kind === 'school' ? 'organisation' : member.kind;
  const move = (into: string): void =>
    act.mutate({
      params: { tree },
      body: { kind, id: member.id, within: into === out ? null : into, from: on },
    });
  return (
    <>
      <Button onClick={() => setOpen(true)} size="small">
        {t('move')}
      </Button>
      {isOpen && (
        <FormDialog<{ into: string }>
          act={t('move')}
          doing={act}
          keep={t('keep')}
          note={t('moveNote')}
          onClose={() => setOpen(false)}
          onSay={({ into }) => move(into)}
          title={t('moveTitle', { name: member.name, day: formatDate(language, on) })}
        >
          <Form.Item label={t('within')} name="into" rules={[{ required: true, message: t('needed') }]}>
            <Select
              aria-label={t('within')}
              options={[
                ...areas.filter(({ id }) => id !== member.id).map(({ id, name }) => ({ value: id, label: name })),
                { value: out, label: t('out') },
              ]}
              placeholder={t('choose')}
            />
          </Form.Item>
        </FormDialog>
      )}
    </>
  );
}
