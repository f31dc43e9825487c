import type { ReactNode } from 'react';
import type { Conversation, PupilTalk } from '#modules/messages/contract/conversation.ts';
import { HelpLines } from '#modules/messages/phone/talks/HelpLines.tsx';
import { pupilWords } from '#modules/messages/phone/talks/pupil-words.ts';
import { call } from '#phone/api/call.ts';
import { useAct } from '#phone/api/use-act.ts';
import { useRead } from '#phone/api/use-read.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line, Mark } from '#phone/ui/Card.tsx';
import { Link, useGo } from '#phone/ui/Link.tsx';
import { ReadAloud } from '#phone/ui/ReadAloud.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';

const isOwn = (of: Conversation): of is PupilTalk => of.kind === 'pupil';

/** A pupil's talk with two adults, or how he asks for one; and whom he can call. */
export function OwnTalksScreen(): ReactNode {
  const t = useWords(pupilWords);
  const { data, error, refetch } = useRead('messages.listConversations', { query: {} });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const talks = data.items.filter(isOwn);
  return (
    <Screen title={t('title')}>
      {talks.every(({ isClosed }) => isClosed) && <AskCard />}
      {talks.map((talk) => (
        <TalkCard key={talk.id} talk={talk} />
      ))}
      <HelpLines />
    </Screen>
  );
}

function TalkCard({ talk: { id, adults, isClosed, lastAt, unread } }: { talk: PupilTalk }): ReactNode {
  const t = useWords(pupilWords);
  const language = useLanguage();
  return (
    <Card
      mark={unread > 0 && <Mark tone="accent">{t('unread', { count: unread })}</Mark>}
      title={t(isClosed ? 'earlier' : 'title')}
    >
      {!isClosed && adults.map(({ person, name, role }) => <Line key={person}>{t('adult', { name, role })}</Line>)}
      {!isClosed && adults.length === 0 && <Line>{t('asked')}</Line>}
      <Line>{t('lastAt', { at: formatDateTime(language, lastAt) })}</Line>
      <Link to={`/talks/${id}`}>{t('open')}</Link>
    </Card>
  );
}

/** Nobody begins a talk with a pupil but he himself. */
function AskCard(): ReactNode {
  const t = useWords(pupilWords);
  const go = useGo();
  const { act, busy, failed } = useAct('messages');
  const ask = (withoutHomeroom: boolean): void =>
    act(
      () => call('messages.askPupilTalk', { body: { withoutHomeroom } }),
      ({ id }) => go(`/talks/${id}`),
    );
  return (
    <Card title={t('askTitle')}>
      <Line>{t('askNote')}</Line>
      <Line>{t('askFree')}</Line>
      <ReadAloud text={`${t('askNote')}${t('askFree')}`} />
      {failed !== undefined && <ErrorState error={failed} />}
      <PlainButton busy={busy} onPress={() => ask(false)}>
        {t('ask')}
      </PlainButton>
      <PlainButton busy={busy} onPress={() => ask(true)}>
        {t('askWithout')}
      </PlainButton>
    </Card>
  );
}
