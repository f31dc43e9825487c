import type { ReactNode } from 'react';
import { isFactorOver } from '#platform/browser/factor-due.ts';
import { useSession } from '#platform/browser/session.ts';
import { useIsOnline } from '#platform/browser/use-is-online.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useAsOf } from '#phone/api/as-of.ts';
import { whoIs } from '#phone/api/who.ts';
import { frameWords } from '#phone/app/frame-words.ts';
import { RefusedLine } from '#phone/app/RefusedLine.tsx';
import { useWaiting } from '#phone/outbox/use-outbox.ts';
import { Notice } from '#phone/ui/Card.tsx';
import { Link } from '#phone/ui/Link.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';

/** Quiet lines at the top: no network, what waits, what was refused after all. */
export function FrameLines({ securityPath }: { securityPath: string | undefined }): ReactNode {
  const t = useWords(frameWords);
  const language = useLanguage();
  const isOnline = useIsOnline();
  const asOf = useAsOf();
  const who = whoIs(useSession());
  const acts = useWaiting();
  const count = acts.filter((act) => !act.refused && act.who === who).length;
  return (
    <>
      <RoleLine />
      <FactorLine path={securityPath} />
      {(!isOnline || asOf) && (
        <Notice>
          {t(isOnline ? 'unreached' : 'offline')}
          {count > 0 && ` · ${t('waits', { count })}`}
          {asOf && ` · ${t('asOf', { at: formatDateTime(language, asOf) })}`}
        </Notice>
      )}
      {isOnline && !asOf && count > 0 && <Notice tone="info">{t('sending', { count })}</Notice>}
      {acts.map((act) => act.refused && <RefusedLine act={act} key={act.id} />)}
    </>
  );
}

/** In which of several roles the reader acts, and the way to another. */
function RoleLine(): ReactNode {
  const t = useWords(frameWords);
  const { role, roles } = useSession();
  if (roles.length < 2) return null;
  return (
    <Link className="ly-role-line" to="/me">
      {t('actsAs', { role: role.title })} <span>{t('actsElse')}</span>
    </Link>
  );
}

/** As long as the reader has a second factor to set up. */
function FactorLine({ path }: { path: string | undefined }): ReactNode {
  const t = useWords(frameWords);
  const language = useLanguage();
  const session = useSession();
  if (!session.factorDue || path === undefined) return null;
  return (
    <Notice>
      {isFactorOver(session) ? t('factorNow') : t('factorSoon', { at: formatDateTime(language, session.factorDue) })}{' '}
      <Link to={path}>{t('factorGo')}</Link>
    </Notice>
  );
}
