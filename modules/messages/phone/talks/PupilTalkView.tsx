import { type ReactNode, useState } from 'react';
import type { PupilTalk } from '#modules/messages/contract/conversation.ts';
import { HelpLines } from '#modules/messages/phone/talks/HelpLines.tsx';
import { Messages } from '#modules/messages/phone/talks/Messages.tsx';
import { pupilWords } from '#modules/messages/phone/talks/pupil-words.ts';
import { WhoOpened } from '#modules/messages/phone/talks/WhoOpened.tsx';
import { WriteCard } from '#modules/messages/phone/talks/WriteCard.tsx';
import { call } from '#phone/api/call.ts';
import { useSession } from '#phone/api/session.ts';
import { useAct } from '#phone/api/use-act.ts';
import { PairButtons, PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line, Notice } from '#phone/ui/Card.tsx';
import { ReadAloud } from '#phone/ui/ReadAloud.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';
import { formatHour } from '#platform/i18n/format.ts';

/** A pupil's own talk: who is in it always comes first, and leaving it is one touch away. The two adults read it at a desk. */
export function PupilTalkView({ talk }: { talk: PupilTalk }): ReactNode {
  const t = useWords(pupilWords);
  const isPupil = useSession().role.role === 'pupil';
  const { id, isClosed, isComplete, adults } = talk;
  if (!isPupil)
    return (
      <Screen title={t('title')}>
        <Line>{t('desk')}</Line>
      </Screen>
    );
  return (
    <Screen title={t('title')}>
      {isClosed ? <Line>{t('over')}</Line> : <WhoReads talk={talk} />}
      {!isClosed && !isComplete && <Notice>{t(adults.length === 0 ? 'asked' : 'oneMissing')}</Notice>}
      <WhoOpened openings={talk.openings} />
      <Messages name={t('both')} of={talk} />
      {!isClosed && <WriteCard name={t('both')} talk={id} />}
      <HelpLines />
      {!isClosed && <Stop id={id} />}
    </Screen>
  );
}

/** Who is in it, in plain words, and where that has its limit. */
function WhoReads({ talk: { adults, isComplete } }: { talk: PupilTalk }): ReactNode {
  const t = useWords(pupilWords);
  const alone = t(adults.length === 0 ? 'whoNone' : 'whoOne');
  const whole = isComplete ? t('whoTwo') : alone;
  const named = adults.map(({ name, role }) => t('adult', { name, role }));
  return (
    <Card title={t('who')}>
      {named.map((one) => (
        <Line key={one}>{one}</Line>
      ))}
      <Line>{whole}</Line>
      {isComplete &&
        adults
          .filter(({ quietFrom, quietUntil }) => quietFrom !== quietUntil)
          .map(({ person, name, quietFrom, quietUntil }) => (
            <Line key={person}>{t('hours', { name, from: formatHour(quietFrom), until: formatHour(quietUntil) })}</Line>
          ))}
      <Line>{t('limit')}</Line>
      <Line>{t('law')}</Line>
      <ReadAloud text={[...named, whole, t('limit'), t('law')].join('。')} />
    </Card>
  );
}

function Stop({ id }: { id: string }): ReactNode {
  const t = useWords(pupilWords);
  const { id: person } = useSession().person;
  const { act, busy, failed } = useAct('messages');
  const [isAsking, setIsAsking] = useState(false);
  if (!isAsking) return <PlainButton onPress={() => setIsAsking(true)}>{t('stop')}</PlainButton>;
  return (
    <Card title={t('stopAsk')}>
      {failed !== undefined && <ErrorState error={failed} />}
      <PairButtons
        accept={t('stop')}
        busy={busy}
        note={t('stopNote')}
        onAccept={() =>
          act(
            () => call('messages.endMember', { params: { id }, body: { person } }),
            () => setIsAsking(false),
          )
        }
        onRefuse={() => setIsAsking(false)}
        refuse={t('stopNot')}
      />
    </Card>
  );
}
