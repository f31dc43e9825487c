import { type ReactNode, useState } from 'react';
import { useParams } from 'wouter';
import type { Answers } from '#engines/questionnaires/questionnaire.ts';
import type { Invitation } from '#modules/surveys/contract/ballot.ts';
import { waitingKey } from '#modules/surveys/phone/HandsIn.tsx';
import { ensureBallot, handIn, type OwnBallot, shownBallot } from '#modules/surveys/phone/own-ballots.ts';
import { PressureCard } from '#modules/surveys/phone/PressureCard.tsx';
import { Questionnaire } from '#modules/surveys/phone/Questionnaire.tsx';
import { surveyWords } from '#modules/surveys/phone/survey-words.ts';
import { useBallot } from '#modules/surveys/phone/SurveysScreen.tsx';
import { Thanks } from '#modules/surveys/phone/Thanks.tsx';
import { useReading } from '#modules/surveys/phone/use-reading.ts';
import { call } from '#phone/api/call.ts';
import { useAct } from '#phone/api/use-act.ts';
import { useKept } from '#phone/api/use-kept.ts';
import { useRead } from '#phone/api/use-read.ts';
import { personOf } from '#phone/api/who.ts';
import { PairButtons } from '#phone/ui/Button.tsx';
import { Card, Line, Notice } from '#phone/ui/Card.tsx';
import { ReadAloud } from '#phone/ui/ReadAloud.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { EmptyState, ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { useSession } from '#platform/browser/session.ts';
import { formatDay } from '#platform/i18n/format.ts';

/** One survey somebody was drawn for: what it is, then its questions. */
export function SurveyScreen(): ReactNode {
  const t = useWords(surveyWords);
  const { id } = useParams();
  const read = useRead('surveys.listInvitations', { query: { size: '50' } });
  if (!read.data && !read.error) return <Skeleton />;
  const invitation = read.data?.items.find(({ survey }) => survey === id);
  if (invitation) return <Asked invitation={invitation} />;
  return (
    <Screen title={t('surveys')}>
      {read.error ? (
        <ErrorState error={read.error} onRetry={() => void read.refetch()} />
      ) : (
        <EmptyState note="" title={t('notAsked')} />
      )}
    </Screen>
  );
}

function Asked({ invitation }: { invitation: Invitation }): ReactNode {
  const reading = useReading();
  const t = useWords(surveyWords);
  const kept = useBallot(invitation.survey);
  const [made, setMade] = useState<OwnBallot>();
  const [done, setDone] = useState<'received' | 'waits' | 'declined'>();
  const ballot = made ?? (kept?.signature ? kept : undefined);
  if (done === 'declined')
    return (
      <Screen title={reading(invitation.title)}>
        <Notice tone="good">{t('declineDone')}</Notice>
      </Screen>
    );
  if (done || kept?.isReceived) return <Thanks waits={done === 'waits'} />;
  if (ballot) return <Answering ballot={ballot} invitation={invitation} onDone={setDone} />;
  return <Beginning invitation={invitation} onDeclined={() => setDone('declined')} onReady={setMade} />;
}

/** What it is for, how long it takes and that nobody need, before anything is asked. */
function Beginning(given: {
  invitation: Invitation;
  onReady: (ballot: OwnBallot) => void;
  onDeclined: () => void;
}): ReactNode {
  const { survey, org, title, about, minutes, ends, orgName } = given.invitation;
  const t = useWords(surveyWords);
  const reading = useReading();
  const language = useLanguage();
  const session = useSession();
  const { busy, failed, act } = useAct('surveys');
  const begin = (): void =>
    act(() => ensureBallot(personOf(session), { county: session.county.code, survey, org }), given.onReady);
  const decline = (): void => act(() => call('surveys.declineSurvey', { params: { id: survey } }), given.onDeclined);
  const lines = [reading(about), t('minutes', { minutes, day: formatDay(language, ends) }), t('promise')];
  return (
    <Screen title={reading(title)}>
      <Card>
        <Line>{t('forSchool', { org: orgName })}</Line>
        {lines.map((line) => (
          <Line key={line}>{line}</Line>
        ))}
        <ReadAloud text={lines.join('\n')} />
      </Card>
      {failed !== undefined && <ErrorState error={failed} />}
      <PairButtons
        accept={t('begin')}
        busy={busy}
        note={t('free')}
        onAccept={begin}
        onRefuse={decline}
        refuse={t('decline')}
      />
    </Screen>
  );
}

function Answering(given: {
  ballot: OwnBallot;
  invitation: Invitation;
  onDone: (how: 'received' | 'waits') => void;
}): ReactNode {
  const { ballot, invitation } = given;
  const reading = useReading();
  const session = useSession();
  const { kept, keep } = useKept<Answers & object>(`survey ${ballot.survey}`);
  const waits = useKept<'yes'>(waitingKey);
  const { busy, failed, act } = useAct('surveys');
  const send = (answers: Answers): void =>
    act(
      () => handIn(personOf(session), ballot, answers),
      (isReceived) => {
        keep(null);
        if (!isReceived) waits.keep('yes');
        given.onDone(isReceived ? 'received' : 'waits');
      },
    );
  return (
    <Screen title={reading(invitation.title)}>
      <Questionnaire answers={kept ?? {}} busy={busy} onChange={keep} onSend={send} questions={invitation.questions} />
      {failed !== undefined && <ErrorState error={failed} />}
      <PressureCard ballot={shownBallot(ballot)} county={session.county.code} />
    </Screen>
  );
}
