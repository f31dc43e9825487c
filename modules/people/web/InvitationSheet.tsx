import { Button, QRCode } from 'antd';
import type { ReactNode } from 'react';
import type { Invitation } from '#modules/people/contract/account.ts';
import { peopleWords } from '#modules/people/web/people-words.ts';
import { formatDateTime, formatList } from '#platform/i18n/format.ts';
import { useSession } from '#web/api/session.ts';
import { Page } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import './people.css';

/** The links just issued, one slip each, to be printed and cut. They are nowhere else: closed, they cannot be shown again. */
export function InvitationSheet({
  invitations,
  onClose,
}: {
  invitations: readonly Invitation[];
  onClose: () => void;
}): ReactNode {
  const t = useWords(peopleWords);
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
      subtitle={t('sheetNote')}
      title={t('sheetTitle', { count: invitations.length })}
    >
      <ul className="people-slips">
        {invitations.map((invitation) => (
          <Slip invitation={invitation} key={invitation.person} />
        ))}
      </ul>
    </Page>
  );
}

function Slip({ invitation }: { invitation: Invitation }): ReactNode {
  const t = useWords(peopleWords);
  const language = useLanguage();
  const { county } = useSession();
  const { name, roles, pupils, path, until } = invitation;
  const link = window.location.origin + path;
  return (
    <li className="people-slip">
      <div aria-hidden="true" className="people-slip-code">
        <QRCode bgColor="#fff" bordered={false} color="#000" size={136} type="svg" value={link} />
      </div>
      <div className="people-slip-words">
        <h2 className="people-slip-name">{name}</h2>
        <p className="ly-small">
          {pupils.length > 0 ? t('guardianOf', { names: formatList(language, pupils) }) : formatList(language, roles)}
        </p>
        <p className="ly-small">{t('slip', { county: county.name })}</p>
        <p className="people-slip-link">{link}</p>
        <p className="ly-small">{t('until', { at: formatDateTime(language, until) })}</p>
      </div>
    </li>
  );
}
