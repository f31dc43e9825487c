import type { ReactNode } from 'react';
import { NoticeMark } from '#modules/messages/phone/NoticeMark.tsx';
import { words } from '#modules/messages/phone/words.ts';
import { useRead } from '#phone/api/use-read.ts';
import { Card } from '#phone/ui/Card.tsx';
import { Link } from '#phone/ui/Link.tsx';
import { Menu, MenuRow } from '#phone/ui/Menu.tsx';
import { useWords } from '#phone/ui/use-words.ts';

const atOnce = 3;

/** The notices that still ask something of the reader, the newest first; nothing where none does. */
export function NoticesWaiting(): ReactNode {
  const t = useWords(words);
  const { data } = useRead('messages.listNotices', { query: { open: 'true', size: String(atOnce) } });
  if (!data || data.total === 0) return null;
  return (
    <Card title={t('waiting', { count: data.total })}>
      <Menu>
        {data.items.map((notice) => (
          <MenuRow key={notice.id} to={`/notices/${notice.id}`}>
            {notice.title} <NoticeMark notice={notice} />
          </MenuRow>
        ))}
      </Menu>
      {data.total > data.items.length && (
        <Link className="ly-button ly-button-soft" to="/notices">
          {t('all')}
        </Link>
      )}
    </Card>
  );
}
