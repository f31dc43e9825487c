import { Form, Input, Radio } from 'antd';
import { type ReactNode, useState } from 'react';
import type { AgendaItem } from '#modules/governance/contract/agenda.ts';
import { castVote, Choice, closeVote, openVote, type Vote } from '#modules/governance/contract/vote.ts';
import { voteWords } from '#modules/governance/web/votes/vote-words.ts';
import { newBallotCode } from '#platform/browser/new-code.ts';
import { useAct } from '#web/api/use-act.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** What is said when an act is done, and the dialog goes. */
function useDone(onClose: () => void): { onDone: () => void } {
  const t = useWords(voteWords);
  const toast = useUndoToast();
  return {
    onDone: () => {
      toast(t('done'));
      onClose();
    },
  };
}

/** Puts a question of an item to the vote of those who are there. */
export function OpenVoteDialog({ item, onClose }: { item: AgendaItem; onClose: () => void }): ReactNode {
  const t = useWords(voteWords);
  const act = useAct(openVote, useDone(onClose));
  const [form] = Form.useForm<{ question: string; isSecret: boolean }>();
  const isSecret = Form.useWatch('isSecret', form) ?? false;
  return (
    <FormDialog<{ question: string; isSecret: boolean }>
      about={`agenda-item/${item.id}/vote`}
      act={t('open')}
      doing={act}
      form={form}
      initial={{ question: item.asks.slice(0, 300), isSecret: false }}
      keep={t('keep')}
      note={t('openNote')}
      onClose={onClose}
      onSay={(said) => act.mutate({ params: { id: item.id }, body: said })}
      title={item.title}
    >
      <Form.Item
        label={t('question')}
        name="question"
        rules={[{ required: true, min: 5, whitespace: true, message: t('short') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={300} showCount />
      </Form.Item>
      <Form.Item extra={t(isSecret ? 'secretNote' : 'recordedNote')} label={t('how')} name="isSecret">
        <Radio.Group
          options={[
            { value: false, label: t('recorded') },
            { value: true, label: t('secret') },
          ]}
        />
      </Form.Item>
    </FormDialog>
  );
}

/** Closes a vote, saying what that means. */
export function CloseVoteDialog({ vote, onClose }: { vote: Vote; onClose: () => void }): ReactNode {
  const t = useWords(voteWords);
  const act = useAct(closeVote, useDone(onClose));
  return (
    <FormDialog<object>
      act={t('close')}
      doing={act}
      keep={t('keep')}
      note={t('closeNote')}
      onClose={onClose}
      onSay={() => act.mutate({ params: { id: vote.id }, body: {} })}
      title={vote.question}
    >
      {null}
    </FormDialog>
  );
}

/** Votes for the reader’s organisation; nothing is chosen beforehand, and no choice is kept in the browser. */
export function CastDialog({ vote, onClose }: { vote: Vote; onClose: () => void }): ReactNode {
  const t = useWords(voteWords);
  const act = useAct(castVote, useDone(onClose));
  const [code] = useState(newBallotCode);
  return (
    <FormDialog<{ choice: Choice }>
      act={t('cast')}
      doing={act}
      keep={t('keep')}
      note={t(vote.isSecret ? 'castSecretNote' : 'castNote')}
      onClose={onClose}
      onSay={({ choice }) => act.mutate({ params: { id: vote.id }, body: { choice, code } })}
      title={vote.question}
    >
      <Form.Item label={t('choice')} name="choice" rules={[{ required: true, message: t('needed') }]}>
        <Radio.Group options={Choice.options.map((value) => ({ value, label: t(`choice.${value}`) }))} />
      </Form.Item>
    </FormDialog>
  );
}
