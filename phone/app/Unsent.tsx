import type { ReactNode } from 'react';
import { useSession } from '#platform/browser/session.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { whoIs } from '#phone/api/who.ts';
import { meWords } from '#phone/app/me-words.ts';
import { useMayBeCleared } from '#phone/outbox/use-lasting.ts';
import { useWaiting } from '#phone/outbox/use-outbox.ts';
import { Card, Line } from '#phone/ui/Card.tsx';
import { Link } from '#phone/ui/Link.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';

/** What the reader did that the server does not have yet, and what each waits for. */
export function Unsent(): ReactNode {
  const t = useWords(meWords);
  const language = useLanguage();
  const session = useSession();
  const waiting = useWaiting().filter((act) => !act.refused);
  const mayBeCleared = useMayBeCleared(waiting.length > 0);
  const other = (who: string) => session.roles.find(({ id }) => id !== session.role.id && whoIs(session, id) === who);
  return (
    <Card title={t('waiting')}>
      {waiting.length === 0 && <Line>{t('waitingNone')}</Line>}
      {waiting.map((act) => {
        const role = other(act.who)?.title;
        return (
          <Line key={act.id}>
            {act.title} · {formatDateTime(language, act.at)}
            {role !== undefined && ` · ${t('held', { role })}`}
          </Line>
        );
      })}
      {mayBeCleared && <Line>{t('mayBeCleared')}</Line>}
      <Link to="/handover">{t('handover')}</Link>
    </Card>
  );
}
