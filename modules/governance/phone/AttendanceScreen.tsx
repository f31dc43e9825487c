import { type ReactNode, useEffect, useRef, useState } from 'react';
import { attendanceWords } from '#modules/governance/phone/attendance-words.ts';
import { VotesHere } from '#modules/governance/phone/VotesHere.tsx';
import { call } from '#phone/api/call.ts';
import { useAct } from '#phone/api/use-act.ts';
import { Card, Line } from '#phone/ui/Card.tsx';
import { useParam } from '#phone/ui/Link.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** The code behind the `#`, which no server is sent with the address. */
const codeHere = (): string => location.hash.slice(1);

/** Whoever has scanned the code of a room is there for his organisation, and votes for it. */
export function AttendanceScreen(): ReactNode {
  const t = useWords(attendanceWords);
  const id = useParam('id');
  const { failed, act } = useAct('governance');
  const [there, setThere] = useState<{ org: string; title: string }>();
  const [code] = useState(codeHere);
  const isSent = useRef(false);
  useEffect(() => {
    if (code === '' || isSent.current) return;
    isSent.current = true;
    act(
      () => call('governance.attendConference', { params: { id }, body: { code } }),
      ({ org, conference }) => setThere({ org, title: conference.title }),
    );
  });
  return (
    <Screen title={t('title')}>
      {code === '' && (
        <Card title={t('noCode')}>
          <Line>{t('noCodeNote')}</Line>
        </Card>
      )}
      {failed !== undefined && <ErrorState error={failed} />}
      {there && (
        <Card title={t('there', { org: there.org })}>
          <Line>{t('thereNote', { title: there.title })}</Line>
        </Card>
      )}
      {(there || code === '') && <VotesHere conference={id} />}
      {code !== '' && failed === undefined && !there && <Skeleton cards={1} />}
    </Screen>
  );
}
