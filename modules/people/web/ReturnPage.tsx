import { type ReactNode, useEffect, useState } from 'react';
import { finishAtIssuer, finishLink } from '#modules/people/contract/identity.ts';
import type { SignInStep } from '#modules/people/contract/factor.ts';
import { readMe } from '#modules/people/contract/session.ts';
import { FactorStep } from '#modules/people/web/FactorStep.tsx';
import { issuerWords } from '#modules/people/web/issuer-words.ts';
import { leftFrom } from '#platform/browser/left-from.ts';
import { withinHere } from '#platform/browser/within-here.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page, Stack } from '#web/ui/Page.tsx';
import { useParam } from '#web/ui/use-address.ts';
import { useWords } from '#web/ui/use-words.ts';
import './door.css';

/** Whoever comes back from another site: its answer is given to the server once, and leaves the address. */
export function ReturnPage(): ReactNode {
  const t = useWords(issuerWords);
  const issuer = useParam('issuer');
  const [query] = useState(() => window.location.search);
  const state = new URLSearchParams(query).get('state') ?? '';
  const isLink = state.endsWith('.link');
  // It names the county one is on the way to.
  const county = state.slice(0, 6);
  const me = useRead(readMe, { query: { county } });
  const [next, setNext] = useState<{ step: NonNullable<SignInStep['next']>; to: string }>();
  const goOn = (to: string): void => window.location.replace(withinHere(to));
  const signIn = useAct(finishAtIssuer, {
    onDone: ({ signedIn, next: step, to }) => (step && !signedIn ? setNext({ step, to }) : goOn(to)),
  });
  const link = useAct(finishLink, { onDone: () => goOn('/security') });
  const { mutate } = isLink ? link : signIn;
  useEffect(() => {
    window.history.replaceState(null, '', window.location.pathname);
    mutate({ body: { issuer, query } });
  }, [mutate, issuer, query]);
  const error = signIn.error ?? link.error;
  return (
    <main className="people-door people-door-narrow">
      <Page narrow title={t(error ? 'notYet' : 'coming')}>
        {!error && !next && <LoadingShape shape="list" />}
        {next && (
          <FactorStep
            county={county}
            next={next.step}
            onBack={() => window.location.assign(leftFrom())}
            onDone={() => goOn(next.to)}
            passkeysAt={me.data?.passkeysAt}
          />
        )}
        {error && (
          <Stack>
            <ErrorState error={error} />
            {isLink ? <Link to="/security">{t('toSecurity')}</Link> : <a href={leftFrom()}>{t('toSignIn')}</a>}
          </Stack>
        )}
      </Page>
    </main>
  );
}
