import { type ReactNode, useState } from 'react';
import { DeviceCards } from '#modules/people/phone/DeviceCards.tsx';
import { FactorCards } from '#modules/people/phone/FactorCards.tsx';
import { SharedPhone } from '#modules/people/phone/SharedPhone.tsx';
import { SignInCards } from '#modules/people/phone/SignInCards.tsx';
import { securityWords } from '#modules/people/phone/security-words.ts';
import { useRead } from '#phone/api/use-read.ts';
import { PrimaryButton } from '#phone/ui/Button.tsx';
import { Card, Line } from '#phone/ui/Card.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** How one's own account is guarded. */
export function SecurityScreen(): ReactNode {
  const t = useWords(securityWords);
  const { data, error, refetch } = useRead('people.listFactors', {});
  const [codes, setCodes] = useState<readonly string[]>([]);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const state = !data.hasAccount ? 'noAccount' : data.items.length > 0 ? 'guarded' : 'bare';
  return (
    <Screen title={t('title')}>
      {codes.length > 0 ? (
        <RecoveryCodes codes={codes} onKept={() => setCodes([])} />
      ) : (
        <>
          <Card>
            <Line>{t(state)}</Line>
          </Card>
          {data.hasAccount && <FactorCards factors={data} onCodes={setCodes} />}
          <DeviceCards />
          <SharedPhone />
          <SignInCards />
        </>
      )}
    </Screen>
  );
}

/** Recovery codes, in sight this once. */
function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }): ReactNode {
  const t = useWords(securityWords);
  return (
    <Card title={t('recoveryTitle')}>
      <Line>{t('recoveryNote')}</Line>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <PrimaryButton onPress={onKept}>{t('kept')}</PrimaryButton>
    </Card>
  );
}
