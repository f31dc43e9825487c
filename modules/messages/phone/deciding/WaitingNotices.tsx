import { type ReactNode, useState } from 'react';
import type { SentNotice } from '#modules/messages/contract/notice.ts';
import { Attachments } from '#modules/messages/phone/Attachments.tsx';
import { decidingWords } from '#modules/messages/phone/deciding/deciding-words.ts';
import { call } from '#phone/api/call.ts';
import { useAct } from '#phone/api/use-act.ts';
import { useRead } from '#phone/api/use-read.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line, Mark } from '#phone/ui/Card.tsx';
import { Field } from '#phone/ui/Field.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useBegunWords } from '#phone/ui/use-begun-words.ts';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';

/** What others want to send and the reader may let them; nothing where nothing waits. */
export function WaitingNotices(): ReactNode {
  const { data, error, refetch } = useRead('messages.listWaitingNotices', { query: {} });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data?.items.map((notice) => <WaitingNotice key={notice.id} notice={notice} />);
}

/** One of them in full: what is approved is its words, whom they go to, and when. */
function WaitingNotice({ notice }: { notice: SentNotice }): ReactNode {
  const t = useWords(decidingWords);
  const language = useLanguage();
  const { busy, failed, act } = useAct('messages');
  const { id, title, body, sentBy: name, sentAs: role, audience, persons, leavesAt, urgentReason: reason } = notice;
  const { words: why, say, forget } = useBegunWords(`decide ${id}`);
  const [isFaulty, setIsFaulty] = useState(false);
  const decide = (answer: 'approve' | 'refuse'): void => {
    const said = why.trim();
    const isSilent = said === '' && answer === 'approve' && reason === null;
    setIsFaulty(said.length < 4 && !isSilent);
    if (said.length < 4 && !isSilent) return;
    act(
      () =>
        answer === 'refuse'
          ? call('messages.refuseNotice', { params: { id }, body: { reason: said } })
          : call('messages.approveNotice', { params: { id }, body: { reason: isSilent ? null : said } }),
      forget,
    );
  };
  return (
    <Card mark={<Mark tone="warn">{t('waiting')}</Mark>} title={title}>
      <Line>{t('waitingFrom', { name, role, at: formatDateTime(language, leavesAt) })}</Line>
      <Line>{t('to', { audience, count: persons })}</Line>
      {reason !== null && <Line>{t('urgentBecause', { reason })}</Line>}
      <blockquote>
        {body.split('\n').map((paragraph, at) => (
          // oxlint-disable-next-line react/no-array-index-key
          <p key={at}>{paragraph}</p>
        ))}
      </blockquote>
      <Attachments attachments={notice.attachments} />
      {failed !== undefined && <ErrorState error={failed} />}
      <Field
        error={isFaulty ? t('whyFirst') : undefined}
        hint={t(reason === null ? 'whyRefused' : 'whyUrgent')}
        label={t('why')}
        optional={reason === null}
      >
        <textarea maxLength={200} onInput={(event) => say(event.currentTarget.value)} rows={2} value={why} />
      </Field>
      <div className="ly-pair">
        <PlainButton busy={busy} onPress={() => decide('refuse')}>
          {t('deny')}
        </PlainButton>
        <PlainButton busy={busy} onPress={() => decide('approve')}>
          {t('approve')}
        </PlainButton>
      </div>
    </Card>
  );
}
