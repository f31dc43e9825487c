import { type ReactNode, useState } from 'react';
import type { Meeting } from '#modules/needs/contract/engagement.ts';
import { isAhead } from '#modules/needs/phone/meeting-order.ts';
import { serviceWords } from '#modules/needs/phone/service-words.ts';
import { usePost } from '#phone/outbox/use-outbox.ts';
import { PairButtons, PrimaryButton } from '#phone/ui/Button.tsx';
import { Card, Line, Mark } from '#phone/ui/Card.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import './need-form.css';

/** One meeting: when and where, confirming it afterwards, calling it off before. */
export function MeetingCard({ meeting, isActive }: { meeting: Meeting; isActive: boolean }): ReactNode {
  const t = useWords(serviceWords);
  const language = useLanguage();
  const { post, state, problem } = usePost('needs.confirmMeeting');
  const confirm = (): void => void post({ params: { id: meeting.id } }, t('confirm'));
  const where = meeting.remote ? t('byVideo') : meeting.place;
  const tone = meeting.mayConfirm ? 'accent' : meeting.state === 'held' ? 'good' : 'plain';
  return (
    <Card mark={<Mark tone={tone}>{t(`meeting.${meeting.state}`)}</Mark>} title={formatDateTime(language, meeting.at)}>
      <Line>{[t('lasts', { count: meeting.minutes }), where].filter(Boolean).join(' · ')}</Line>
      {meeting.grade && <Line>{t(`grade.${meeting.grade}`)}</Line>}
      {problem && <ErrorState error={problem} />}
      {meeting.mayConfirm && (
        <PrimaryButton busy={state === 'sending'} onPress={confirm}>
          {t('confirm')}
        </PrimaryButton>
      )}
      {isActive && isAhead(meeting) && <CallOff id={meeting.id} />}
    </Card>
  );
}

/** Calling a meeting off is asked once more: the other side is told at once. */
function CallOff({ id }: { id: string }): ReactNode {
  const t = useWords(serviceWords);
  const [asks, setAsks] = useState(false);
  const { post, state, problem } = usePost('needs.cancelMeeting');
  if (!asks) {
    return (
      <button className="ly-quiet needs-call-off" onClick={() => setAsks(true)} type="button">
        {t('callOff')}
      </button>
    );
  }
  return (
    <>
      {problem && <ErrorState error={problem} />}
      <PairButtons
        accept={t('callOffDo')}
        busy={state === 'sending'}
        note={t('callOffNote')}
        onAccept={() => void post({ params: { id } }, t('callOff'))}
        onRefuse={() => setAsks(false)}
        refuse={t('keepMeeting')}
      />
    </>
  );
}
