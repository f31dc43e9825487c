import { type ReactNode, useContext } from 'react';
import { prefer, usePreferences } from '#platform/browser/preferences.ts';
import { useSession, useTakeRole } from '#platform/browser/session.ts';
import type { InboxSource } from '#platform/browser/use-stream.ts';
import { Choices } from '#phone/ui/Choices.tsx';
import { meWords } from '#phone/app/me-words.ts';
import { OwnTab } from '#phone/app/own-tab.ts';
import { plainRoles } from '#phone/app/screens.ts';
import { Unsent } from '#phone/app/Unsent.tsx';
import { Unread, useUnread } from '#phone/app/Unread.tsx';
import { useChangeSession } from '#phone/app/use-change-session.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line } from '#phone/ui/Card.tsx';
import { Link } from '#phone/ui/Link.tsx';
import { Menu, MenuRow } from '#phone/ui/Menu.tsx';
import type { PhonePage } from '#phone/ui/phone-page.ts';
import { Screen } from '#phone/ui/Screen.tsx';
import { useSaid, useWords } from '#phone/ui/use-words.ts';

/** The reader's own tab: who he is here, how he likes to read, what waits, and the way out. */
export function MeScreen(): ReactNode {
  const t = useWords(meWords);
  const { person, role, roles } = useSession();
  const { language, theme, type, home, pictures } = usePreferences();
  const change = useChangeSession();
  const { session: source, inbox, others } = useContext(OwnTab);
  const takeRole = useTakeRole();
  return (
    <Screen title={person.name}>
      {roles.length > 1 ? (
        <Card>
          <Choices
            label={t('role')}
            of={roles.map(({ id, title }) => [id, title])}
            onChoose={(id) => void takeRole(id, '/')}
            value={role.id}
          />
        </Card>
      ) : (
        <Line>{role.title}</Line>
      )}
      {others.length > 0 && <Others inbox={inbox} pages={others} />}
      <Card>
        <Choices
          label={t('type')}
          of={[
            ['normal', t('normal')],
            ['large', t('large')],
          ]}
          onChoose={(chosen) => prefer({ type: chosen })}
          value={type}
        />
        {plainRoles.includes(role.role) && (
          <Choices
            label={t('homeLabel')}
            of={[
              ['full', t('homeFull')],
              ['plain', t('homePlain')],
            ]}
            onChoose={(chosen) => prefer(chosen === 'plain' ? { home: chosen, type: 'large' } : { home: chosen })}
            value={home === 'plain' ? home : 'full'}
          />
        )}
        <Choices
          label={t('language')}
          of={[
            ['zh', '中文'],
            ['en', 'English'],
          ]}
          onChoose={(chosen) => prefer({ language: chosen })}
          value={language}
        />
        <Choices
          label={t('theme')}
          of={[
            ['system', t('system')],
            ['light', t('light')],
            ['dark', t('dark')],
          ]}
          onChoose={(chosen) => prefer({ theme: chosen })}
          value={theme}
        />
        <Choices
          label={t('pictures')}
          of={[
            ['system', t('picturesSystem')],
            ['at_once', t('picturesAtOnce')],
            ['on_touch', t('picturesOnTouch')],
          ]}
          onChoose={(chosen) => prefer({ pictures: chosen })}
          value={pictures}
        />
      </Card>
      <Unsent />
      <Card>
        {source?.securityPath && (
          <Link className="ly-button ly-button-plain" to={source.securityPath}>
            {t('security')}
          </Link>
        )}
        {source?.passwordPath && (
          <Link className="ly-button ly-button-plain" to={source.passwordPath}>
            {t('password')}
          </Link>
        )}
        <PlainButton onPress={() => void change(source?.signOut(), source?.signInPath ?? '/sign-in')}>
          {t('signOut')}
        </PlainButton>
        <p className="ly-small">{t('signOutNote')}</p>
      </Card>
    </Screen>
  );
}

function Others({ pages, inbox }: { pages: readonly PhonePage[]; inbox: InboxSource | undefined }): ReactNode {
  const said = useSaid();
  const unread = useUnread(inbox);
  return (
    <Menu>
      {pages.map((page) => (
        <MenuRow key={page.path} to={page.path}>
          {said(page.title)} {page.path === inbox?.path && <Unread count={unread} />}
        </MenuRow>
      ))}
    </Menu>
  );
}
