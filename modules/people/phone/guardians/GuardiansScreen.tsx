import type { ReactNode } from 'react';
import type { Child } from '#modules/people/contract/family.ts';
import { guardianWords } from '#modules/people/phone/guardians/guardian-words.ts';
import { useRead } from '#phone/api/use-read.ts';
import { Card, Line, Mark } from '#phone/ui/Card.tsx';
import { Link } from '#phone/ui/Link.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { EmptyState, ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** Whose guardian one is, with whom, and what the school has still to confirm. */
export function GuardiansScreen(): ReactNode {
  const t = useWords(guardianWords);
  const children = useRead('people.listChildren', {});
  const claims = useRead('people.listOwnClaims', {});
  const names = useRead('people.nameChildren', {});
  const error = children.error ?? claims.error ?? names.error;
  if (!children.data || !claims.data || !names.data)
    return error ? <ErrorState error={error} onRetry={() => void children.refetch()} /> : <Skeleton />;
  const nothing = children.data.items.length + claims.data.items.length + names.data.items.length === 0;
  return (
    <Screen title={t('guardians')}>
      {nothing && <EmptyState note={t('noChildNote')} title={t('noChild')} />}
      {claims.data.items.map(({ givenName, state, usedAt }) => (
        <Card
          key={usedAt}
          mark={<Mark tone={state === 'waiting' ? 'accent' : 'plain'}>{t(state)}</Mark>}
          title={givenName}
        >
          <Line>{t(`${state}Note`, { name: givenName })}</Line>
        </Card>
      ))}
      {names.data.items.map(({ givenName }) => (
        <Card key={givenName} title={givenName}>
          <Line>{t('restrainedNote')}</Line>
        </Card>
      ))}
      {children.data.items.map((child) => (
        <FellowsCard child={child} key={child.id} />
      ))}
      <Link className="ly-button ly-button-plain" to="/claim">
        {t('toClaim')}
      </Link>
    </Screen>
  );
}

/** The guardians of a child; to one the school has just confirmed he alone. */
function FellowsCard({ child }: { child: Pick<Child, 'id' | 'givenName'> }): ReactNode {
  const t = useWords(guardianWords);
  const fellows = useRead('people.listFellowGuardians', { params: { id: child.id } });
  if (fellows.error) return <ErrorState error={fellows.error} />;
  return (
    <Card title={t('ofChild', { name: child.givenName })}>
      {fellows.data?.isWhole === false && <Line>{t('probation')}</Line>}
      {fellows.data?.items.map(({ name, relation, carer, isSelf }) => (
        <p className="ly-line" key={name + relation}>
          {t('who', { name, relation: t(`relation.${relationOf(relation)}`) })}{' '}
          {isSelf && <Mark tone="primary">{t('self')}</Mark>} {carer && <Mark tone="good">{t('carer')}</Mark>}
        </p>
      ))}
    </Card>
  );
}

const known = ['father', 'mother', 'grandparent'] as const;

/** What somebody is to a child, in words the screen has. */
export const relationOf = (relation: string): (typeof known)[number] | 'other' =>
  known.find((one) => one === relation) ?? 'other';
