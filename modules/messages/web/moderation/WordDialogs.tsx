import { Form, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { addListedWord, endListedWord, type ListedWord } from '#modules/messages/contract/listed-word.ts';
import { ModerationCategory } from '#modules/messages/contract/moderation.ts';
import { listedWords } from '#modules/messages/web/moderation/listed-words.ts';
import { moderationWords } from '#modules/messages/web/moderation/moderation-words.ts';
import { useAct } from '#web/api/use-act.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

const weights = [2, 3] as const;

/** Lists a word. */
export function AddWord({ onClose }: { onClose: () => void }): ReactNode {
  const t = useWords(listedWords);
  const m = useWords(moderationWords);
  const doing = useDoing(addListedWord, 'added', onClose);
  return (
    <FormDialog<Pick<ListedWord, 'words' | 'category' | 'weight' | 'reason'>>
      act={t('add')}
      doing={doing}
      initial={{ category: 'insult', weight: 2 }}
      keep={t('keep')}
      note={t('addNote')}
      onClose={onClose}
      onSay={(body) => doing.mutate({ body })}
      title={t('add')}
    >
      <Form.Item label={t('words')} name="words" rules={[{ required: true, min: 2, message: t('wordsFirst') }]}>
        <Input maxLength={20} showCount />
      </Form.Item>
      <Form.Item extra={t('categoryNote')} label={t('category')} name="category">
        <Select options={ModerationCategory.options.map((value) => ({ value, label: m(`category.${value}`) }))} />
      </Form.Item>
      <Form.Item label={t('weight')} name="weight">
        <Radio.Group options={weights.map((value) => ({ value, label: t(`weight.${value}`) }))} />
      </Form.Item>
      <Why />
    </FormDialog>
  );
}

/** Takes a word off the list. */
export function EndWord({ word: { id, words }, onClose }: { word: ListedWord; onClose: () => void }): ReactNode {
  const t = useWords(listedWords);
  const doing = useDoing(endListedWord, 'ended', onClose);
  return (
    <FormDialog<{ reason: string }>
      about={`end word ${id}`}
      act={t('end')}
      doing={doing}
      keep={t('keep')}
      note={t('endNote')}
      onClose={onClose}
      onSay={(body) => doing.mutate({ params: { id }, body })}
      title={t('endOf', { words })}
    >
      <Why />
    </FormDialog>
  );
}

function Why(): ReactNode {
  const t = useWords(listedWords);
  const rules = [{ required: true, min: 4, whitespace: true, message: t('reasonFirst') }];
  return (
    <Form.Item label={t('reason')} name="reason" rules={rules}>
      <Input maxLength={300} />
    </Form.Item>
  );
}

/** Does one of the two, says so, and closes. */
function useDoing<E extends typeof addListedWord | typeof endListedWord>(
  endpoint: E,
  said: 'added' | 'ended',
  onClose: () => void,
) {
  const t = useWords(listedWords);
  const toast = useUndoToast();
  return useAct(endpoint, {
    onDone: () => {
      toast(t(said));
      onClose();
    },
  });
}
