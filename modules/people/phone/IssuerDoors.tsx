import { type ReactNode, useState } from 'react';
import type { Issuer } from '#modules/people/contract/identity.ts';
import { words } from '#modules/people/phone/words.ts';
import { leaveFrom } from '#platform/browser/left-from.ts';
import { call } from '#phone/api/call.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** Signing in with an account elsewhere: one button for each site, by its name. One comes back to `to`. */
export function IssuerDoors(given: { county: string; issuers: readonly Issuer[]; to: string }): ReactNode {
  const t = useWords(words);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<unknown>();
  const leave = (issuer: string): void => {
    setBusy(true);
    call('people.beginAtIssuer', { query: { county: given.county }, body: { issuer, to: `/m${given.to}` } }).then(
      ({ url }) => {
        leaveFrom('/m/sign-in');
        location.assign(url);
      },
      (error: unknown) => {
        setRefused(error);
        setBusy(false);
      },
    );
  };
  return (
    <>
      {refused !== undefined && <ErrorState error={refused} />}
      {given.issuers.map(({ name, label }) => (
        <PlainButton busy={busy} key={name} onPress={() => leave(name)}>
          {t('signInAt', { label })}
        </PlainButton>
      ))}
    </>
  );
}
