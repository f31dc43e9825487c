import { Button, QRCode } from 'antd';
import type { ReactNode } from 'react';
import type { issueClaim } from '#modules/people/contract/claim.ts';
import { guardianWords } from '#modules/people/web/guardians/guardian-words.ts';
import type { Reply } from '#platform/http/endpoint.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useSession } from '#web/api/session.ts';
import { Page } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import '../people.css';
import './guardians.css';

/** A claim code just made, on a slip to be printed. It is nowhere else: closed, it cannot be shown again. */
export function CodeSlip({ made, onClose }: { made: Reply<typeof issueClaim>; onClose: () => void }): ReactNode {
  const t = useWords(guardianWords);
  const language = useLanguage();
  const { county } = useSession();
  const { code, path, pupilName, phone, until } = made;
  const link = window.location.origin + path;
  return (
    <Page
      actions={
        <>
          <Button onClick={onClose}>{t('close')}</Button>
          <Button onClick={() => window.print()} type="primary">
            {t('print')}
          </Button>
        </>
      }
      subtitle={t('slipNote')}
      title={t('slipTitle', { name: pupilName })}
    >
      <ul className="people-slips">
        <li className="people-slip">
          <div aria-hidden="true" className="people-slip-code">
            <QRCode bgColor="#fff" bordered={false} color="#000" size={136} type="svg" value={link} />
          </div>
          <div className="people-slip-words">
            <h2 className="guardians-code">{code}</h2>
            <p className="ly-small">{t('slip', { county: county.name, phone })}</p>
            <p className="people-slip-link">{link.replace(/#.*/, '')}</p>
            <p className="ly-small">{t('until', { at: formatDateTime(language, until) })}</p>
          </div>
        </li>
      </ul>
    </Page>
  );
}
