import { type ReactNode, useEffect } from 'react';
import { answering } from '#modules/surveys/phone/answering.ts';
import { waitingWords } from '#modules/surveys/phone/waiting-words.ts';
import { useRead } from '#phone/api/use-read.ts';
import { Card } from '#phone/ui/Card.tsx';
import { Link } from '#phone/ui/Link.tsx';
import { useWords } from '#phone/ui/use-words.ts';
import { useSession } from '#platform/browser/session.ts';
import { useIsOnline } from '#platform/browser/use-is-online.ts';

/** That somebody was drawn and has not begun; nothing else. What waited for a network is handed in meanwhile. */
export function SurveysWaiting(): ReactNode {
  const t = useWords(waitingWords);
  const isAsked = answering.includes(useSession().role.role);
  const isOnline = useIsOnline();
  useEffect(() => {
    if (isAsked && isOnline) void import('./own-ballots.ts').then(({ handInWaiting }) => handInWaiting());
  }, [isAsked, isOnline]);
  const { data } = useRead('surveys.listInvitations', { query: { size: '50' } }, { enabled: isAsked });
  if (!data?.items.some(({ state }) => state === 'asked')) return null;
  return (
    <Card title={t('waiting')}>
      <Link className="ly-button ly-button-plain" to="/surveys">
        {t('look')}
      </Link>
    </Card>
  );
}
