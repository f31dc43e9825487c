import { Button, DatePicker, Form, Input } from 'antd';
import type { Dayjs } from 'dayjs';
import { type ReactNode, useState } from 'react';
import {
  approvePost,
  returnPost,
  submitPost,
  withdrawPost,
  type WrittenPost,
} from '#modules/messages/contract/post.ts';
import { writingWords } from '#modules/messages/web/columns/writing-words.ts';
import { useAct } from '#web/api/use-act.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** Asks for a review of what was saved. */
export function SubmitAct({ post: { id } }: { post: WrittenPost }): ReactNode {
  const t = useWords(writingWords);
  const toast = useUndoToast();
  const [isOpen, setOpen] = useState(false);
  const act = useAct(submitPost, { onDone: () => toast(t('submitted')) });
  return (
    <>
      <Button onClick={() => setOpen(true)} type="primary">
        {t('submit')}
      </Button>
      {isOpen && (
        <FormDialog<{ appearsAt?: Dayjs | null }>
          act={t('submit')}
          doing={act}
          keep={t('keep')}
          note={t('submitNote')}
          onClose={() => setOpen(false)}
          onSay={({ appearsAt }) =>
            act.mutate({ params: { id }, body: { appearsAt: appearsAt?.toISOString() ?? null } })
          }
          title={t('submit')}
        >
          <Form.Item label={t('appears')} name="appearsAt">
            <DatePicker
              format="YYYY-MM-DD HH:mm"
              placeholder={t('onceApproved')}
              showTime={{ format: 'HH:mm', minuteStep: 5 }}
            />
          </Form.Item>
        </FormDialog>
      )}
    </>
  );
}

/** Approves what was read, or sends it back with the reason. */
export function ReviewActs({ post: { id, version } }: { post: WrittenPost }): ReactNode {
  const t = useWords(writingWords);
  const toast = useUndoToast();
  const approve = useAct(approvePost, { onDone: () => toast(t('approved')) });
  const back = useAct(returnPost, { onDone: () => toast(t('returned')) });
  return (
    <>
      {approve.error && <ErrorState error={approve.error} />}
      <WithReason
        act="return"
        doing={back}
        post={id}
        onSay={(reason) => back.mutate({ params: { id }, body: { reason } })}
      />
      <Button loading={approve.isPending} onClick={() => approve.mutate({ params: { id }, body: { seen: version } })}>
        {t('approve')}
      </Button>
    </>
  );
}

/** Takes it from its readers, who see why. */
export function WithdrawAct({ post: { id } }: { post: WrittenPost }): ReactNode {
  const t = useWords(writingWords);
  const toast = useUndoToast();
  const act = useAct(withdrawPost, { onDone: () => toast(t('withdrawnNow')) });
  return (
    <WithReason
      act="withdraw"
      doing={act}
      post={id}
      onSay={(reason) => act.mutate({ params: { id }, body: { reason } })}
    />
  );
}

function WithReason({
  act,
  post,
  doing,
  onSay,
}: {
  act: 'return' | 'withdraw';
  post: string;
  doing: { error: Error | null; isPending: boolean; reset: () => void };
  onSay: (reason: string) => void;
}): ReactNode {
  const t = useWords(writingWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t(act)}</Button>
      {isOpen && (
        <FormDialog<{ reason: string }>
          about={`${act} ${post}`}
          act={t(act)}
          doing={doing}
          keep={t('keep')}
          note={t(`${act}Note`)}
          onClose={() => setOpen(false)}
          onSay={({ reason }) => onSay(reason)}
          title={t(act)}
        >
          <Form.Item label={t('reason')} name="reason" rules={[{ required: true, min: 2, message: t('reasonFirst') }]}>
            <Input maxLength={200} showCount />
          </Form.Item>
        </FormDialog>
      )}
    </>
  );
}
