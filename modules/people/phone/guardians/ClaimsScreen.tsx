import { type ReactNode, useState } from 'react';
import type { Claim } from '#modules/people/contract/claim.ts';
import { DecideClaim } from '#modules/people/phone/guardians/DecideClaim.tsx';
import { guardianWords } from '#modules/people/phone/guardians/guardian-words.ts';
import { MakeCodeCard } from '#modules/people/phone/guardians/MakeCodeCard.tsx';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useRead } from '#phone/api/use-read.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line, Mark } from '#phone/ui/Card.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { EmptyState, ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';

/** Who claims to be a guardian of the teacher's pupils, and a new code for one. */
export function ClaimsScreen(): ReactNode {
  const t = useWords(guardianWords);
  const claims = useRead('people.listClaims', { query: { state: 'waiting', size: '50' } });
  if (claims.error) return <ErrorState error={claims.error} onRetry={() => void claims.refetch()} />;
  if (!claims.data) return <Skeleton />;
  return (
    <Screen title={t('claims')}>
      {claims.data.items.length === 0 && <EmptyState note={t('noClaimsNote')} title={t('noClaims')} />}
      {claims.data.items.map((claim) => (
        <ClaimCard claim={claim} key={claim.id} />
      ))}
      <MakeCodeCard />
    </Screen>
  );
}

function ClaimCard({ claim }: { claim: Claim }): ReactNode {
  const t = useWords(guardianWords);
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const name = claim.claimantName ?? '';
  return (
    <Card
      mark={<Mark tone="accent">{t('toCheck')}</Mark>}
      title={t('who', { name, relation: t(`relation.${claim.relation}`) })}
    >
      <Line>{t('claimsChild', { name: claim.pupilName })}</Line>
      <Line>
        {t('phoneEnds', { digits: claim.phoneEnds, at: formatDateTime(language, claim.usedAt ?? claim.issuedAt) })}
      </Line>
      {open ? (
        <DecideClaim claim={claim} name={name} />
      ) : (
        <PlainButton onPress={() => setOpen(true)}>{t('check')}</PlainButton>
      )}
    </Card>
  );
}
