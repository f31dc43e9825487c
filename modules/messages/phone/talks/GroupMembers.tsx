import { type ReactNode, useState } from 'react';
import { talkWords } from '#modules/messages/phone/talks/talk-words.ts';
import { useRead } from '#phone/api/use-read.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line } from '#phone/ui/Card.tsx';
import { ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';

const aClassful = 200;

/** Who is in a group today, where the reader asks. */
export function GroupMembers({ id }: { id: string }): ReactNode {
  const t = useWords(talkWords);
  const [isShown, setIsShown] = useState(false);
  if (!isShown) return <PlainButton onPress={() => setIsShown(true)}>{t('members')}</PlainButton>;
  return <MemberList id={id} />;
}

function MemberList({ id }: { id: string }): ReactNode {
  const t = useWords(talkWords);
  const { data, error, refetch } = useRead('messages.listGroupMembers', {
    params: { id },
    query: { size: String(aClassful) },
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  return (
    <Card title={data.guardians > 0 ? t('membersAre', { count: data.guardians }) : t('membersIn')}>
      {data.items.map(({ person, name }) => (
        <Line key={person}>{name}</Line>
      ))}
    </Card>
  );
}
