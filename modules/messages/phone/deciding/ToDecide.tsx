import type { ReactNode } from 'react';
import { words } from '#modules/messages/phone/words.ts';
import { useSession } from '#phone/api/session.ts';
import { useRead } from '#phone/api/use-read.ts';
import { Card } from '#phone/ui/Card.tsx';
import { Menu, MenuRow } from '#phone/ui/Menu.tsx';
import { useWords } from '#phone/ui/use-words.ts';

const deciders: readonly string[] = ['school_leader', 'safeguard_lead', 'official'];

/** The lists in which something waits for a decision, the most pressing first. */
const lists = [
  ['concerns', '/concerns'],
  ['held', '/moderation'],
  ['notices', '/sent-notices'],
] as const;

/** What waits for the reader to decide on, in numbers alone; nothing where nothing does. */
export const ToDecide = (): ReactNode => deciders.includes(useSession().role.role) && <Lists />;

function Lists(): ReactNode {
  const t = useWords(words);
  const { data } = useRead('messages.countToDecide', {});
  const waiting = lists.filter(([of]) => data !== undefined && data[of] > 0);
  if (!data || waiting.length === 0) return null;
  return (
    <Card title={t('toDecide')}>
      <Menu>
        {waiting.map(([of, path]) => (
          <MenuRow key={of} to={path}>
            {t(`toDecide.${of}`, { count: data[of] })}
          </MenuRow>
        ))}
      </Menu>
    </Card>
  );
}
