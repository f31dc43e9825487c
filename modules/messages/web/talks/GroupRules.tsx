import { Form, Select, Switch } from 'antd';
import type { ReactNode } from 'react';
import type { Group } from '#modules/messages/contract/conversation.ts';
import { keepGroup } from '#modules/messages/contract/group.ts';
import { talkWords } from '#modules/messages/web/talks/talk-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

interface Fields {
  /** All, as it is until then, or staff alone for so many days. */
  writers: 'all' | 'kept' | 1 | 7 | 30;
  isClosed: boolean;
}

/** Says who writes in a group, and whether it is closed. */
export function GroupRules({ group, onClose }: { group: Group; onClose: () => void }): ReactNode {
  const t = useWords(talkWords);
  const language = useLanguage();
  const act = useAct(keepGroup, { onDone: onClose });
  const { id, isClosed, staffOnlyUntil } = group;
  const kept =
    staffOnlyUntil === null
      ? []
      : [{ value: 'kept', label: t('staffUntil', { at: formatDateTime(language, staffOnlyUntil) }) }];
  const days = ([1, 7, 30] as const).map((count) => ({ value: count, label: t('staffFor', { count }) }));
  return (
    <FormDialog<Fields>
      act={t('rulesDo')}
      doing={act}
      initial={{ writers: staffOnlyUntil === null ? 'all' : 'kept', isClosed }}
      keep={t('cancel')}
      onClose={onClose}
      onSay={({ writers, ...said }) =>
        act.mutate({ params: { id }, body: { ...said, staffOnlyUntil: untilOf(writers, staffOnlyUntil) } })
      }
      title={t('rules')}
    >
      <Form.Item label={t('writers')} name="writers">
        <Select options={[{ value: 'all', label: t('allWrite') }, ...kept, ...days]} />
      </Form.Item>
      <Form.Item extra={t('closedNote')} label={t('closed')} name="isClosed" valuePropName="checked">
        <Switch />
      </Form.Item>
    </FormDialog>
  );
}

function untilOf(writers: Fields['writers'], kept: string | null): string | null {
  if (writers === 'all') return null;
  if (writers === 'kept') return kept;
  return new Date(Date.now() + writers * 86_400_000).toISOString();
}
