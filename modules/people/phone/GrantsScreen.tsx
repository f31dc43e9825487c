import type { ReactNode } from 'react';
import type { GrantRequest } from '#modules/people/contract/grant.ts';
import { grantWords } from '#modules/people/phone/grant-words.ts';
import { call } from '#phone/api/call.ts';
import { useAct } from '#phone/api/use-act.ts';
import { useRead } from '#phone/api/use-read.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line } from '#phone/ui/Card.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useToast } from '#phone/ui/use-toast.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatDate } from '#platform/i18n/format.ts';

/** The roles with sensitive data that wait for a second person; giving, changing and ending them is work for a desk. */
export function GrantsScreen(): ReactNode {
  const t = useWords(grantWords);
  const { data, error, refetch } = useRead('people.listGrantRequests', { query: { size: '100' } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const asked = data.items.filter(({ mayDecide }) => mayDecide);
  return (
    <Screen title={asked.length === 0 ? t('none') : t('title', { count: asked.length })}>
      {asked.length === 0 && <Line>{t('noneNote')}</Line>}
      {asked.map((request) => (
        <Asked key={request.id} request={request} />
      ))}
      <Line>{t('desk')}</Line>
    </Screen>
  );
}

function Asked({ request }: { request: GrantRequest }): ReactNode {
  const t = useWords(grantWords);
  const language = useLanguage();
  const toast = useToast();
  const { busy, failed, act } = useAct('people');
  const { id, name, title, lentBy, from, until, askedBy, roster } = request;
  const decide = (decision: 'approve' | 'refuse'): void =>
    act(
      () => call('people.decideGrant', { params: { id }, body: { decision } }),
      () => toast({ said: t(decision === 'approve' ? 'approved' : 'refused') }),
    );
  return (
    <Card title={`${name} · ${title}`}>
      <Line>{t('period', { from: formatDate(language, from), until: formatDate(language, until) })}</Line>
      {lentBy && <Line>{t('lentBy', { name: lentBy })}</Line>}
      {askedBy && <Line>{t('askedBy', { name: askedBy })}</Line>}
      {roster !== null && <Line>{t('byRoster', { roster })}</Line>}
      {failed !== undefined && <ErrorState error={failed} />}
      <div className="ly-pair">
        <PlainButton busy={busy} onPress={() => decide('refuse')}>
          {t('refuse')}
        </PlainButton>
        <PlainButton busy={busy} onPress={() => decide('approve')}>
          {t('approve')}
        </PlainButton>
      </div>
    </Card>
  );
}
