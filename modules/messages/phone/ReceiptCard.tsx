import type { ReactNode } from 'react';
import type { Notice, NoticeAnswer } from '#modules/messages/contract/notice.ts';
import { SignedPaper } from '#modules/messages/phone/SignedPaper.tsx';
import { noticeWords } from '#modules/messages/phone/notice-words.ts';
import type { SentTo } from '#phone/api/call.ts';
import { usePost, useWaiting } from '#phone/outbox/use-outbox.ts';
import { PairButtons, PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line } from '#phone/ui/Card.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatDateTime, formatDay } from '#platform/i18n/format.ts';

type Receipt = Notice['receipts'][number];

/** What a notice asks for one child, or of whoever got it himself, and what he has said. */
export function ReceiptCard({ notice, receipt }: { notice: Notice; receipt: Receipt }): ReactNode {
  const t = useWords(noticeWords);
  const language = useLanguage();
  const { id, title, level, textHash } = notice;
  const { about, givenName, answer, answeredAt, paper } = receipt;
  const { post, state, problem } = usePost('messages.answerNotice');
  const isKept = useIsKept(id, about) && state !== 'sending';
  if (level === 'read') return null;
  const say = (said: NoticeAnswer): void =>
    void post({ params: { id }, body: { about, answer: said, textHash } }, t('answered', { title }));
  const busy = state === 'sending';
  return (
    <Card title={givenName === null ? t('forSelf') : t('forChild', { name: givenName })}>
      {problem && <ErrorState error={problem} />}
      {answer && answeredAt && <Line>{t(answer, { at: formatDateTime(language, answeredAt) })}</Line>}
      {paper && <Line>{t('onPaper', { day: formatDay(language, paper.dated), name: paper.enteredBy })}</Line>}
      {answer && level === 'sign' && <SignedPaper about={about} notice={id} />}
      {!answer && isKept && <Line>{t('kept')}</Line>}
      {!answer && !isKept && level === 'confirm' && (
        <PlainButton busy={busy} onPress={() => say('confirmed')}>
          {t('confirm')}
        </PlainButton>
      )}
      {!answer && !isKept && level === 'sign' && (
        <PairButtons
          accept={t('sign')}
          busy={busy}
          note={t('note')}
          onAccept={() => say('signed')}
          onRefuse={() => say('declined')}
          refuse={t('decline')}
        />
      )}
    </Card>
  );
}

/** Whether an answer waits on this phone for a network. */
function useIsKept(notice: string, about: string): boolean {
  return useWaiting().some(({ endpoint, sent, refused }) => {
    if (endpoint !== 'messages.answerNotice' || refused) return false;
    const { params, body } = sent as SentTo<'messages.answerNotice'>;
    return params.id === notice && body.about === about && body.answer !== null;
  });
}
