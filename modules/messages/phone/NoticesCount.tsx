import type { ReactNode } from 'react';
import { words } from '#modules/messages/phone/words.ts';
import { useRead } from '#phone/api/use-read.ts';
import { useWords } from '#phone/ui/use-words.ts';

/** Says how many notices still ask something; nothing where none does. */
export function NoticesCount(): ReactNode {
  const t = useWords(words);
  const { data } = useRead('messages.listNotices', { query: { open: 'true', size: '3' } });
  return data !== undefined && data.total > 0 && <span>{t('waiting', { count: data.total })}</span>;
}
