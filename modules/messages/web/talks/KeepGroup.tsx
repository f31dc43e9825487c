import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { giveWorkGroup, listKeepers, takeWorkGroup } from '#modules/messages/contract/work-group.ts';
import { workWords } from '#modules/messages/web/talks/work-words.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Given {
  id: string;
  onClose: () => void;
}

/** Has another who is in a group keep it: by whoever does, or by the bureau where nobody does. */
export function GiveGroup({ id, isNaming = false, onClose }: Given & { isNaming?: boolean }): ReactNode {
  const t = useWords(workWords);
  const keepers = useRead(listKeepers, { params: { id } });
  const act = useAct(giveWorkGroup, { onDone: onClose });
  return (
    <FormDialog<{ person: string }>
      act={t(isNaming ? 'appoint' : 'give')}
      doing={act}
      keep={t('keep')}
      note={t('giveNote')}
      onClose={onClose}
      onSay={(body) => act.mutate({ params: { id }, body })}
      title={t('giveTitle')}
      unread={keepers.error}
    >
      <Form.Item label={t('person')} name="person" rules={[{ required: true, message: t('choosePerson') }]}>
        <Select
          aria-label={t('person')}
          notFoundContent={t('noKeeper')}
          options={(keepers.data?.items ?? []).map(({ person, name }) => ({ value: person, label: name }))}
          placeholder={t('choosePerson')}
        />
      </Form.Item>
    </FormDialog>
  );
}

/** Takes the place of whoever kept a group, after saying what that means. */
export function TakeGroup({ id, onClose, onTaken = onClose }: Given & { onTaken?: () => void }): ReactNode {
  const t = useWords(workWords);
  const act = useAct(takeWorkGroup, { onDone: onTaken });
  return (
    <FormDialog
      act={t('take')}
      doing={act}
      keep={t('keep')}
      onClose={onClose}
      onSay={() => act.mutate({ params: { id } })}
      title={t('takeTitle')}
    >
      {t('takeNote')}
    </FormDialog>
  );
}
