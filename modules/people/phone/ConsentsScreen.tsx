import type { ReactNode } from 'react';
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
  const isOpen = ({ decision, decidedOn, version }: (typeof child.consents)[number]): boolean =>
    decision === null || (decidedOn !== null && decidedOn < version);
  return (
    <Screen title={t('title')}>
      {choice}
      {child.consents
        .toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a)))
        .map((consent) => (
          <ConsentCard child={child} consent={consent} key={child.id + consent.purpose} />
        ))}
      <Statutes />
    </Screen>
  );
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
