import type { ReactNode } from 'react';
import type { Conversation } from '#modules/messages/contract/conversation.ts';
import { mayTalk } from '#modules/messages/phone/talks/may-talk.ts';
import { words } from '#modules/messages/phone/words.ts';
import { useSession } from '#phone/api/session.ts';
import { useRead } from '#phone/api/use-read.ts';
import { Card, Mark } from '#phone/ui/Card.tsx';
import { Link } from '#phone/ui/Link.tsx';
import { Menu, MenuRow } from '#phone/ui/Menu.tsx';
import { useWords } from '#phone/ui/use-words.ts';

const atOnce = '3';

/** The conversations in which something has come, the newest first; nothing where nothing has. */
export const TalksWaiting = (): ReactNode => mayTalk(useSession().role.role) && <Unread />;

function Unread(): ReactNode {
  const t = useWords(words);
  const titleOf = (talk: Conversation): string => {
    if (talk.kind === 'talk') return talk.partner.name;
    if (talk.kind === 'class') return t('classTalk', { name: talk.name });
    return talk.kind === 'pupil' ? t('pupilTalk') : talk.title;
  };
  const { data } = useRead('messages.listConversations', { query: { unread: 'true', size: atOnce } });
  if (!data || data.total === 0) return null;
  return (
    <Card title={t('talksUnread', { count: data.total })}>
      <Menu>
        {data.items.map((talk) => (
          <MenuRow key={talk.id} to={`/talks/${talk.id}`}>
            {titleOf(talk)} <Mark tone="accent">{t('unread', { count: talk.unread })}</Mark>
          </MenuRow>
        ))}
      </Menu>
      {data.total > data.items.length && (
        <Link className="ly-button ly-button-soft" to="/talks">
          {t('allTalks')}
        </Link>
      )}
    </Card>
  );
}

/** Says in how many of them something has come; nothing where it has in none. */
export const TalksCount = (): ReactNode => mayTalk(useSession().role.role) && <UnreadCount />;

function UnreadCount(): ReactNode {
  const t = useWords(words);
  const { data } = useRead('messages.listConversations', { query: { unread: 'true', size: atOnce } });
  return data !== undefined && data.total > 0 && <span>{t('talksUnread', { count: data.total })}</span>;
}
