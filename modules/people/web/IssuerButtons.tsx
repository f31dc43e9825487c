import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Issuer } from '#modules/people/contract/identity.ts';
import { issuerWords } from '#modules/people/web/issuer-words.ts';
import { useWords } from '#web/ui/use-words.ts';

/** A button for each other site one can sign in at. */
export function IssuerButtons(given: {
  issuers: readonly Issuer[];
  says: 'signInAt' | 'openAt' | 'link';
  isBusy: boolean;
  onChoose: (issuer: string) => void;
}): ReactNode {
  const t = useWords(issuerWords);
  return (
    <>
      {given.issuers.map(({ name, label }) => (
        <Button block disabled={given.isBusy} key={name} onClick={() => given.onChoose(name)} size="large">
          {t(given.says, { label })}
        </Button>
      ))}
    </>
  );
}
