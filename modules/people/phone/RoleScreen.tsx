import { type ReactNode, useEffect, useState } from 'react';
import type { CastMember } from '#modules/people/contract/session.ts';
import { words } from '#modules/people/phone/words.ts';
import { call } from '#phone/api/call.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line } from '#phone/ui/Card.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** Those whose work is on the phone come first. */
const first = ['guardian', 'volunteer', 'pupil', 'homeroom'];
const rank = (member: CastMember): number => first.indexOf(member.role) + 1 || first.length + 1;

/** The demonstration county's door on the phone. */
export function RoleScreen(): ReactNode {
  const t = useWords(words);
  const [cast, setCast] = useState<readonly CastMember[]>();
  const [failed, setFailed] = useState<unknown>();
  useEffect(() => {
    call('people.listCast', { query: {} }).then(
      ({ items }) => setCast([...items].sort((a, b) => rank(a) - rank(b))),
      setFailed,
    );
  }, []);
  const enter = (grant: string): void => {
    call('people.pickRole', { body: { grant } }, { key: crypto.randomUUID() }).then(
      () => location.assign('/m/'),
      setFailed,
    );
  };
  return (
    <Screen title={t('pickRole')}>
      {failed !== undefined && <ErrorState error={failed} />}
      {!cast && failed === undefined && <Skeleton />}
      {cast?.map((member) => (
        <Card key={member.grant} title={member.name}>
          <Line>{member.title}</Line>
          <Line>{member.comesFor}</Line>
          <PlainButton onPress={() => enter(member.grant)}>{t('enter')}</PlainButton>
        </Card>
      ))}
    </Screen>
  );
}
