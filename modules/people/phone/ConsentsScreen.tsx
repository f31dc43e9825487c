import { type ReactNode, useState } from 'react';
import type { Child, ConsentState } from '#modules/people/contract/family.ts';
import { ConsentCard } from '#modules/people/phone/ConsentCard.tsx';
import { consentWords } from '#modules/people/phone/consent-words.ts';
import { useChild } from '#modules/people/phone/use-child.tsx';
import { useRead } from '#phone/api/use-read.ts';
import { Card, Line } from '#phone/ui/Card.tsx';
import { ReadAloud } from '#phone/ui/ReadAloud.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { EmptyState, ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** What a family is asked to decide for one child at a time, what it has decided, and what a statute demands. */
export function ConsentsScreen(): ReactNode {
  const t = useWords(consentWords);
  const { child, choice, error, again } = useChild();
  if (error) return <ErrorState error={error} onRetry={again} />;
  if (child === undefined) return <Skeleton />;
  if (child === null)
    return (
      <Screen title={t('title')}>
        <EmptyState title={t('noChild')} />
      </Screen>
    );
  return (
    <Screen title={t('title')}>
      {choice}
      <Asked child={child} key={child.id} />
      <Statutes />
    </Screen>
  );
}

const isOpen = ({ decision, decidedOn, version }: ConsentState): boolean =>
  decision === null || (decidedOn !== null && decidedOn < version);

/**
 * What waited comes first. Decided, it keeps its place until the screen is left: the next one moving up would lie under a
 * finger that taps twice.
 */
function Asked({ child }: { child: Child }): ReactNode {
  const [waited] = useState(() => new Set(child.consents.filter(isOpen).map(({ purpose }) => purpose)));
  const rank = ({ purpose }: ConsentState): number => (waited.has(purpose) ? 0 : 1);
  return child.consents
    .toSorted((a, b) => rank(a) - rank(b))
    .map((consent) => <ConsentCard child={child} consent={consent} key={consent.purpose} />);
}

/** What is done without asking, and by which article. */
function Statutes(): ReactNode {
  const t = useWords(consentWords);
  const { data } = useRead('people.listPurposes', {});
  const statutes = (data?.items ?? []).filter(({ basis }) => basis === 'statute');
  if (statutes.length === 0) return null;
  return (
    <>
      <h2 className="ly-card-title">{t('statutes')}</h2>
      {statutes.map(({ code, title, text, article }) => (
        <Card key={code} title={title}>
          <Line>{text}</Line>
          {article && <Line>{t('article', { article })}</Line>}
          <ReadAloud text={text} />
        </Card>
      ))}
    </>
  );
}
