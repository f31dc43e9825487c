import { type ReactNode, useState } from 'react';
import type { AccountState, Invitation, Person } from '#modules/people/contract/account.ts';
import { accountWords } from '#modules/people/phone/account-words.ts';
import { LinkCard } from '#modules/people/phone/LinkCard.tsx';
import { SureButton } from '#modules/people/phone/SureButton.tsx';
import { formatDateTime, formatList } from '#platform/i18n/format.ts';
import { useSession } from '#phone/api/session.ts';
import { call } from '#phone/api/call.ts';
import { useRead } from '#phone/api/use-read.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line, Mark } from '#phone/ui/Card.tsx';
import { Choices } from '#phone/ui/Choices.tsx';
import { FindForm } from '#phone/ui/FindForm.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { EmptyState, ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';

const step = 20;
/** The most one reply holds; beyond it, people are found by name. */
const most = 200;

/** A teacher hands out accounts: to the guardians of the own class, or within the own school. */
export function PeopleScreen(): ReactNode {
  const t = useWords(accountWords);
  const [account, setAccount] = useState<AccountState>('none');
  const [words, setWords] = useState('');
  const [size, setSize] = useState(step);
  const [issued, setIssued] = useState<Invitation>();
  const [failed, setFailed] = useState<unknown>();
  const people = useRead('people.listPeople', { query: { account, words, size } });
  const act = async (done: Promise<unknown>): Promise<void> => {
    setFailed(undefined);
    await done.then(() => people.refetch(), setFailed);
  };
  const invite = (id: string): void =>
    void act(call('people.invite', { body: { people: [id] } }).then(({ items }) => setIssued(items[0])));
  const revoke = (id: string): void => void act(call('people.revokeInvitation', { params: { id } }));
  const { role } = useSession().role;
  const acts: PersonActs = {
    onInvite: invite,
    onRevoke: revoke,
    onEnd: (id) => void act(call('people.endSessions', { params: { id } })),
    ...(role === 'school_leader'
      ? { onReset: (id: string) => void act(call('people.resetFactors', { params: { id } })) }
      : {}),
  };
  const problem = failed ?? people.error;
  const { items = [], total = 0 } = people.data ?? {};
  return (
    <Screen title={t('people')}>
      <Line>{t('peopleNote')}</Line>
      {issued && <LinkCard invitation={issued} key={issued.path} />}
      <Card>
        <Choices
          label={t('account')}
          of={(['none', 'invited', 'open'] as const).map((value) => [value, t(`account.${value}`)])}
          onChoose={(chosen) => {
            setAccount(chosen);
            setSize(step);
          }}
          value={account}
        />
        <FindForm act={t('search')} label={t('find')} onFind={setWords} optional />
      </Card>
      {problem && <ErrorState error={problem} onRetry={() => void people.refetch()} />}
      {!people.data && !problem && <Skeleton />}
      {people.data &&
        (total === 0 ? (
          <EmptyState note={t('nobodyNote')} title={t('nobody')} />
        ) : (
          <Line>{t('count', { count: total })}</Line>
        ))}
      {items.map((person) => (
        <PersonCard acts={acts} key={person.id} person={person} />
      ))}
      {total > items.length && items.length < most && (
        <PlainButton onPress={() => setSize(Math.min(most, size + step))}>{t('more')}</PlainButton>
      )}
    </Screen>
  );
}

interface PersonActs {
  onInvite: (id: string) => void;
  onRevoke: (id: string) => void;
  onEnd: (id: string) => void;
  onReset?: (id: string) => void;
}

function PersonCard({
  person: { id, name, roles, pupils, account, hasFactor, invitedUntil },
  acts: { onInvite, onRevoke, onEnd, onReset },
}: {
  person: Person;
  acts: PersonActs;
}): ReactNode {
  const t = useWords(accountWords);
  const language = useLanguage();
  const tone = account === 'open' ? 'good' : account === 'invited' ? 'info' : 'plain';
  return (
    <Card mark={<Mark tone={tone}>{t(`account.${account}`)}</Mark>} title={name}>
      <Line>
        {pupils.length > 0 ? t('guardianOf', { names: formatList(language, pupils) }) : formatList(language, roles)}
      </Line>
      {invitedUntil && <Line>{t('until', { at: formatDateTime(language, invitedUntil) })}</Line>}
      <PlainButton onPress={() => onInvite(id)}>{t(`invite.${account}`)}</PlainButton>
      {invitedUntil && <PlainButton onPress={() => onRevoke(id)}>{t('revoke')}</PlainButton>}
      {account === 'open' && (
        <SureButton act={t('signOut')} leave={t('leave')} note={t('signOutNote')} onPress={() => onEnd(id)} />
      )}
      {hasFactor && onReset && (
        <SureButton act={t('factorTake')} leave={t('leave')} note={t('factorNote')} onPress={() => onReset(id)} />
      )}
    </Card>
  );
}
