import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { cancelNotice, type NoticeState, remindNotice, type SentNotice } from '#modules/messages/contract/notice.ts';
import { ReadAloudDialog } from '#modules/messages/web/ReadAloudDialog.tsx';
import { RecallDialog } from '#modules/messages/web/RecallDialog.tsx';
import { words } from '#modules/messages/web/words.ts';
import { useAct } from '#web/api/use-act.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Row } from '#web/ui/Page.tsx';
import { useGo } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** What can still be done about a notice one sends, by how it stands. */
export function SentNoticeActs({ notice }: { notice: SentNotice }): ReactNode {
  const t = useWords(words);
  const go = useGo();
  const toast = useUndoToast();
  const [isRecalling, setIsRecalling] = useState(false);
  const [isReading, setIsReading] = useState(false);
  const remind = useAct(remindNotice, { onDone: ({ persons }) => toast(t('reminded', { count: persons })) });
  const cancel = useAct(cancelNotice, { onDone: () => toast(t('cancelled')) });
  const failed = remind.error ?? cancel.error;
  const { id, state } = notice;
  const act = (label: string, onClick: () => void, ...when: NoticeState[]): ReactNode =>
    when.includes(state) && (
      <Button onClick={onClick} size="small">
        {label}
      </Button>
    );
  return (
    <>
      {failed && <ErrorState error={failed} />}
      {isRecalling && <RecallDialog notice={notice} onClose={() => setIsRecalling(false)} />}
      {isReading && <ReadAloudDialog notice={notice} onClose={() => setIsReading(false)} />}
      <Row>
        {act(t('remind'), () => remind.mutate({ params: { id } }), 'sent')}
        {act(t('correct'), () => go(`/sent-notices/new?corrects=${id}`), 'sent', 'recalled')}
        {act(t('aloud'), () => setIsReading(true), 'sent', 'sending')}
        {act(t('recall'), () => setIsRecalling(true), 'sent', 'sending')}
        {act(t('cancel'), () => cancel.mutate({ params: { id } }), 'waiting', 'planned')}
      </Row>
    </>
  );
}
