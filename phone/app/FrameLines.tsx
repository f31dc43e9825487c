import type { ReactNode } from 'react';
import { isFactorOver } from '#platform/browser/factor-due.ts';
import { useSession } from '#platform/browser/session.ts';
import { useIsOnline } from '#platform/browser/use-is-online.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { frameWords } from '#phone/app/frame-words.ts';
import { outbox, useWaiting } from '#phone/outbox/use-outbox.ts';
import { Notice } from '#phone/ui/Card.tsx';
import { Link } from '#phone/ui/Link.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';

/** Quiet lines at the top: no network, what waits, what was refused after all. */
export function FrameLines({ securityPath }: { securityPath: string | undefined }): ReactNode {
  const t = useWords(frameWords);
  const isOnline = useIsOnline();
  const acts = useWaiting();
  const count = acts.filter((act) => !act.refused).length;
  return (
    <>
      <RoleLine />
      <FactorLine path={securityPath} />
      {!isOnline && <Notice>{count > 0 ? t('waits', { count }) : t('offline')}</Notice>}
      {isOnline && count > 0 && <Notice tone="info">{t('sending', { count })}</Notice>}
      {acts.map(
        (act) =>
          act.refused && (
            <Notice key={act.id} tone="bad">
              {t('refused', { title: act.title })} {act.refused.title}{' '}
              <button onClick={() => void outbox.dismiss(act.id)} type="button">
                {t('putAway')}
              </button>
            </Notice>
          ),
      )}
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
